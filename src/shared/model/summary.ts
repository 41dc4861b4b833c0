import type { Category } from './category.ts';

export const summaryKinds = [
  'record',
  'document',
  'repair',
  'csvMapping',
  'upkeep',
  'log',
  'correction',
  'learned',
  'note',
] as const;
export type SummaryKind = (typeof summaryKinds)[number];

/** Marks of a summary, as bits, so that a list can filter without opening anything. */
export const summaryFlags = {
  deleted: 1,
  needsDetails: 2,
  needsMapping: 4,
  reading: 8,
  stopped: 16,
  hasProblems: 32,
  undone: 64,
  correctsAgency: 128,
  correctsCategory: 256,
} as const;

/** What the list, the filters and the search know of a record without opening it: about 200 bytes. */
export interface Summary {
  recordId: string;
  revision: number;
  kind: SummaryKind;
  /** As in RecordDraft; for a document its format. */
  type: string;
  category: Category;
  title: string;
  detail: string;
  date: ListDate;
  agency: string;
  /** The document it came from; its own id for a document. */
  documentId: string;
  flags: number;
  /** When this revision was saved here, milliseconds since 1970 in UTC. */
  savedAtMs: number;
  /** First 16 bytes of a keyed hash of the content: equal means nothing new. */
  contentHash: Uint8Array;
}

/** What a page keeps of a summary: the hash is main's alone. */
export type ListedSummary = Omit<Summary, 'contentHash'>;

/**
 * A date as a list sorts and shows it: `ymd` is the number yyyymmdd, with 00 for a month or day that
 * is not known and 0 for no date at all; `minutes` is the minute of the day plus one, 0 for unknown.
 * It is the wall clock of the document: a list shows the day the agency wrote down.
 */
export interface ListDate {
  ymd: number;
  minutes: number;
}

export const NO_DATE: ListDate = { ymd: 0, minutes: 0 };

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?/;

/** ISO 8601, whole or part → ListDate. Text that is no date gives NO_DATE. */
export function toListDate(iso: string): ListDate {
  const match = ISO_DATE.exec(iso);
  if (!match) return NO_DATE;
  const [, year = '0', month = '0', day = '0', hour, minute] = match;
  if (Number(month) > 12 || Number(day) > 31) return NO_DATE;
  return {
    ymd: Number(year) * 10_000 + Number(month) * 100 + Number(day),
    minutes: hour === undefined ? 0 : Math.min(Number(hour) * 60 + Number(minute), 1439) + 1,
  };
}
