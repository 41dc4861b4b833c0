import { DeedboxError } from '../../shared/errors.ts';
import type { StoredDocument } from '../../shared/model/document.ts';
import { LETTER_TYPE, type Letter } from '../../shared/model/letter.ts';
import type { LogNote } from '../../shared/model/log.ts';
import type { StoredRecord } from '../../shared/model/record.ts';
import type { SealedRow } from '../../shared/model/sealed-row.ts';
import { getDocument } from '../session/stored-documents.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';
import { randomId, toRecordId } from '../vault/identity.ts';
import { toLetterRecord } from './letter-record.ts';

/**
 * A paper letter becomes a record, or a new revision of the one in `row`; older revisions stay. Photos and
 * scans of it that wait for a title are described as the letter is, in the same commit. Throws
 * `record/damaged` for a row that is no letter, `document/not-found` for an attachment that is not there.
 */
export async function saveLetter(
  session: VaultSession,
  letter: Letter,
  row: SealedRow | null,
): Promise<{ recordId: string; generation: number }> {
  const identity = row ? identityOf(session, row) : `letter|${randomId()}`;
  const recordId = toRecordId(identity, session.keyring);
  const stored = toLetterRecord(letter, identity);
  const note = (): LogNote => ({ action: 'letterWritten', subject: stored.title });
  const generation = await session.commit(
    async () => [
      { collection: 'records', recordId, isDeleted: false, stored },
      ...(await describeAttachments(session, letter)),
    ],
    note,
  );
  return { recordId, generation };
}

function identityOf(session: VaultSession, row: SealedRow): string {
  const { stored } = session.open(row);
  if (isLetter(stored)) return stored.identity;
  throw new DeedboxError('record/damaged', 'not a letter');
}

function isLetter(stored: { kind: string }): stored is StoredRecord {
  return stored.kind === 'record' && (stored as StoredRecord).type === LETTER_TYPE;
}

async function describeAttachments(session: VaultSession, letter: Letter): Promise<Change[]> {
  const { title, date, agency, category } = letter;
  const changes: Change[] = [];
  for (const documentId of new Set(letter.attachments)) {
    const document = await getDocument(session, documentId);
    if (document.state !== 'needsDetails') continue;
    const described: StoredDocument = { ...document, title, date, agency, category, state: 'complete' };
    changes.push({ collection: 'records', recordId: documentId, isDeleted: false, stored: described });
  }
  return changes;
}
