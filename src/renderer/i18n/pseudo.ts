import type { UiLocale } from './locale.ts';

const ACCENTED = new Map(
  Object.entries({
    a: 'á',
    c: 'ç',
    d: 'ð',
    e: 'é',
    g: 'ĝ',
    h: 'ĥ',
    i: 'î',
    l: 'ĺ',
    n: 'ñ',
    o: 'ö',
    r: 'ŕ',
    s: 'š',
    t: 'ţ',
    u: 'û',
    w: 'ŵ',
    y: 'ý',
    A: 'Å',
    C: 'Ç',
    D: 'Ð',
    E: 'É',
    I: 'Î',
    N: 'Ñ',
    O: 'Ö',
    S: 'Š',
    T: 'Ţ',
    U: 'Û',
    W: 'Ŵ',
    Y: 'Ý',
  }),
);
const GROWTH = 0.35;
/** What i18next fills in: {{name}} and $t(key). It stays as it is. */
const FILLED_IN = /(\{\{[^}]*\}\}|\$t\([^)]*\))/;

/** All words of a namespace as a test locale has them, with the same keys and variables. */
export function toPseudoWords(words: object, locale: UiLocale): object {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? toPseudoText(value, locale) : toPseudoWords(value as object, locale),
    ]),
  );
}

/** Accents show what was not taken from the words; brackets show what is cut off; length shows what does not fit. */
export function toPseudoText(text: string, locale: UiLocale): string {
  if (locale === 'ar-XB') return `‏${text}‏`;
  const accented = text
    .split(FILLED_IN)
    .map((part) =>
      FILLED_IN.test(part) ? part : [...part].map((letter) => ACCENTED.get(letter) ?? letter).join(''),
    )
    .join('');
  return `[${accented}${' ~~~'.repeat(Math.ceil((text.length * GROWTH) / 4))}]`;
}
