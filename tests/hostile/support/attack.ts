import { expect } from 'vitest';
import { parseDocument } from '../../../src/main/import/parse-document.ts';
import { parseInWorker } from '../../../src/main/import/parse-in-worker.ts';
import type { ParsedDocument } from '../../../src/main/import/parsed-document.ts';
import { toErrorCode } from '../../../src/shared/errors.ts';
import type { CsvMapping } from '../../../src/shared/model/csv-mapping.ts';
import { type RecordDraft, recordDraftSchema } from '../../../src/shared/model/record.ts';
import { missingProblemWords, missingWords } from '../../main/import/support/words.ts';

/** Of this process's own work: how busy the machine is does not count. */
const MAX_WORK_MS = 2000;

/** A hostile file, with what may come of it. */
export interface Attack {
  what: string;
  file: string | Uint8Array;
  name?: string;
  mapping?: CsvMapping;
  /** Codes of problems that have to be told. */
  problems?: string[];
  /** How many records come of it; without a number, it is enough that nothing breaks. */
  records?: number;
}

export type Outcome = ParsedDocument | { refused: string };

/** Reads a hostile file in this thread: no crash, no hang, no pollution, no words missing, all bytes accounted for. */
export function attack({ file, name = 'hostile', mapping }: Attack): Outcome {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const before = process.cpuUsage();
  const outcome = readOrRefuse(bytes, name, mapping ?? null);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(MAX_WORK_MS);
  expectClean();
  if (!('refused' in outcome)) expectSound(outcome, bytes);
  return outcome;
}

function readOrRefuse(bytes: Uint8Array, name: string, mapping: CsvMapping | null): Outcome {
  try {
    const drafts: RecordDraft[] = [];
    const onDraft = (draft: RecordDraft): number => drafts.push(draft);
    return { ...parseDocument(bytes, name, mapping, { onDraft, onProgress: () => {} }), drafts };
  } catch (error) {
    const refused = toErrorCode(error);
    if (refused === 'internal') throw error;
    return { refused };
  }
}

/** The same in the real worker: what comes back is a document or a code, and this process is still here. */
export async function attackWorker({ file, name = 'hostile' }: Attack): Promise<Outcome> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const worker = new URL('../../../src/main/import/import-worker.ts', import.meta.url);
  const signal = new AbortController().signal;
  try {
    return await parseInWorker({ worker, task: { kind: 'parse', bytes, name, mapping: null }, signal });
  } catch (error) {
    return { refused: toErrorCode(error) };
  } finally {
    expectClean();
  }
}

function expectClean(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

function expectSound({ format, drafts, problems }: ParsedDocument, bytes: Uint8Array): void {
  if (format === 'attachment') expect(drafts).toEqual([]);
  for (const draft of drafts) recordDraftSchema.parse(draft);
  expect(missingWords(drafts)).toEqual([]);
  expect(missingProblemWords(problems)).toEqual([]);
  expect(new Set(drafts.map(({ identity }) => identity)).size).toBe(drafts.length);
  const broken = drafts.filter(
    ({ bytes: { start, end }, fields }) =>
      start > end || end > bytes.length || new Set(fields.map(({ key }) => key)).size !== fields.length,
  );
  expect(broken).toEqual([]);
}

export function expectOutcome(outcome: Outcome, { problems, records }: Attack): void {
  if ('refused' in outcome) throw new Error(`refused with ${outcome.refused}`);
  if (problems) expect(outcome.problems.map(({ code }) => code)).toEqual(problems);
  if (records !== undefined) expect(outcome.drafts).toHaveLength(records);
}
