const HUES = 12;
const DEGREES = 360;

/** One or two letters for a name, in any script; '?' where it has none. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  const letters = ends.map((word = '') => [...new Intl.Segmenter().segment(word)][0]?.segment ?? '');
  return letters.join('').toLocaleUpperCase() || '?';
}

/** A hue in degrees, one of twelve, the same for the same name wherever it stands. */
export function hueOf(name: string): number {
  let hash = 2166136261;
  for (const character of name.normalize('NFC').toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return ((hash >>> 0) % HUES) * (DEGREES / HUES);
}
