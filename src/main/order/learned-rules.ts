import type { Correction, SourceKey, StoredLearned } from '../../shared/model/correction.ts';
import type { RecordDraft } from '../../shared/model/record.ts';
import { type Summary, summaryFlags } from '../../shared/model/summary.ts';
import type { RecordIndex } from '../session/record-index.ts';
import type { Change } from '../session/vault-session.ts';
import { toRecordId } from '../vault/identity.ts';
import type { Keyring } from '../vault/keyring.ts';

/** What of a record says where it comes from. */
export type Sourced = Pick<RecordDraft, 'identity' | 'type' | 'agency'>;

/** Rows of one table have identities that begin with it: `csv|<fingerprint of its columns>|…`. */
function tableOf(identity: string): string {
  const [format, fingerprint = ''] = identity.split('|', 2);
  return format === 'csv' ? fingerprint : '';
}

/** null where a file says nothing by which its records would be known again. */
export function agencyKey({ identity, agency }: Sourced): SourceKey | null {
  const table = agency === '' ? tableOf(identity) : '';
  return agency === '' && table === '' ? null : { agency, table, type: '' };
}

export function categoryKey({ identity, agency, type }: Sourced): SourceKey {
  return { agency, table: tableOf(identity), type };
}

/** What follows from putting these records right: one rule for each source. */
export function rulesFrom(records: readonly Sourced[], { agency, category }: Correction): StoredLearned[] {
  const rules = new Map<string, StoredLearned>();
  const add = (from: SourceKey, to: Correction) =>
    rules.set(JSON.stringify(from), { kind: 'learned', from, ...to });
  for (const record of records) {
    const from = agency === null ? null : agencyKey(record);
    if (from) add(from, { agency, category: null });
    if (category !== null) add(categoryKey(record), { agency: null, category });
  }
  return [...rules.values()];
}

export function toRuleChange(rule: StoredLearned, keyring: Keyring): Change {
  const { agency, table, type } = rule.from;
  const recordId = toRecordId(`learned|${JSON.stringify([agency, table, type])}`, keyring);
  return { collection: 'private', recordId, isDeleted: false, stored: rule };
}

/** What was learned, ready to be asked for each record that comes in. */
export class LearnedRules {
  readonly #rules = new Map<string, Correction>();

  constructor(index: RecordIndex) {
    for (const summary of index.learned)
      this.#rules.set(JSON.stringify(fromOf(summary)), correctionIn(summary));
  }

  get isEmpty(): boolean {
    return this.#rules.size === 0;
  }

  /** null where nothing was learned about records like this one. */
  match(record: Sourced): Correction | null {
    const from = agencyKey(record);
    const agency = from && this.#find(from)?.agency;
    const category = this.#find(categoryKey(record))?.category ?? null;
    return agency == null && category === null ? null : { agency: agency ?? null, category };
  }

  #find(key: SourceKey): Correction | undefined {
    return this.#rules.get(JSON.stringify(key));
  }
}

function fromOf({ title, detail, type }: Summary): SourceKey {
  return { agency: title, table: detail, type };
}

function correctionIn({ agency, category, flags }: Summary): Correction {
  return {
    agency: (flags & summaryFlags.correctsAgency) !== 0 ? agency : null,
    category: (flags & summaryFlags.correctsCategory) !== 0 ? category : null,
  };
}
