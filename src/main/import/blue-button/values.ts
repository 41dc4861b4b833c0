import type { FieldValue } from '../../../shared/model/field.ts';
import { readDate } from '../csv/dates.ts';

const VA_TIME = /^(\d{1,2} [A-Za-z]{3} \d{4}) @ (\d{2})(\d{2})$/;

/** `07 Dec 2012 @ 1155` → `2012-12-07T11:55`; a day by itself, too; undefined for what is none. */
export function readReportDate(text: string): string | undefined {
  const [, day, hour, minute] = VA_TIME.exec(text.trim()) ?? [];
  return readDate(day === undefined ? text : `${day} ${hour}:${minute}`, 'mdy');
}

export function readValue(text: string): FieldValue {
  const [, dollars] = /^\$(\d+(?:\.\d{2})?)$/.exec(text) ?? [];
  if (dollars !== undefined) return { type: 'money', value: dollars, currency: 'USD' };
  const looksLikeDay = /^\d{1,2}[ /][A-Za-z\d]{1,3}[ /]\d{4}( @ \d{4})?$/.test(text);
  const iso = looksLikeDay ? readReportDate(text) : undefined;
  return iso === undefined ? { type: 'text', text } : { type: 'date', iso };
}

/** The report's own way to say that there is nothing. */
export function isNothing(text: string): boolean {
  return text === '' || text === '--';
}
