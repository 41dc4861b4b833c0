import { describe, expect, it } from 'vitest';
import { previewCsv } from '../../src/main/import/csv/preview-csv.ts';
import { type Attack, attack } from './support/attack.ts';
import { seeds } from './support/seeds.ts';

/** The last of the texts are changed as often as the first. The seed is in the title of a failure, so that it can be run again. */
const texts = seeds.filter(({ isText }) => isText);
/** Of all texts together 2,000 in every run, 20,000 in the full one; `container-mutations` does the others. */
const TOTAL = process.env.DEEDBOX_FULL ? 20_000 : 2_000;
const COUNT = Number(process.env.DEEDBOX_MUTATIONS ?? Math.ceil(TOTAL / texts.length));
const SEED = 20_260_101;

const splices = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '<',
  '>',
  '&',
  '\\',
  '\u0000',
  '1e999',
  '<!DOCTYPE a>',
  '"__proto__":',
  '\ufeff',
  '\n',
  "'",
  '9'.repeat(300),
  '<a>'.repeat(150),
  '['.repeat(150),
];

describe.each(texts)('a mutated $what', ({ what, bytes, name }) => {
  it(
    `never breaks anything when it is changed ${COUNT} times`,
    () => {
      const random = makeRandom(SEED);
      for (let round = 0; round < COUNT; round++) {
        const file = mutate(bytes, random);
        const hostile: Attack = { what, file, name, ...(name === 'a.csv' ? mapped(file) : {}) };
        try {
          attack(hostile);
        } catch (error) {
          throw new Error(`mutation ${round} of seed ${SEED} (${Buffer.from(file).toString('base64')})`, {
            cause: error,
          });
        }
      }
    },
    20_000 + COUNT * 40,
  );

  it('is really changed when it is mutated', () => {
    const random = makeRandom(SEED);
    const changed = Array.from({ length: 50 }, () => mutate(bytes, random)).filter(
      (file) => Buffer.compare(file, bytes) !== 0,
    );
    expect(changed.length).toBeGreaterThan(40);
  });
});

function mapped(file: Uint8Array): Partial<Attack> {
  return file.length === 0 ? {} : { mapping: previewCsv(file).suggestion };
}

/** mulberry32: small, seeded, good enough to choose bytes. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** One to four changes: a bit, a byte, a cut, a copy, a splice, an end. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let file: Buffer = Buffer.from(bytes);
  for (let change = 0; change <= random(4); change++) {
    const at = random(file.length + 1);
    const length = random(40);
    const kind = random(6);
    if (kind === 0) file[at] = (file[at] ?? 0) ^ (1 << random(8));
    else if (kind === 1) file[at] = random(256);
    else if (kind === 2) file = Buffer.concat([file.subarray(0, at), file.subarray(at + length)]);
    else if (kind === 3)
      file = Buffer.concat([file.subarray(0, at), file.subarray(random(at + 1), at), file.subarray(at)]);
    else if (kind === 4) {
      const splice = Buffer.from(splices[random(splices.length)] ?? '');
      file = Buffer.concat([file.subarray(0, at), splice, file.subarray(at)]);
    } else if (random(4) === 0) file = file.subarray(0, at);
  }
  return file.length === 0 ? Buffer.from(' ') : file;
}
