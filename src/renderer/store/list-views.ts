import { type Filters, NO_FILTERS } from './filters.ts';
import { Observable } from './observable.ts';

/** What a person looks for in the list. */
export interface ListView {
  filters: Filters;
  query: string;
}

export const WHOLE_LIST: ListView = { filters: NO_FILTERS, query: '' };

/**
 * [Note: what the address may say]
 * A browser writes addresses and their state to disk, in clear. So an address names a view of the list by
 * a number; what the number stands for (words searched for, agencies, dates) is only here, in memory, and
 * is forgotten at lock. Back and forward work; after a reload the whole list is shown.
 */
export class ListViews {
  readonly #views = new Map<number, Observable<ListView>>();
  #last = 0;

  /** Returns the number for the address. */
  remember(view: ListView): number {
    this.#last += 1;
    this.#views.set(this.#last, new Observable(view));
    return this.#last;
  }

  /** undefined for a number of an earlier life of the page. */
  find(number: number | undefined): Observable<ListView> | undefined {
    return number === undefined ? undefined : this.#views.get(number);
  }

  clear(): void {
    this.#views.clear();
  }
}
