const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * XHTML as plain text. It is only ever shown as text; what looks like a tag is taken out because it is
 * hard to read, not because it could do harm. One pass each, no backtracking.
 */
export function plainText(xhtml: string): string {
  return xhtml
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1[^>]*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<\/(?:p|div|tr|li|h[1-6]|table|ul|ol)>|<br[^<>]*>/gi, '\n')
    .replace(/<\/t[dh]>/gi, ' · ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{1,8});/gi, decodeEntity)
    .replace(/[ \t\r\f\v]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
  const isHex = name.charAt(1).toLowerCase() === 'x';
  const point = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
