import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from '../../../../src/main/import/parsed-document.ts';
import { parseStream } from '../../../../src/main/import/stream/parse-stream.ts';
import { type RecordDraft, recordDraftSchema } from '../../../../src/shared/model/record.ts';
import { ownFixture, problemCodes, readWhole } from '../support/read-whole.ts';
import { sharedFixtures } from '../support/shared-fixtures.ts';

/** The document in pieces of the given sizes, over and over. */
async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.slice(at, at + size);
    at += size;
  }
}

async function readStream(content: Uint8Array | string, sizes = [64 * 1024]): Promise<ParsedDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const drafts: RecordDraft[] = [];
  const told: number[] = [];
  const read = await parseStream(() => inChunks(bytes, sizes), bytes.length, {
    onDraft: async (draft) => void drafts.push(recordDraftSchema.parse(draft)),
    onProgress: (done) => told.push(done),
  });
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(Math.max(0, ...told)).toBeLessThanOrEqual(bytes.length);
  return { ...read, drafts };
}

const resource = (id: number): string => `{"resourceType":"Basic","id":"${id}","code":{"text":"Né ${id}"}}`;
const lines = [1, 2, 3].map(resource).join('\r\n');
const listEntry = '{"resourceType":"List","id":"l","entry":[{"item":{"display":"x"}}]}';

describe('a document that is read while it comes', () => {
  it.each([
    ['a bundle', Buffer.from(ownFixture('own-bundle.json'))],
    ['a bundle with a mark', Buffer.concat([Buffer.from('\ufeff'), ownFixture('own-bundle.json')])],
    ['lines', Buffer.from(lines)],
    ['lines with a mark', Buffer.from(`\ufeff${lines}\n`)],
    ['lines of lists', Buffer.from(`${listEntry}\n${resource(2)}`)],
    ['lines, one of them broken', Buffer.from(`${resource(1)}\n{"a":\n\n${resource(2)}\n{"b":1}`)],
    ['a list', Buffer.from(`[ ${resource(1)} ,7,"x",null,\n${resource(2)}]`)],
    [
      'an answer without resources',
      Buffer.from(
        `{"resourceType":"Bundle","entry":[{"response":{"status":"204"}},{"resource":${resource(1)}},{}]}`,
      ),
    ],
    [
      'a bundle with brackets in its texts',
      Buffer.from(
        `{"resourceType":"Bundle","note":"]}\\"[{","entry":[{"resource":{"resourceType":"Basic","id":"1","code":{"text":"]}\\\\\\"[{"}}}],"after":{"entry":[1,2]}}`,
      ),
    ],
  ])('gives what reading it whole gives when it is %s, however it is cut', async (_what, bytes) => {
    const whole = readWhole(bytes);
    expect(whole.drafts.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 5 }),
        async (sizes) => {
          expect(await readStream(bytes, sizes)).toEqual(whole);
        },
      ),
      { numRuns: 20 },
    );
  });

  it.each(
    sharedFixtures('fhir-r4', '.json').filter(({ bytes }) => process.env.DEEDBOX_FULL || bytes.length < 6e5),
  )('gives what reading it whole gives when it is $name', async ({ bytes }) => {
    expect(await readStream(bytes)).toEqual(readWhole(bytes));
  });

  const open = '{"resourceType":"Bundle","entry":[';
  it.each([
    ['breaks off in an entry', `${open}{"resource":${resource(1)}},{"resource":{`, 'json-not-readable'],
    ['breaks off between entries', `${open}{"resource":${resource(1)}},`, 'json-not-readable'],
    [
      'has a damaged entry late',
      `${open}{"resource":${resource(1)}},{"resource":{"a":tru}}]}`,
      'json-not-readable',
    ],
    [
      'has two commas',
      `${open}{"resource":${resource(1)}},,{"resource":${resource(2)}}]}`,
      'json-not-readable',
    ],
    [
      'has no commas',
      `${open}{"resource":${resource(1)}} {"resource":${resource(2)}}]}`,
      'json-not-readable',
    ],
    ['has rubbish after its end', `${open}{"resource":${resource(1)}}]}}`, 'json-not-readable'],
    ['has its entries twice', `${open}{"resource":${resource(1)}}],"entry":[]}`, 'json-duplicate-key'],
    [
      'is too deep',
      `${open}{"resource":{"resourceType":"Basic","a":${'['.repeat(100)}${']'.repeat(100)}}}]}`,
      'json-too-deep',
    ],
    [
      'has no letters we know',
      Buffer.concat([
        Buffer.from(`${open}{"resource":{"resourceType":"Basic","a":"`),
        Buffer.of(0xff, 0xfe),
        Buffer.from('"}}]}'),
      ]),
      'json-not-readable',
    ],
    ['is no bundle', `{"resourceType":"List","entry":[{"resource":${resource(1)}}]}`, 'json-unknown-kind'],
    ['is no record at all', '{"a":[1,2,3]}', 'json-unknown-kind'],
    ['is a list of numbers', '[1,2,3]', 'json-unknown-kind'],
  ])('gives no record at all and says why when it %s', async (_what, file, code) => {
    const read = await readStream(file, [13]);
    expect(read).toMatchObject({ format: 'attachment', drafts: [] });
    expect(problemCodes(read)).toEqual([code]);
  });

  it('says at which line it is damaged when that is in an entry', async () => {
    const { problems } = await readStream(
      `{"resourceType":"Bundle",\n"entry":[\n{"resource":${resource(1)}},\n{"resource":\n x}]}`,
    );
    expect(problems[0]?.params).toEqual({ line: 5, column: 2 });
  });

  it('says at which line it is damaged when that is after its entries', async () => {
    const { problems } = await readStream(
      `{"resourceType":"Bundle",\n"entry":[\n{"resource":${resource(1)}}\n],\n\n"a":x}`,
    );
    expect(problems[0]?.params).toMatchObject({ line: 6 });
  });

  it('takes no entry for a promise when it has a forbidden key', async () => {
    const read = await readStream(
      `{"resourceType":"Bundle","__proto__":{"polluted":1},"entry":[{"resource":{"resourceType":"Basic","id":"1","__proto__":{"polluted":1}}}]}`,
    );
    expect(problemCodes(read).toSorted()).toEqual(['json-forbidden-key', 'json-forbidden-key']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
