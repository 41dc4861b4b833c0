import { type ListedSummary, summaryFlags } from '../../shared/model/summary.ts';

/** What the person says of a record; null for a part that they leave as the source has it. */
export interface Saying {
  agency: string | null;
  category: ListedSummary['category'] | null;
  /** person, or learned: done on the way in, because the person chose so before. */
  by: string;
}

/** Agency and category as the source has them. */
export type Sourced = Pick<ListedSummary, 'agency' | 'category'>;

/**
 * Which rows speak of which: corrections and notes are records of their own, and may come before the one
 * they speak of. Rows keep their numbers, so a saying is found by the number of what it is about.
 */
export class Sayings {
  readonly #corrections = new Map<number, ListedSummary>();
  readonly #notes = new Map<number, ListedSummary>();
  /** Of rows whose columns show what the person says. */
  readonly #sources = new Map<number, Sourced>();
  /** By the id of what is not there yet. */
  readonly #waiting = new Map<string, ListedSummary>();

  /** Takes a correction or note in. Returns the row it is about, or -1 while that is not there. */
  add(summary: ListedSummary, findRow: (recordId: string) => number): number {
    const target = summary.title;
    const row = findRow(target);
    if (row === -1) this.#waiting.set(`${summary.kind} ${target}`, summary);
    else (summary.kind === 'note' ? this.#notes : this.#corrections).set(row, summary);
    return row;
  }

  /** Once more for what waits. Returns the rows that are spoken of now. */
  settle(findRow: (recordId: string) => number): number[] {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    return waiting.map((summary) => this.add(summary, findRow)).filter((row) => row !== -1);
  }

  /** A newer revision of the row came: its columns are the source's again. Returns whether they were not. */
  renew(row: number): boolean {
    return this.#sources.delete(row);
  }

  /** What the row's columns are to show; `shown` is what they show now. */
  toShow(row: number, shown: Sourced): Sourced {
    const source = this.source(row) ?? shown;
    const said = this.correction(row);
    if (said) this.#sources.set(row, source);
    else this.#sources.delete(row);
    return { agency: said?.agency ?? source.agency, category: said?.category ?? source.category };
  }

  /** undefined where the columns show the source as it is. */
  source(row: number): Sourced | undefined {
    return this.#sources.get(row);
  }

  correction(row: number): Saying | null {
    const summary = living(this.#corrections.get(row));
    if (!summary) return null;
    const { agency, category, flags, detail } = summary;
    return {
      agency: (flags & summaryFlags.correctsAgency) !== 0 ? agency : null,
      category: (flags & summaryFlags.correctsCategory) !== 0 ? category : null,
      by: detail,
    };
  }

  /** '' for none. */
  note(row: number): string {
    return living(this.#notes.get(row))?.detail ?? '';
  }
}

function living(summary: ListedSummary | undefined): ListedSummary | undefined {
  return summary && (summary.flags & summaryFlags.deleted) === 0 ? summary : undefined;
}
