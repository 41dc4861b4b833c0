import type { StoredDocument } from '../../shared/model/document.ts';
import type { LogNote } from '../../shared/model/log.ts';
import type { StoredRecord } from '../../shared/model/record.ts';
import { getDocument } from '../session/stored-documents.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';
import type { Touched } from '../undo/action-history.ts';
import { touch } from '../undo/revert-rows.ts';
import { documentChange } from './patch-document.ts';

export type Details = Pick<StoredDocument, 'title' | 'date' | 'agency' | 'category'>;

/**
 * What the person says of a file. The record that was read from a PDF says the same, in the same commit.
 * Throws `document/not-found`.
 */
export async function describeDocument(
  session: VaultSession,
  documentId: string,
  details: Details,
): Promise<{ generation: number; touched: Touched[] }> {
  let touched: Touched[] = [];
  const note = (): LogNote => ({ action: 'described', subject: details.title });
  const generation = await session.commit(async (index) => {
    const document = await getDocument(session, documentId);
    const recordIds = document.format === 'pdf' ? index.recordsOf(new Set([documentId])) : [];
    const state = document.state === 'needsDetails' ? 'complete' : document.state;
    const changes = [
      documentChange(documentId, { ...document, ...details, state }),
      ...(await describeRecords(session, recordIds, details)),
    ];
    touched = touch(changes, index);
    return changes;
  }, note);
  return { generation, touched };
}

async function describeRecords(
  session: VaultSession,
  recordIds: readonly string[],
  details: Details,
): Promise<Change[]> {
  if (recordIds.length === 0) return [];
  const revisions = await session.findRevisions(new Set(recordIds));
  return recordIds.map((recordId) => {
    const stored = revisions.get(recordId)?.at(-1)?.stored as StoredRecord;
    return { collection: 'records', recordId, isDeleted: false, stored: { ...stored, ...details } };
  });
}
