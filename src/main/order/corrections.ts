import type { Category } from '../../shared/model/category.ts';
import type { Correction, StoredCorrection } from '../../shared/model/correction.ts';
import type { StoredDocument } from '../../shared/model/document.ts';
import { summaryFlags } from '../../shared/model/summary.ts';
import { hashContent } from '../catalogue/summarise.ts';
import type { IndexEntry, RecordIndex } from '../session/record-index.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';
import { toRecordId } from '../vault/identity.ts';
import type { Keyring } from '../vault/keyring.ts';
import { equalBytes } from '../vault/sodium.ts';

/** Each record has one place for what the person says of it. */
export function correctionId(target: string, keyring: Keyring): string {
  return toRecordId(`correction|${target}`, keyring);
}

/** What was said of a record before; nulls for nothing. */
export function correctionOf(target: string, index: RecordIndex, keyring: Keyring): Correction {
  const entry = index.find(correctionId(target, keyring));
  if (!entry || entry.isDeleted) return { agency: null, category: null };
  return {
    agency: (entry.flags & summaryFlags.correctsAgency) !== 0 ? entry.agency : null,
    category: (entry.flags & summaryFlags.correctsCategory) !== 0 ? entry.category : null,
  };
}

export function toCorrectionChange(stored: StoredCorrection, keyring: Keyring): Change {
  return {
    collection: 'private',
    recordId: correctionId(stored.target, keyring),
    isDeleted: false,
    stored,
  };
}

/** The change that puts one record or letter right; null where there is nothing to change. */
export function planCorrection(
  target: string,
  { agency, category }: Correction,
  index: RecordIndex,
  letters: ReadonlyMap<string, StoredDocument>,
  session: VaultSession,
): Change | null {
  const entry = index.find(target);
  if (!entry || entry.isDeleted) return null;
  const letter = letters.get(target);
  if (letter) return planLetter(target, letter, { agency, category }, entry, session);
  if (entry.kind !== 'record') return null;
  const before = correctionOf(target, index, session.keyring);
  const change = toCorrectionChange(
    {
      kind: 'correction',
      target,
      agency: agency ?? before.agency,
      category: category ?? before.category,
      by: 'person',
    },
    session.keyring,
  );
  return isSame(change, index.find(change.recordId), session) ? null : change;
}

/** A letter has no source that says otherwise: agency and category are the person's own words already. */
function planLetter(
  documentId: string,
  letter: StoredDocument,
  { agency, category }: { agency: string | null; category: Category | null },
  entry: IndexEntry,
  session: VaultSession,
): Change | null {
  const stored = { ...letter, agency: agency ?? letter.agency, category: category ?? letter.category };
  const change: Change = { collection: 'records', recordId: documentId, isDeleted: false, stored };
  return isSame(change, entry, session) ? null : change;
}

function isSame({ stored }: Change, known: IndexEntry | undefined, { keyring }: VaultSession): boolean {
  return (
    known !== undefined && !known.isDeleted && equalBytes(known.contentHash, hashContent(stored, keyring))
  );
}
