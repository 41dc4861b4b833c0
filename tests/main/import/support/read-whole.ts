import { readFileSync } from 'node:fs';
import { parseDocument } from '../../../../src/main/import/parse-document.ts';
import type { ParsedDocument } from '../../../../src/main/import/parsed-document.ts';
import type { CsvMapping } from '../../../../src/shared/model/csv-mapping.ts';
import type { Field } from '../../../../src/shared/model/field.ts';
import { type RecordDraft, recordDraftSchema } from '../../../../src/shared/model/record.ts';

/** Reads a document in this thread and checks that every draft has the agreed shape. */
export function readWhole(
  content: Uint8Array | string,
  name = 'document',
  mapping: CsvMapping | null = null,
): ParsedDocument {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const drafts: RecordDraft[] = [];
  const read = parseDocument(bytes, name, mapping, {
    onDraft: (draft) => drafts.push(recordDraftSchema.parse(draft)),
    onProgress: () => {},
  });
  return { ...read, drafts };
}

/** The only draft of a document. */
export function readOne(content: Uint8Array | string): RecordDraft {
  const { drafts } = readWhole(content);
  const [draft] = drafts;
  if (!draft || drafts.length !== 1) throw new Error(`expected one record, found ${drafts.length}`);
  return draft;
}

export function fieldOf(draft: RecordDraft, key: string): Field {
  const field = draft.fields.find((candidate) => candidate.key === key);
  if (!field) throw new Error(`no field ${key} in ${draft.fields.map((known) => known.key).join(', ')}`);
  return field;
}

export function problemCodes({ problems }: ParsedDocument): string[] {
  return problems.map(({ code }) => code);
}

/** A small fictional document that the project keeps. */
export function ownFixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url));
}
