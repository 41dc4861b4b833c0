const TS = /^(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:\.\d+)?)?)?)?)?)?([+-]\d{4})?$/;

/**
 * An HL7 time stamp → ISO 8601, as whole or as partial as it is: `19980501` → `1998-05-01`,
 * `201308151030-0800` → `2013-08-15T10:30-08:00`. undefined for what is none: it is then shown as it stands.
 */
export function readHl7Time(text: string): string | undefined {
  const match = TS.exec(text.trim());
  if (!match) return undefined;
  const [, year = '', month, day, hour, minute, second, zone] = match;
  if (month === undefined) return year;
  if (!isPossible(month, day, hour, minute)) return undefined;
  if (day === undefined) return `${year}-${month}`;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  const clock = [hour, minute ?? '00', ...(second === undefined ? [] : [second])].join(':');
  return `${date}T${clock}${zone === undefined ? '' : `${zone.slice(0, 3)}:${zone.slice(3)}`}`;
}

function isPossible(month: string, day = '01', hour = '00', minute = '00'): boolean {
  return (
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31 &&
    Number(hour) <= 23 &&
    Number(minute) <= 59
  );
}
