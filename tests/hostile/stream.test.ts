import { describe, expect, it } from 'vitest';
import { parseStream } from '../../src/main/import/stream/parse-stream.ts';
import { type RecordDraft, recordDraftSchema } from '../../src/shared/model/record.ts';
import { missingProblemWords } from '../main/import/support/words.ts';
import { jsonAttacks, resource } from './support/json-attacks.ts';

const MAX_WORK_MS = 2000;
const CHUNK = 64 * 1024;

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.slice(at, at + CHUNK);
}

/** Reads a hostile file as if it were a very large one. */
async function attackStream(file: string | Uint8Array) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const drafts: RecordDraft[] = [];
  const before = process.cpuUsage();
  const read = await parseStream(() => chunks(bytes), bytes.length, {
    onDraft: async (draft) => void drafts.push(draft),
    onProgress: () => {},
  });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(MAX_WORK_MS);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(missingProblemWords(read.problems)).toEqual([]);
  for (const draft of drafts) recordDraftSchema.parse(draft);
  return { ...read, drafts };
}

describe('a hostile JSON file that is read while it comes', () => {
  it.each(jsonAttacks)('does no harm, and gives nothing or all, when it $what', async ({ file }) => {
    const { format, drafts, problems } = await attackStream(file);
    if (format !== 'attachment') return;
    expect(drafts).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it.each([
    [
      'a value of thirty megabytes in an entry',
      `{"resourceType":"Bundle","entry":[{"resource":{"a":"${'x'.repeat(30_000_000)}"}}]}`,
    ],
    [
      'nine megabytes beside its entries',
      `{"resourceType":"Bundle","a":"${'x'.repeat(9_000_000)}","entry":[{"resource":${resource('')}}]}`,
    ],
    ['a line of thirty megabytes', `${resource('')}\n{"a":"${'x'.repeat(30_000_000)}"}`],
  ])('is kept as it is when it has %s', async (_what, file) => {
    const { format, drafts, problems } = await attackStream(file);
    expect({ format, drafts }).toEqual({ format: 'attachment', drafts: [] });
    expect(problems.map(({ code }) => code)).toEqual(['too-large-to-read']);
  });

  it('is kept as it is when it has more resources than may be held', async () => {
    const lines = Array.from({ length: 230_001 }, (_, id) => `{"resourceType":"Basic","id":"${id}"}`).join(
      '\n',
    );
    await expect(attackStreamFreely(lines)).resolves.toEqual(['too-large-to-read']);
  }, 60_000);
});

/** Without a bound on the work: there is much to do, and it is genuine. */
async function attackStreamFreely(file: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(file);
  const { problems } = await parseStream(() => chunks(bytes), bytes.length, {
    onDraft: async () => {
      throw new Error('nothing may come of it');
    },
    onProgress: () => {},
  });
  return problems.map(({ code }) => code);
}
