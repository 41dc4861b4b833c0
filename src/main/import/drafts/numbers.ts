/**
 * A number's text, shortened for a list: more than three decimals are rounded to two, without going
 * through a float, and a trailing zero goes. The record itself keeps every digit.
 */
export function shortNumber(text: string): string {
  const match = /^(-?)(\d+)\.(\d{4,})$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const hundredths = BigInt(whole + fraction.slice(0, 2)) + (fraction.charAt(2) >= '5' ? 1n : 0n);
  const digits = hundredths.toString().padStart(3, '0');
  const decimals = digits.slice(-2).replace(/0+$/, '');
  const rounded = digits.slice(0, -2) + (decimals ? `.${decimals}` : '');
  return rounded === '0' ? '0' : sign + rounded;
}
