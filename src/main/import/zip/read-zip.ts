import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Problem } from '../../../shared/model/document.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import { limits } from '../limits.ts';
import { type Allowance, asAttachment, type FileListeners, type ReadDocument } from '../parsed-document.ts';
import { cleanPath, freePath } from '../parts/clean-path.ts';
import { extentOf, findOverlaps, inspectEntry, isNoFile, type Refusal } from './inspect-entry.ts';
import { listEntries } from './list-entries.ts';
import { BadEntry, unpackEntry } from './unpack-entry.ts';

const ZIP = 'application/zip';

/**
 * A ZIP file → its files, one after the other, in the archive's own order. An entry that cannot be
 * believed is left in the archive (which is kept) and listed; the others are none the worse for it.
 */
export async function readZip(
  bytes: Uint8Array,
  allowance: Allowance,
  listeners: FileListeners,
): Promise<ReadDocument> {
  if (bytes.length > limits.container.sealedBytes) return unread('zip-too-large');
  const listing = await listEntries(bytes, allowance.parts);
  if (typeof listing === 'string') return unread(unreadCodes[listing]);
  const problems = new ProblemList();
  if (!listing.isWhole) problems.add({ code: 'zip-list-broken', params: {} });
  await new Unpacking(bytes, listing.zip, allowance, listeners, problems).all(listing.entries);
  return { format: 'zip', mediaType: ZIP, problems: problems.finish() };
}

const unreadCodes = {
  unreadable: 'zip-broken',
  locked: 'zip-locked',
  tooMany: 'zip-too-many-entries',
} as const;

function unread(code: string): ReadDocument {
  return asAttachment(ZIP, [{ code, params: {} }]);
}

class Unpacking {
  readonly #bytes: Uint8Array;
  readonly #zip: ZipFile;
  readonly #listeners: FileListeners;
  readonly #problems: ProblemList;
  readonly #paths = new Set<string>();
  #bytesLeft: number;

  constructor(
    bytes: Uint8Array,
    zip: ZipFile,
    allowance: Allowance,
    listeners: FileListeners,
    problems: ProblemList,
  ) {
    this.#bytes = bytes;
    this.#zip = zip;
    this.#listeners = listeners;
    this.#problems = problems;
    this.#bytesLeft = Math.min(allowance.bytes, limits.container.totalBytes);
  }

  async all(entries: readonly Entry[]): Promise<void> {
    const overlapping = findOverlaps(this.#bytes, entries);
    for (const entry of entries) {
      const rawName = yauzl.getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false,
      );
      if (!isNoFile(rawName)) await this.#one(entry, rawName, overlapping.has(entry));
      this.#listeners.onProgress(entry.relativeOffsetOfLocalHeader);
    }
  }

  async #one(entry: Entry, rawName: string, isOverlapping: boolean): Promise<void> {
    const clean = cleanPath(rawName);
    const path = freePath(clean.path, this.#paths);
    const refusal = isOverlapping ? 'overlap' : (inspectEntry(entry) ?? this.#misplaced(entry));
    if (refusal) return this.#refuse(refusal, clean.path);
    if (entry.uncompressedSize === 0) return this.#problem('part-empty', path);
    if (entry.uncompressedSize > this.#bytesLeft) return this.#problem('container-too-much', path);
    this.#bytesLeft -= entry.uncompressedSize;
    try {
      await this.#listeners.onPart(path, unpackEntry(this.#zip, entry));
    } catch (error) {
      if (!(error instanceof BadEntry)) throw error;
      return this.#problem(`zip-${error.reason}`, path);
    }
    this.#paths.add(path);
    this.#problems.add(...clean.problems);
    if (path !== clean.path) this.#problem('part-same-name', path);
  }

  #misplaced(entry: Entry): Refusal | null {
    return extentOf(this.#bytes, entry) ? null : 'damaged-entry';
  }

  #refuse(refusal: Refusal, path: string): void {
    this.#problem(`zip-${refusal}`, path);
  }

  #problem(code: Problem['code'], path: string): void {
    this.#problems.add({ code, params: { path } });
  }
}
