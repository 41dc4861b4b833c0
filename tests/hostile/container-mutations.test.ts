import { describe, it } from 'vitest';
import { makeMail } from '../support/mail-maker.ts';
import { makePdf } from '../support/pdf-maker.ts';
import { makeExif, makeJpegHead, makePng, pngChunk } from '../support/picture-maker.ts';
import { makeZip } from '../support/zip-maker.ts';
import { attackFile } from './support/attack-file.ts';

/** How often each is changed; the seed is in the title of a failure, so that it can be run again. */
const TIMES = Number(process.env.DEEDBOX_MUTATIONS ?? (process.env.DEEDBOX_FULL ? 3000 : 150));
const SEED = 20_261_124;

const png = makePng(6, 4, { chunks: [pngChunk('eXIf', makeExif())] });
const seeds = [
  {
    what: 'ZIP file',
    bytes: makeZip([
      { name: 'a/b.txt', content: 'fictional' },
      { name: 'c.png', content: png, method: 0 },
    ]),
  },
  { what: 'e-mail', bytes: makeMail({ parts: [{ type: 'image/png', name: 'a.png', content: png }] }) },
  { what: 'PDF', bytes: makePdf([['Fictional', 'letter'], ['Page two']], { title: 'A letter' }) },
  { what: 'PNG', bytes: png },
  { what: 'JPEG', bytes: makeJpegHead(40, 30, makeExif()) },
];

describe.each(seeds)('a mutated $what', ({ what, bytes }) => {
  it(
    `never breaks anything when it is changed ${TIMES} times`,
    async () => {
      const random = makeRandom(SEED);
      for (let round = 0; round < TIMES; round++) {
        const changed = mutate(bytes, random);
        try {
          await attackFile({ what, file: () => changed });
        } catch (error) {
          const file = Buffer.from(changed).toString('base64');
          throw new Error(`mutation ${round} of seed ${SEED} (${file})`, { cause: error });
        }
      }
    },
    30_000 + TIMES * 60,
  );
});

/** One to six changes: a bit turned, a number made extreme, a piece cut, doubled or moved. The first bytes stay, or it would be no such file. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let changed = bytes.slice();
  for (let count = 1 + random(6); count > 0; count--) {
    const at = 8 + random(Math.max(1, changed.length - 8));
    const length = 1 + random(24);
    const kind = random(5);
    if (kind === 0) changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
    else if (kind === 1) changed.fill(random(2) * 255, at, at + 1 + random(4));
    else if (kind === 2) changed = join(changed.subarray(0, at), changed.subarray(at + length));
    else if (kind === 3) changed = join(changed.subarray(0, at), changed.subarray(at - Math.min(at, length)));
    else changed.copyWithin(at, random(changed.length), random(changed.length));
  }
  return changed;
}

function join(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces));
}

/** xorshift: small, seeded, good enough to choose bytes. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
