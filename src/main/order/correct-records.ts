import { DeedboxError } from '../../shared/errors.ts';
import type { Correction } from '../../shared/model/correction.ts';
import type { StoredDocument } from '../../shared/model/document.ts';
import type { LogNote } from '../../shared/model/log.ts';
import type { RecordIndex } from '../session/record-index.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';
import type { Touched } from '../undo/action-history.ts';
import { touch } from '../undo/revert-rows.ts';
import { correctionId, planCorrection } from './corrections.ts';
import { rulesFrom, type Sourced, toRuleChange } from './learned-rules.ts';

/** One commit's worth: a change and what is learned from it stay well below what a commit takes. */
const TARGETS_PER_COMMIT = 400;
/** A choice over many sources teaches about the first of them; nobody means hundreds of rules. */
const MOST_RULES = 200;

export interface CorrectOptions {
  /** Whether the next import is to do the same. */
  learn: boolean;
  /** Resolves when the working copy is near enough for the next commit. */
  whenReady(): Promise<void>;
}

export interface Corrected {
  generation: number;
  /** How many records were changed; those that were so already are not counted. */
  count: number;
  /** How many rules the next import has because of this. */
  learned: number;
  touched: Touched[];
}

/**
 * Puts agency, category or both of many records right. Large choices are several commits, each with its
 * entry in the log; a lock in between leaves whole ones. Throws `record/not-found` when none of them is here.
 */
export async function correctRecords(
  session: VaultSession,
  recordIds: readonly string[],
  correction: Correction,
  { learn, whenReady }: CorrectOptions,
): Promise<Corrected> {
  const index = await session.readIndex();
  const targets = [...new Set(recordIds)].filter((id) => index.find(id)?.isDeleted === false);
  if (targets.length === 0) throw new DeedboxError('record/not-found');
  const letters = await findLetters(session, index, targets);
  const rules = learn ? await findRules(session, index, targets, correction) : [];
  const touched: Touched[] = [];
  let count = 0;
  let generation = session.position.generation;
  for (let start = 0; start < targets.length; start += TARGETS_PER_COMMIT) {
    await whenReady();
    const batch = targets.slice(start, start + TARGETS_PER_COMMIT);
    // What is learned comes with the first commit: it holds for what comes in meanwhile, too.
    const learned = start === 0 ? rules : [];
    generation = await session.commit(
      (current) => {
        const changes = batch
          .map((target) => planCorrection(target, correction, current, letters, session))
          .filter((change) => change !== null);
        count += changes.length;
        const all = [...changes, ...learned];
        touched.push(...touch(all, current));
        return all;
      },
      (changes) => toNote(correction, changes.length - learned.length),
    );
  }
  return { generation, count, learned: rules.length, touched };
}

/** Goes back to what the sources say of these records. */
export async function resetRecords(session: VaultSession, recordIds: readonly string[]): Promise<Corrected> {
  const touched: Touched[] = [];
  const generation = await session.commit(
    async (index) => {
      const ids = [...new Set(recordIds)].map((target) => correctionId(target, session.keyring));
      const living = ids.filter((id) => index.find(id)?.isDeleted === false);
      const revisions = await session.findRevisions(new Set(living));
      const changes = living.flatMap((recordId): Change[] => {
        const newest = revisions.get(recordId)?.at(-1);
        return newest ? [{ collection: 'private', recordId, isDeleted: true, stored: newest.stored }] : [];
      });
      touched.push(...touch(changes, index));
      return changes;
    },
    (changes) => ({ action: 'corrected', count: changes.length, detail: 'reset' }),
  );
  return { generation, count: touched.length, learned: 0, touched };
}

function toNote({ agency, category }: Correction, count: number): LogNote {
  return { action: 'corrected', subject: agency ?? '', count, detail: category ?? '' };
}

async function findLetters(
  session: VaultSession,
  index: RecordIndex,
  targets: readonly string[],
): Promise<Map<string, StoredDocument>> {
  const ids = targets.filter((id) => index.find(id)?.kind === 'document');
  const letters = new Map<string, StoredDocument>();
  if (ids.length === 0) return letters;
  for (const [recordId, rows] of await session.findRevisions(new Set(ids))) {
    const stored = rows.at(-1)?.stored;
    if (stored?.kind === 'document') letters.set(recordId, stored);
  }
  return letters;
}

/** One record of each source is opened: its identity says by what the next one will be known. */
async function findRules(
  session: VaultSession,
  index: RecordIndex,
  targets: readonly string[],
  correction: Correction,
): Promise<Change[]> {
  const samples = new Map<string, string>();
  for (const target of targets) {
    const entry = index.find(target);
    if (entry?.kind !== 'record') continue;
    const source = JSON.stringify([entry.agency, entry.type, entry.documentId]);
    if (!samples.has(source)) samples.set(source, target);
    if (samples.size >= MOST_RULES) break;
  }
  const rows = await session.findRevisions(new Set(samples.values()));
  const records = [...rows.values()].flatMap((revisions): Sourced[] => {
    const stored = revisions.at(-1)?.stored;
    return stored?.kind === 'record' ? [stored] : [];
  });
  return rulesFrom(records, correction)
    .slice(0, MOST_RULES)
    .map((rule) => toRuleChange(rule, session.keyring));
}
