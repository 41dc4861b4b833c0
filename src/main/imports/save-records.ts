import { DeedboxError } from '../../shared/errors.ts';
import type { ImportCounts } from '../../shared/model/document.ts';
import type { RecordDraft, StoredRecord } from '../../shared/model/record.ts';
import { hashContent } from '../catalogue/summarise.ts';
import { correctionId, toCorrectionChange } from '../order/corrections.ts';
import { LearnedRules } from '../order/learned-rules.ts';
import type { RecordIndex } from '../session/record-index.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';
import { toRecordId } from '../vault/identity.ts';
import { equalBytes } from '../vault/sodium.ts';

/** One commit's worth: large enough that syncing does not count, small enough to stop soon. */
const RECORDS_PER_COMMIT = 400;

export interface SaveRecordsOptions {
  documentId: string;
  documentName: string;
  signal: AbortSignal;
  /** Resolves when the working copy is near enough for the next commit. */
  whenReady(): Promise<void>;
  onProgress(counts: ImportCounts): void;
}

/**
 * Commits drafts in the order of the file. What is here already with the same content is counted and
 * left alone, so doing it again adds nothing. On abort it stops between two commits and throws
 * `import/cancelled`; `counts` then say what is in.
 */
export async function saveRecords(
  session: VaultSession,
  drafts: readonly RecordDraft[],
  counts: ImportCounts,
  options: SaveRecordsOptions,
): Promise<void> {
  for (let start = 0; start < drafts.length; start += RECORDS_PER_COMMIT) {
    await options.whenReady();
    if (options.signal.aborted) throw new DeedboxError('import/cancelled');
    const batch = drafts.slice(start, start + RECORDS_PER_COMMIT);
    const tally = { added: 0, revised: 0, unchanged: 0 };
    await session.commit((index) => planBatch(session, index, batch, tally, options));
    // Only now: what could not be committed is not counted.
    counts.added += tally.added;
    counts.revised += tally.revised;
    counts.unchanged += tally.unchanged;
    options.onProgress(counts);
  }
}

function planBatch(
  session: VaultSession,
  index: RecordIndex,
  batch: readonly RecordDraft[],
  tally: Omit<ImportCounts, 'found'>,
  { documentId, documentName }: SaveRecordsOptions,
): Change[] {
  const planned = new Map<string, Change>();
  const rules = new LearnedRules(index);
  for (const draft of batch) {
    const stored: StoredRecord = { ...draft, kind: 'record', documentId, documentName, attachments: [] };
    const recordId = idApart(draft, index, session);
    const known = index.find(recordId);
    const isLiving = known !== undefined && !known.isDeleted;
    const isSame = isLiving && equalBytes(known.contentHash, hashContent(stored, session.keyring));
    if (isSame) tally.unchanged += 1;
    else if (isLiving || planned.has(recordId)) tally.revised += 1;
    else tally.added += 1;
    if (!isSame) planned.set(recordId, { collection: 'records', recordId, isDeleted: false, stored });
    const correction = rules.isEmpty ? null : putRight(draft, recordId, rules, index, session);
    if (correction) planned.set(correction.recordId, correction);
  }
  return [...planned.values()];
}

/** What was learned is done to records of which the person has never said anything themselves. */
function putRight(
  draft: RecordDraft,
  target: string,
  rules: LearnedRules,
  index: RecordIndex,
  { keyring }: VaultSession,
): Change | null {
  if (index.find(correctionId(target, keyring))) return null;
  const correction = rules.match(draft);
  return (
    correction && toCorrectionChange({ kind: 'correction', target, ...correction, by: 'learned' }, keyring)
  );
}

/** Ids made to be unique in the world, wherever in an identity they stand. */
const UNIQUE_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/**
 * Two agencies may both have an Observation 17. Where such a plain id is here already under another
 * agency's name, it is another thing: to keep one too many is better than to make two people's two
 * readings one.
 */
function idApart({ identity, agency }: RecordDraft, index: RecordIndex, { keyring }: VaultSession): string {
  const recordId = toRecordId(identity, keyring);
  const known = index.find(recordId);
  const isAnothers = known !== undefined && known.agency !== '' && agency !== '' && known.agency !== agency;
  return isAnothers && !UNIQUE_ID.test(identity) ? toRecordId(`${identity}|${agency}`, keyring) : recordId;
}
