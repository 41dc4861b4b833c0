import { join } from 'node:path';
import { type Catalogue as Columns, decodeCatalogue, encodeCatalogue } from '../../shared/catalogue-codec.ts';
import { DeedboxError } from '../../shared/errors.ts';
import type { Summary } from '../../shared/model/summary.ts';
import type { Journal } from '../journal/journal.ts';
import type { Disk } from '../storage/disk.ts';
import type { Keyring } from '../vault/keyring.ts';
import { openRow } from '../vault/row.ts';
import { openPage, type PageRange, pageName, sealPage, toPageRange } from './page.ts';
import { summarise } from './summarise.ts';

/**
 * [Note: pages cover ranges of commits]
 * Every commit writes one small page; pages of a like size are merged, eight at a time, so that saving
 * writes little, and opening the vault reads few and large ones. A page says which generations it covers.
 * Pages are not synced: where one is missing, torn or changed, its generations are read from the journal
 * again. Nothing is ever lost with a page (docs/vault-format.md §9).
 */
const MERGE_COUNT = 8;
const SMALLEST_TIER_BYTES = 1024;
/** Rebuilding goes in steps of so many summaries, so that a lost page of a large vault does not need them all at once. */
const REBUILD_SUMMARIES = 50_000;

interface Page extends PageRange {
  sizeBytes: number;
}

export class Catalogue {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #keyring: Keyring;
  readonly #journal: Journal;
  #pages: Page[] = [];

  private constructor(disk: Disk, folder: string, keyring: Keyring, journal: Journal) {
    this.#disk = disk;
    this.#folder = folder;
    this.#keyring = keyring;
    this.#journal = journal;
  }

  /** Lists the pages; reads none. */
  static async open(disk: Disk, folder: string, keyring: Keyring, journal: Journal): Promise<Catalogue> {
    const catalogue = new Catalogue(disk, folder, keyring, journal);
    await disk.makeFolder(folder);
    await catalogue.#listPages();
    return catalogue;
  }

  /** Keeps the summaries of the commit that was just appended, as `encodeCatalogue` writes them. */
  async append(generation: number, summaries: Uint8Array): Promise<void> {
    await this.#write({ from: generation, to: generation }, summaries);
    await this.#mergeTail();
  }

  /** All pages, opened, oldest first; what is missing is made again first. */
  async read(): Promise<Uint8Array[]> {
    const opened: Uint8Array[] = [];
    const until = this.#journal.position.generation;
    let next = 1;
    for (const page of [...this.#pages]) {
      const isCovered = page.to < next;
      const bytes = isCovered || page.to > until ? undefined : await this.#open(page);
      if (!bytes) {
        await this.#discard(page);
        continue;
      }
      if (page.from > next) opened.push(...(await this.#rebuild(next, page.from - 1)));
      opened.push(bytes);
      next = page.to + 1;
    }
    if (next <= until) opened.push(...(await this.#rebuild(next, until)));
    return opened;
  }

  async #listPages(): Promise<void> {
    const ranges = (await this.#disk.list(this.#folder))
      .map(toPageRange)
      .filter((range) => range !== undefined);
    const pages = await Promise.all(
      ranges.map(async (range) => ({ ...range, sizeBytes: (await this.#disk.size(this.#path(range))) ?? 0 })),
    );
    // The widest first where two begin alike: a merged page whose parts were not yet removed.
    this.#pages = pages.sort((one, other) => one.from - other.from || other.to - one.to);
  }

  async #open(page: Page): Promise<Uint8Array | undefined> {
    const bytes = await this.#disk.read(this.#path(page));
    try {
      return bytes && openPage(bytes, page, this.#keyring);
    } catch (error) {
      if (error instanceof DeedboxError && error.code.startsWith('crypto/')) return undefined;
      throw error;
    }
  }

  async #rebuild(from: number, to: number): Promise<Uint8Array[]> {
    const pages: Uint8Array[] = [];
    let summaries: Summary[] = [];
    let first = from;
    for await (const frame of this.#journal.replay(from - 1)) {
      summaries.push(...frame.rows.flatMap((row) => this.#summarise(row)));
      const isLast = frame.generation === to;
      if (!isLast && summaries.length < REBUILD_SUMMARIES) continue;
      pages.push(encodeCatalogue(newestOnly(summaries)));
      // A page that cannot be written now is made again the next time.
      await this.#write({ from: first, to: frame.generation }, pages.at(-1) as Uint8Array).catch(
        () => undefined,
      );
      if (isLast) break;
      first = frame.generation + 1;
      summaries = [];
    }
    return pages;
  }

  /** Nothing for a row of a newer schema: it is kept and not shown. */
  #summarise(row: Uint8Array): Summary[] {
    try {
      return [summarise(openRow(row, this.#keyring), this.#keyring)];
    } catch (error) {
      if (error instanceof DeedboxError && error.code === 'record/damaged') return [];
      throw error;
    }
  }

  async #mergeTail(): Promise<void> {
    for (;;) {
      const tail = this.#tailToMerge();
      const range = { from: tail.at(0)?.from ?? 0, to: tail.at(-1)?.to ?? 0 };
      if (tail.length < MERGE_COUNT || !areContiguous(tail)) return;
      const opened = await Promise.all(tail.map((page) => this.#open(page)));
      // A page that does not open is made again by the next `read`.
      if (opened.some((bytes) => bytes === undefined)) return;
      await this.#write(range, mergePages(opened as Uint8Array[]));
      for (const page of tail) await this.#disk.remove(this.#path(page));
    }
  }

  /** The last pages that are no larger than the last one's tier. */
  #tailToMerge(): Page[] {
    const tier = tierOf(this.#pages.at(-1)?.sizeBytes ?? 0);
    const before = this.#pages.findLastIndex((page) => tierOf(page.sizeBytes) > tier);
    return this.#pages.slice(before + 1);
  }

  /** Not synced: see [Note: pages cover ranges of commits]. */
  async #write(range: PageRange, summaries: Uint8Array): Promise<void> {
    const bytes = sealPage(range, summaries, this.#keyring);
    const path = this.#path(range);
    const file = await this.#disk.open(`${path}.tmp`);
    try {
      await file.truncate(0);
      await file.writeAt(0, bytes);
    } finally {
      await file.close();
    }
    await this.#disk.rename(`${path}.tmp`, path);
    const kept = this.#pages.filter((page) => page.to < range.from || page.from > range.to);
    this.#pages = [...kept, { ...range, sizeBytes: bytes.length }].sort(
      (one, other) => one.from - other.from,
    );
  }

  async #discard(page: Page): Promise<void> {
    this.#pages = this.#pages.filter((kept) => kept !== page);
    await this.#disk.remove(this.#path(page));
  }

  #path(range: PageRange): string {
    return join(this.#folder, pageName(range));
  }
}

function tierOf(sizeBytes: number): number {
  return Math.max(0, Math.floor(Math.log(sizeBytes / SMALLEST_TIER_BYTES) / Math.log(MERGE_COUNT)));
}

function areContiguous(pages: readonly PageRange[]): boolean {
  return pages.every((page, index) => index === 0 || page.from === (pages[index - 1] as PageRange).to + 1);
}

function mergePages(pages: readonly Uint8Array[]): Uint8Array {
  return encodeCatalogue(newestOnly(pages.flatMap((bytes) => summariesOf(decodeCatalogue(bytes)))));
}

function summariesOf(columns: Columns): Summary[] {
  return Array.from({ length: columns.length }, (_, row) => columns.summary(row));
}

/** The last summary of each record; summaries come in the order of commits. */
function newestOnly(summaries: readonly Summary[]): Summary[] {
  return [...new Map(summaries.map((summary) => [summary.recordId, summary])).values()];
}
