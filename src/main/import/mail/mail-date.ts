const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4})?/i;

/** The date of a message (RFC 5322 §3.3) as ISO 8601 on the sender's own clock; '' for what is none. */
export function toIsoDate(header: string): string {
  const [, day = '', monthName = '', year = '', hour = '', minute = '', second = '00', zone = ''] =
    DATE.exec(header) ?? [];
  const month = months.indexOf(monthName.toLowerCase()) + 1;
  if (month === 0 || Number(day) < 1 || Number(day) > 31 || Number(hour) > 23 || Number(minute) > 59)
    return '';
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const offset = zone === '' ? '' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return `${date}T${hour}:${minute}:${second}${offset}`;
}
