import type { StoredRecord } from '../../shared/model/record.ts';
import { getDocument } from '../session/stored-documents.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';
import type { OpenedRow } from '../vault/row.ts';
import { documentChange, patchDocument } from './patch-document.ts';

const ROWS_PER_COMMIT = 400;

/**
 * Takes a document's records back out, and those of the files that came inside it: what they added is
 * marked deleted; what they changed gets the content it had before, as a newer revision. Nothing is
 * erased: every revision stays. The document says `undone` (or waits for its columns again) last, so one
 * that was interrupted can be undone again.
 */
export async function undoImport(
  session: VaultSession,
  documentId: string,
  state: 'undone' | 'needsMapping' = 'undone',
): Promise<number> {
  const inside = await findPartsWithin(session, documentId);
  const documentIds = new Set([documentId, ...inside]);
  const recordIds = (await session.readIndex()).recordsOf(documentIds);
  const revisions = await session.findRevisions(new Set(recordIds));
  for (const batch of inBatches(recordIds))
    await session.commit((index) =>
      batch
        .filter((recordId) => documentIds.has(index.find(recordId)?.documentId ?? ''))
        .map((recordId) => takeBack(recordId, revisions.get(recordId) ?? [], documentIds)),
    );
  for (const batch of inBatches(inside))
    await session.commit(async () => {
      const documents = await Promise.all(batch.map((partId) => getDocument(session, partId)));
      return documents.flatMap((document, index) =>
        heldRecords(document)
          ? [documentChange(batch[index] as string, { ...document, state: 'undone' })]
          : [],
      );
    });
  return patchDocument(
    session,
    documentId,
    (document) => ({ ...document, state }),
    ({ name }) => ({ action: 'importUndone', subject: name, count: recordIds.length }),
  );
}

/** The documents that came inside a document, at any depth; not those that were in the vault before. */
async function findPartsWithin(session: VaultSession, documentId: string): Promise<string[]> {
  const found = new Set<string>();
  const waiting = [documentId];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { parts } = await getDocument(session, next);
    await session.prepareDocuments(parts.map((part) => part.documentId));
    for (const part of parts) {
      const { container } = await getDocument(session, part.documentId);
      if (container?.documentId !== next || part.documentId === documentId || found.has(part.documentId))
        continue;
      found.add(part.documentId);
      waiting.push(part.documentId);
    }
  }
  return [...found];
}

/** A file that had no records has nothing to be undone: it stays as it is. */
function heldRecords({ counts, state }: { counts: { found: number }; state: string }): boolean {
  return counts.found > 0 || state === 'reading' || state === 'stopped';
}

function takeBack(recordId: string, rows: readonly OpenedRow[], documentIds: ReadonlySet<string>): Change {
  const before = rows.findLast(
    ({ stored }) => stored.kind === 'record' && !documentIds.has(stored.documentId),
  );
  const kept = before ?? (rows.at(-1) as OpenedRow);
  return {
    collection: 'records',
    recordId,
    isDeleted: before ? before.head.isDeleted : true,
    stored: kept.stored as StoredRecord,
  };
}

function inBatches(ids: readonly string[]): string[][] {
  const batches: string[][] = [];
  for (let start = 0; start < ids.length; start += ROWS_PER_COMMIT)
    batches.push(ids.slice(start, start + ROWS_PER_COMMIT));
  return batches;
}
