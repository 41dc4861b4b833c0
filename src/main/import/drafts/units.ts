/** UCUM codes that nobody reads as they stand, and how they are written on paper. */
const readable: ReadonlyMap<string, string> = new Map([
  ['mm[Hg]', 'mmHg'],
  ['Cel', '°C'],
  ['[degF]', '°F'],
  ['{score}', ''],
  ['1', ''],
  ['[in_i]', 'in'],
  ['[lb_av]', 'lb'],
  ['[oz_av]', 'oz'],
  ['10*3/uL', '× 10³/µL'],
  ['10*6/uL', '× 10⁶/µL'],
  ['10*9/L', '× 10⁹/L'],
  ['10*12/L', '× 10¹²/L'],
  ['10+3/ul', '× 10³/µL'],
  ['10+3/uL', '× 10³/µL'],
  ['10+6/uL', '× 10⁶/µL'],
  ['ug', 'µg'],
  ['ug/L', 'µg/L'],
  ['uL', 'µL'],
  ['[IU]', 'IU'],
  ['[IU]/L', 'IU/L'],
  ['/min', '/min'],
  ['{#}', ''],
  ['{nominal}', ''],
  ['mL/min/{1.73_m2}', 'mL/min/1.73 m²'],
]);

/** Known durations of one letter are units too: `a` is a year. Their words differ by language, so they stay as symbols of SI. */
const durations: ReadonlyMap<string, string> = new Map([
  ['a', 'yr'],
  ['wk', 'wk'],
  ['mo', 'mo'],
]);

/** A unit as written on paper: `mm[Hg]` → `mmHg`. Annotations in braces go; a unit we do not know stays as it is. */
export function readableUnit(unit: string): string {
  const known = readable.get(unit) ?? durations.get(unit);
  if (known !== undefined) return known;
  const bare = unit.replace(/\{[^{}]*\}/g, '');
  return bare === '' || bare.endsWith('/') ? unit.replace(/[{}]/g, '') : bare;
}
