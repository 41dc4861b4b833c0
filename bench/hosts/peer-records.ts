import { parseDocument } from '../../src/main/import/parse-document.ts';
import type { StoredRecord } from '../../src/shared/model/record.ts';
import { makeNdjson } from '../data/made-up-records.ts';

/** The same records as Deedbox reads them from the same file, for the peers, which read none. */
export function readRecords(from: number, to: number): StoredRecord[] {
  const records: StoredRecord[] = [];
  const documentName = `readings-${from}.ndjson`;
  const about = { kind: 'record', documentId: 'AAAAAAAAAAAAAAAAAAAAAA', documentName } as const;
  parseDocument(new TextEncoder().encode(makeNdjson(from, to)), documentName, null, {
    onDraft: (draft) => records.push({ ...draft, ...about, attachments: [] }),
    onProgress: () => undefined,
  });
  return records;
}
