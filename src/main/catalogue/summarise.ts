import type { Category } from '../../shared/model/category.ts';
import type { Correction } from '../../shared/model/correction.ts';
import type { StoredDocument } from '../../shared/model/document.ts';
import { toSummaryDetail } from '../../shared/model/log.ts';
import type { StoredRecord } from '../../shared/model/record.ts';
import type { Stored } from '../../shared/model/stored.ts';
import {
  type ListDate,
  NO_DATE,
  type Summary,
  summaryFlags,
  toListDate,
} from '../../shared/model/summary.ts';
import { utf8 } from '../vault/bytes.ts';
import type { Keyring } from '../vault/keyring.ts';
import type { OpenedRow } from '../vault/row.ts';
import { keyedHash } from '../vault/sodium.ts';

const CONTENT_HASH_BYTES = 16;

/** A row's line in the list. A pure function of the row, so that a lost page can be made again from the journal. */
export function summarise({ head, savedAtMs, stored }: OpenedRow, keyring: Keyring): Summary {
  return {
    ...describe(stored, head.recordId),
    recordId: head.recordId,
    revision: head.revision,
    kind: stored.kind,
    flags: flagsOf(stored) | (head.isDeleted ? summaryFlags.deleted : 0),
    savedAtMs,
    contentHash: hashContent(stored, keyring),
  };
}

/**
 * 16 bytes that are equal when nothing a person would call a change has changed: where in which file a
 * record stood is left out, so the same record in a newer file is "the same".
 */
export function hashContent(stored: Stored, keyring: Keyring): Uint8Array {
  return keyedHash(utf8(JSON.stringify(contentOf(stored))), keyring.subkey('identity'), CONTENT_HASH_BYTES);
}

interface Description {
  type: string;
  category: Category;
  title: string;
  detail: string;
  date: ListDate;
  agency: string;
  documentId: string;
}

function describe(stored: Stored, recordId: string): Description {
  switch (stored.kind) {
    case 'record':
      return describeRecord(stored);
    case 'document':
      return describeDocument(stored, recordId);
    case 'csvMapping':
      return { ...NOTHING, type: 'csvMapping', documentId: recordId };
    case 'repair':
      return {
        ...NOTHING,
        type: stored.reason,
        detail: String(stored.items),
        date: toListDate(stored.repairedAt),
        documentId: recordId,
      };
    case 'upkeep':
      return {
        ...NOTHING,
        type: stored.task,
        detail: stored.doneAt,
        date: toListDate(stored.doneAt),
        documentId: recordId,
      };
    case 'correction':
      return { ...NOTHING, ...describeCorrection(stored), title: stored.target, detail: stored.by };
    case 'learned': {
      const { agency, table, type } = stored.from;
      return { ...NOTHING, ...describeCorrection(stored), type, title: agency, detail: table };
    }
    case 'note':
      return { ...NOTHING, title: stored.target, detail: stored.text };
    case 'log':
      return { ...NOTHING, type: stored.action, title: stored.subject, detail: toSummaryDetail(stored) };
  }
}

const NOTHING: Description = {
  type: '',
  category: 'other',
  title: '',
  detail: '',
  date: NO_DATE,
  agency: '',
  documentId: '',
};

function describeRecord(record: StoredRecord): Description {
  const { type, category, title, detail, agency, documentId } = record;
  return { type, category, title, detail, agency, documentId, date: toListDate(record.date) };
}

function describeDocument(document: StoredDocument, documentId: string): Description {
  return {
    type: document.format,
    category: document.category,
    title: document.title || document.name,
    detail: '',
    date: toListDate(document.date),
    agency: document.agency,
    documentId,
  };
}

/** The parts that are left as the source has them are told by the flags alone. */
function describeCorrection({ agency, category }: Correction): Pick<Description, 'agency' | 'category'> {
  return { agency: agency ?? '', category: category ?? 'other' };
}

function flagsOf(stored: Stored): number {
  if (stored.kind === 'correction' || stored.kind === 'learned') return flagsOfCorrection(stored);
  if (stored.kind !== 'document') return 0;
  const state = stored.state === 'complete' ? 0 : summaryFlags[stored.state];
  return state | (stored.problemCount > 0 ? summaryFlags.hasProblems : 0);
}

function flagsOfCorrection({ agency, category }: Correction): number {
  const forAgency = agency === null ? 0 : summaryFlags.correctsAgency;
  return forAgency | (category === null ? 0 : summaryFlags.correctsCategory);
}

function contentOf(stored: Stored): unknown {
  if (stored.kind !== 'record') return stored;
  const { identity, type, category, title, detail, date, agency, fields } = stored;
  return [
    identity,
    type,
    category,
    title,
    detail,
    date,
    agency,
    fields.map(({ key, label, value }) => [key, label, value]),
  ];
}
