import { expect } from 'vitest';
import { limits } from '../../../src/main/import/limits.ts';
import { FULL_ALLOWANCE, parseFile } from '../../../src/main/import/parse-file.ts';
import type { Allowance, ReadDocument } from '../../../src/main/import/parsed-document.ts';
import { type RecordDraft, recordDraftSchema } from '../../../src/shared/model/record.ts';
import { missingProblemWords, missingWords } from '../../main/import/support/words.ts';

/** Of this process's own work: how busy the machine is does not count. */
const MAX_WORK_MS = 2000;

/** A hostile file of any kind, with what may come of it. */
export interface FileAttack {
  what: string;
  file: () => string | Uint8Array;
  name?: string;
  allowance?: Partial<Allowance>;
  format?: string;
  /** Codes of problems that have to be told, all of them. */
  problems?: string[];
  /** Paths of the files that come out of it, all of them. */
  parts?: string[];
  records?: number;
  /** Whether there is something to draw. */
  isDrawn?: boolean;
}

export interface FileOutcome extends ReadDocument {
  drafts: RecordDraft[];
  parts: { path: string; bytes: Uint8Array }[];
}

/** Reads a hostile file in this thread: no crash, no hang, no pollution, no words missing, nothing beyond the limits. */
export async function attackFile({
  file,
  name = 'hostile',
  allowance = {},
}: FileAttack): Promise<FileOutcome> {
  const content = file();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const before = process.cpuUsage();
  const outcome = await read(bytes, name, { ...FULL_ALLOWANCE, ...allowance });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(MAX_WORK_MS);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expectSound(outcome, bytes);
  return outcome;
}

export function expectFileOutcome(outcome: FileOutcome, attack: FileAttack): void {
  const { format, problems, parts, records, isDrawn } = attack;
  if (format) expect(outcome.format).toBe(format);
  if (problems) expect(outcome.problems.map(({ code }) => code)).toEqual(problems);
  if (parts) expect(outcome.parts.map(({ path }) => path)).toEqual(parts);
  if (records !== undefined) expect(outcome.drafts).toHaveLength(records);
  if (isDrawn !== undefined) expect(outcome.media !== undefined).toBe(isDrawn);
}

async function read(bytes: Uint8Array, name: string, allowance: Allowance): Promise<FileOutcome> {
  const drafts: RecordDraft[] = [];
  const parts: FileOutcome['parts'] = [];
  const listeners = {
    onDraft: (draft: RecordDraft) => void drafts.push(draft),
    onProgress: () => {},
    onPart: async (path: string, pieces: AsyncIterable<Uint8Array>) => {
      const taken: Uint8Array[] = [];
      for await (const piece of pieces) taken.push(piece);
      parts.push({ path, bytes: new Uint8Array(Buffer.concat(taken)) });
    },
  };
  const document = await parseFile(bytes, name, null, listeners, allowance);
  return { ...document, drafts, parts };
}

function expectSound({ format, drafts, parts, problems }: FileOutcome, bytes: Uint8Array): void {
  if (format === 'attachment') expect(drafts.length + parts.length).toBe(0);
  for (const draft of drafts) {
    recordDraftSchema.parse(draft);
    expect(draft.bytes.end).toBeLessThanOrEqual(bytes.length);
    expect(`${draft.title}${draft.detail}${draft.agency}`).not.toMatch(UNSEEN);
    expect(new Set(draft.fields.map(({ key }) => key)).size).toBe(draft.fields.length);
  }
  expect(missingWords(drafts)).toEqual([]);
  expect(missingProblemWords(problems)).toEqual([]);
  expect(parts.length).toBeLessThanOrEqual(limits.container.parts);
  expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length);
  for (const { path, bytes: content } of parts) {
    expect(path).toMatch(/^[^/\\]+(\/[^/\\]+)*$/);
    expect(path.split('/')).not.toContain('..');
    expect(path).not.toMatch(UNSEEN);
    expect(path.length).toBeLessThanOrEqual(limits.path.length + 10);
    expect(content.length).toBeGreaterThan(0);
  }
}

/** Controls, and marks that turn the direction of reading or take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
const UNSEEN = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
