import { type Category, categories } from '../../shared/model/category.ts';
import { toListDate } from '../../shared/model/summary.ts';
import type { Filters } from '../store/index.ts';

const shows = ['records', 'files'] as const;

/** What the list is narrowed to, as it stands in the address (kept private: see private-history.ts). */
export interface ListSearch {
  q?: string;
  /** '' for records that name no agency. */
  agency?: string;
  category?: Category;
  /** A document id. */
  file?: string;
  /** ISO dates, whole or part. */
  from?: string;
  to?: string;
  show?: (typeof shows)[number];
}

/** Takes what it knows from an address and leaves the rest. */
export function parseListSearch(search: Record<string, unknown>): ListSearch {
  const category = categories.find((known) => known === search.category);
  const show = shows.find((known) => known === search.show);
  const from = parseIsoDate(search.from);
  const to = parseIsoDate(search.to);
  return {
    ...(isText(search.q) && search.q !== '' ? { q: search.q } : {}),
    ...(isText(search.agency) ? { agency: search.agency } : {}),
    ...(category ? { category } : {}),
    ...(isText(search.file) ? { file: search.file } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(show ? { show } : {}),
  };
}

/** What is to be put right: one record, or all that the list shows; without either, what is chosen in it. */
export interface OrderSearch {
  about?: string;
  all?: boolean;
}

export function parseOrderSearch({ about, all }: Record<string, unknown>): OrderSearch {
  return { ...(isText(about) ? { about } : {}), ...(all === true ? { all: true } : {}) };
}

export function toFilters(search: ListSearch): Filters {
  return {
    show: search.show ?? 'everything',
    agency: search.agency ?? null,
    category: search.category ?? null,
    documentId: search.file ?? null,
    from: toListDate(search.from ?? '').ymd,
    to: toListDate(search.to ?? '').ymd,
    flags: 0,
  };
}

/** The same view without one of its parts; `undefined` parts are left out. */
export function without(search: ListSearch, part: keyof ListSearch): ListSearch {
  return Object.fromEntries(Object.entries(search).filter(([name]) => name !== part));
}

export function hasFilters(search: ListSearch): boolean {
  return Object.keys(without(search, 'q')).length > 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A year alone may come as a number. */
function parseIsoDate(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return isText(text) && toListDate(text).ymd !== 0 ? text : undefined;
}
