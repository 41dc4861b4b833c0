import { DeedboxError } from '../../shared/errors.ts';
import { toId } from '../../shared/model/ids.ts';
import type { DiskFile } from '../storage/disk.ts';
import { BlobCheck } from '../vault/blob-check.ts';
import { toHex } from '../vault/bytes.ts';
import { readChunks } from '../vault/chunks.ts';
import { decodeHeader, type Header, verifyHeader } from '../vault/header.ts';
import type { Keyring } from '../vault/keyring.ts';
import { equalBytes, STREAM_HEADER_BYTES, StreamOpener, wipe } from '../vault/sodium.ts';
import { type CopyHead, copyKey } from './copy-head.ts';
import { JournalCheck } from './journal-check.ts';
import { PartReader } from './part-reader.ts';
import { damaged, decodeEnd, END_BYTES, type PartHead, partKinds } from './parts.ts';

/** Where parts go while they are read; nothing of them may be believed before `readCopy` has ended well. */
export interface PartSink {
  begin(part: PartHead): Promise<void>;
  write(bytes: Uint8Array): Promise<void>;
  /** The part is all there. */
  end(): Promise<void>;
}

export interface CopyContents {
  vaultId: string;
  /** The box's name when the copy was made. */
  name: string;
  headerBytes: Uint8Array;
  madeAtMs: number;
  generation: number;
  count: number;
  root: string;
  blobCount: number;
  /** Files that a document names and that are missing, or do not open: they were so in the box. */
  damagedFiles: number;
  sizeBytes: number;
}

export interface ReadOptions {
  keyring: Keyring;
  sink?: PartSink;
  onProgress?(done: number, total: number): void;
  signal?: AbortSignal;
}

const MAX_HEADER_BYTES = 1024 * 1024;

/**
 * Reads a copy from its first byte to its last and checks everything that can be checked: the stream,
 * the order of its parts, the header, every frame of the journal, count and root, every file. The
 * keyring has the copy's vault key; the copy's collections are added to it. Throws `copy/damaged`,
 * `copy/cancelled`.
 */
export async function readCopy(
  file: DiskFile,
  size: number,
  head: CopyHead,
  options: ReadOptions,
): Promise<CopyContents> {
  const reader = new PartReader(openStream(file, size, head, options.keyring));
  try {
    return await new CopyReading(reader, size, head, options).run();
  } catch (cause) {
    if (cause instanceof DeedboxError && cause.code.startsWith('crypto/'))
      throw damaged(cause.message, cause);
    throw cause;
  } finally {
    await reader.close();
  }
}

async function* openStream(
  file: DiskFile,
  size: number,
  head: CopyHead,
  keyring: Keyring,
): AsyncGenerator<Uint8Array> {
  const key = copyKey(keyring, head.copyId);
  const stream = new StreamOpener(head.bytes.subarray(-STREAM_HEADER_BYTES), key);
  wipe(key);
  yield* readChunks(file, size, head.bytes, stream);
}

class CopyReading {
  readonly #reader: PartReader;
  readonly #size: number;
  readonly #head: CopyHead;
  readonly #options: ReadOptions;
  readonly #journal: JournalCheck;
  readonly #wholeBlobs = new Set<string>();
  #blobCount = 0;
  #header: { bytes: Uint8Array; header: Header } | null = null;

  constructor(reader: PartReader, size: number, head: CopyHead, options: ReadOptions) {
    this.#reader = reader;
    this.#size = size;
    this.#head = head;
    this.#options = options;
    this.#journal = new JournalCheck(options.keyring);
  }

  async run(): Promise<CopyContents> {
    for (;;) {
      const part = await this.#reader.next();
      if (part.kind === partKinds.end) return this.#finish(part);
      await this.#options.sink?.begin(part);
      if (part.kind === partKinds.header) await this.#readHeader(part);
      else if (part.kind === partKinds.segment) await this.#readSegment(part);
      else await this.#readBlob(part);
      await this.#options.sink?.end();
    }
  }

  async #readHeader(part: PartHead): Promise<void> {
    const { keyring, sink } = this.#options;
    const bytes = await this.#reader.whole(MAX_HEADER_BYTES);
    const header = openHeader(bytes, keyring);
    const isRight = equalBytes(header.vaultId, keyring.vaultId) && equalBytes(part.id, keyring.vaultId);
    if (!isRight || header.epoch !== this.#head.lock.epoch) throw damaged('the header is of another vault');
    for (const collection of header.collections) keyring.addCollection(collection);
    this.#header = { bytes, header };
    await sink?.write(bytes);
  }

  async #readSegment(part: PartHead): Promise<void> {
    this.#journal.begin(part);
    await this.#pass((bytes) => this.#journal.push(bytes));
    this.#journal.finish();
  }

  async #readBlob(part: PartHead): Promise<void> {
    const check = new BlobCheck(part.id, this.#options.keyring);
    await this.#pass((bytes) => check.push(bytes));
    this.#blobCount += 1;
    if (check.isWhole()) this.#wholeBlobs.add(toId(part.id));
  }

  async #pass(check: (bytes: Uint8Array) => void): Promise<void> {
    for await (const bytes of this.#reader.content()) {
      if (this.#options.signal?.aborted) throw new DeedboxError('copy/cancelled');
      check(bytes);
      await this.#options.sink?.write(bytes);
      this.#options.onProgress?.(this.#reader.read, this.#size);
    }
  }

  async #finish(part: PartHead): Promise<CopyContents> {
    const end = decodeEnd(await this.#reader.whole(END_BYTES));
    await this.#reader.end();
    const { generation, count, root } = this.#journal.position;
    const isRight =
      equalBytes(part.id, this.#head.copyId) &&
      generation === end.generation &&
      count === end.count &&
      root === toHex(end.root);
    if (!isRight || !this.#header) throw damaged('it does not hold what it says it holds');
    const { header, bytes: headerBytes } = this.#header;
    return {
      vaultId: toId(header.vaultId),
      name: header.name,
      headerBytes,
      madeAtMs: end.madeAtMs,
      generation,
      count,
      root,
      blobCount: this.#blobCount,
      damagedFiles: [...this.#journal.blobIds].filter((id) => !this.#wholeBlobs.has(id)).length,
      sizeBytes: this.#size,
    };
  }
}

function openHeader(bytes: Uint8Array, keyring: Keyring): Header {
  try {
    const header = decodeHeader(bytes);
    verifyHeader(bytes, keyring.subkey('header'));
    return header;
  } catch (cause) {
    if (cause instanceof DeedboxError && cause.code === 'vault/damaged')
      throw damaged('its header was changed', cause);
    throw cause;
  }
}
