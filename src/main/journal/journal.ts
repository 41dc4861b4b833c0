import { join } from 'node:path';
import { DeedboxError } from '../../shared/errors.ts';
import type { Disk, DiskFile } from '../storage/disk.ts';
import { concatenate, toHex } from '../vault/bytes.ts';
import type { Keyring } from '../vault/keyring.ts';
import { type Anchor, writeAnchor } from './anchor.ts';
import { encodeFrame, type Frame } from './frame.ts';
import { RowSum } from './root.ts';
import {
  decodeSegmentHead,
  encodeSegmentHead,
  FIRST_TAG,
  type FramePlace,
  readFrame,
  SEGMENT_HEAD_BYTES,
  type SegmentHead,
  segmentName,
  toFirstGeneration,
} from './segment.ts';

/** A new segment begins where one has grown past this. */
const SEGMENT_BYTES = 16 * 1024 * 1024;

/** How far a set of rows has got: what journal and working copy compare. */
export interface Position {
  generation: number;
  count: number;
  root: string;
}

export interface JournalPaths {
  /** `journal/` of a vault; each device has a folder in it. */
  journal: string;
  anchor: string;
}

/**
 * The truth of a vault: commits in order, each durable before it is acknowledged. One writer; calls to
 * `append` must not overlap (the session queues them). See docs/vault-format.md §7.
 */
export class Journal {
  readonly deviceId: Uint8Array;
  readonly #disk: Disk;
  readonly #keyring: Keyring;
  readonly #paths: JournalPaths;
  #end: FramePlace;
  #count: number;
  #sum: RowSum;
  #file: DiskFile | null = null;
  /** Places of commits the working copy has not acknowledged, for the anchor. */
  readonly #unanchored = new Map<number, Anchor>();
  /** Anchors are written one after another. */
  #anchoring: Promise<void> = Promise.resolve();

  private constructor(disk: Disk, keyring: Keyring, paths: JournalPaths, from: Anchor) {
    this.#disk = disk;
    this.#keyring = keyring;
    this.#paths = paths;
    this.deviceId = from.deviceId;
    this.#end = from.place;
    this.#count = from.count;
    this.#sum = RowSum.of(from.root);
  }

  /**
   * Reads on from `from` to the end; a torn end is cut off, since nothing of it was acknowledged.
   * Throws `journal/damaged` when the journal does not reach `from` or is broken before its end.
   */
  static async open(disk: Disk, keyring: Keyring, paths: JournalPaths, from: Anchor): Promise<Journal> {
    const journal = new Journal(disk, keyring, paths, from);
    await journal.#readToEnd();
    return journal;
  }

  get position(): Position {
    return { generation: this.#end.generation, count: this.#count, root: this.#sum.toHex() };
  }

  /** Appends one commit. When it resolves the rows are on the medium; when it rejects none of them are in the journal. */
  async append(rows: readonly Uint8Array[]): Promise<Position> {
    const generation = this.#end.generation + 1;
    const key = this.#keyring.subkey('journal');
    const isNewSegment = this.#end.offset === 0 || this.#end.offset >= SEGMENT_BYTES;
    const start = isNewSegment ? { ...this.#end, segment: generation, offset: 0 } : this.#end;
    const frame = encodeFrame(generation, rows, this.#end.tag, key);
    const bytes = isNewSegment ? concatenate(this.#segmentHead(generation, key), frame.bytes) : frame.bytes;
    await this.#writeAt(start, bytes, isNewSegment);
    this.#end = { segment: start.segment, offset: start.offset + bytes.length, generation, tag: frame.tag };
    this.#count += rows.length;
    for (const row of rows) this.#sum.add(row);
    this.#unanchored.set(generation, this.#toAnchor());
    return this.position;
  }

  /**
   * Whole commits after a generation, `maxBytes` of rows or a little more at a time, from the files.
   * Throws `journal/damaged` where a frame does not verify.
   */
  async *replay(afterGeneration: number): AsyncGenerator<Frame> {
    const key = this.#keyring.subkey('journal');
    const until = this.#end.generation;
    for (const first of await this.#segmentsFrom(afterGeneration + 1)) {
      const file = await this.#disk.open(this.#segmentPath(first));
      try {
        yield* this.#replaySegment(file, first, afterGeneration, until, key);
      } finally {
        await file.close();
      }
    }
  }

  /**
   * Moves the anchor to a commit that the working copy has acknowledged. An older or unknown one is
   * ignored. Throws `contract/bad-request` when the working copy holds something else than was committed.
   */
  async anchorAt(position: Position): Promise<void> {
    const anchor = this.#unanchored.get(position.generation);
    if (!anchor) return;
    if (anchor.count !== position.count || toHex(anchor.root) !== position.root)
      throw new DeedboxError('contract/bad-request', 'the working copy differs from the journal');
    for (const known of this.#unanchored.keys())
      if (known <= position.generation) this.#unanchored.delete(known);
    this.#anchoring = this.#anchoring.then(() => this.#writeAnchor(anchor));
    await this.#anchoring;
  }

  /** Anchors all that is durable and lets go of the files. */
  async close(): Promise<void> {
    await this.anchorAt(this.position);
    await this.#anchoring;
    await this.#closeFile();
  }

  async *#replaySegment(
    file: DiskFile,
    first: number,
    afterGeneration: number,
    until: number,
    key: Uint8Array,
  ): AsyncGenerator<Frame> {
    const head = await this.#readSegmentHead(file, first, key);
    let place: FramePlace = {
      segment: first,
      offset: SEGMENT_HEAD_BYTES,
      generation: first - 1,
      tag: head.previousTag,
    };
    while (place.generation < until) {
      const read = await readFrame(file, place, key);
      if ('end' in read) {
        if (read.end === 'torn')
          throw new DeedboxError('journal/damaged', `after generation ${place.generation}`);
        return;
      }
      place = read.next;
      if (place.generation > afterGeneration) yield read.frame;
    }
  }

  async #readToEnd(): Promise<void> {
    const key = this.#keyring.subkey('journal');
    if (this.#end.offset > 0) await this.#readSegment(key);
    for (;;) {
      const next = this.#end.generation + 1;
      const size = await this.#disk.size(this.#segmentPath(next));
      if (size === undefined || next === this.#end.segment) break;
      if (!(await this.#enterSegment(next, key))) break;
      await this.#readSegment(key);
    }
    await this.#refuseLeftovers();
  }

  /** false for a segment whose head never became durable: it holds nothing that was acknowledged. */
  async #enterSegment(first: number, key: Uint8Array): Promise<boolean> {
    const file = await this.#disk.open(this.#segmentPath(first));
    try {
      const head = await this.#readSegmentHead(file, first, key);
      if (Buffer.compare(head.previousTag, this.#end.tag) !== 0) return false;
      this.#end = { ...this.#end, segment: first, offset: SEGMENT_HEAD_BYTES };
      return true;
    } catch (error) {
      if (error instanceof DeedboxError && error.code === 'journal/damaged') return false;
      throw error;
    } finally {
      await file.close();
    }
  }

  async #readSegmentHead(file: DiskFile, first: number, key: Uint8Array): Promise<SegmentHead> {
    const head = decodeSegmentHead(await file.readAt(0, SEGMENT_HEAD_BYTES), key);
    if (head.firstGeneration !== first || Buffer.compare(head.deviceId, this.deviceId) !== 0)
      throw new DeedboxError('journal/damaged', 'a segment stands in another place');
    return head;
  }

  async #readSegment(key: Uint8Array): Promise<void> {
    const path = this.#segmentPath(this.#end.segment);
    if (((await this.#disk.size(path)) ?? 0) < this.#end.offset)
      throw new DeedboxError('journal/damaged', 'the journal ends before its anchor');
    const file = await this.#disk.open(path);
    try {
      for (;;) {
        const read = await readFrame(file, this.#end, key);
        if ('end' in read) {
          if (read.end === 'torn') await file.truncate(this.#end.offset);
          return;
        }
        this.#end = read.next;
        this.#count += read.frame.rows.length;
        for (const row of read.frame.rows) this.#sum.add(row);
      }
    } finally {
      await file.close();
    }
  }

  /** Segments beyond the end would be written over one day: whole ones mean that something before them is broken. */
  async #refuseLeftovers(): Promise<void> {
    const beyond = (await this.#segmentsFrom(1)).filter((first) => first > this.#end.generation + 1);
    if (beyond.length > 0) throw new DeedboxError('journal/damaged', `broken after ${this.#end.generation}`);
  }

  /** First generations of the segments that hold `generation` and what follows. */
  async #segmentsFrom(generation: number): Promise<number[]> {
    const names = await this.#disk.list(this.#deviceFolder());
    const firsts = names.map(toFirstGeneration).filter((first) => first !== undefined);
    const last = firsts.findLastIndex((first) => first <= generation);
    return firsts.slice(Math.max(last, 0));
  }

  async #writeAt(start: FramePlace, bytes: Uint8Array, isNewSegment: boolean): Promise<void> {
    try {
      if (isNewSegment) await this.#openSegment(start.segment);
      this.#file ??= await this.#disk.open(this.#segmentPath(start.segment));
      await this.#file.writeAt(start.offset, bytes);
      await this.#file.sync();
      if (isNewSegment) await this.#syncNames();
    } catch (error) {
      await this.#takeBack(start);
      throw error;
    }
  }

  /** The new file's name, and its folder's: content under a name that a power cut takes is lost too. */
  async #syncNames(): Promise<void> {
    await this.#disk.syncFolder(this.#deviceFolder());
    await this.#disk.syncFolder(this.#paths.journal);
  }

  async #openSegment(first: number): Promise<void> {
    await this.#closeFile();
    await this.#disk.makeFolder(this.#deviceFolder());
    this.#file = await this.#disk.open(this.#segmentPath(first));
    await this.#file.truncate(0);
  }

  /**
   * A failed write may be there in part, or whole: it was not acknowledged, so it is cut off. Where even
   * that fails the file is let go; the next append writes over the same place, and a restart cuts it.
   */
  async #takeBack(start: FramePlace): Promise<void> {
    try {
      await this.#file?.truncate(start.offset);
      await this.#file?.sync();
    } catch {
      // Nothing better can be done now; see above.
    }
    await this.#closeFile().catch(() => undefined);
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  #segmentHead(firstGeneration: number, key: Uint8Array): Uint8Array {
    const { vaultId } = this.#keyring;
    return encodeSegmentHead(
      { vaultId, deviceId: this.deviceId, firstGeneration, previousTag: this.#end.tag },
      key,
    );
  }

  async #writeAnchor(anchor: Anchor): Promise<void> {
    await writeAnchor(
      this.#disk,
      this.#paths.anchor,
      anchor,
      this.#keyring.vaultId,
      this.#keyring.subkey('anchor'),
    );
  }

  #toAnchor(): Anchor {
    return { deviceId: this.deviceId, place: this.#end, count: this.#count, root: this.#sum.toBytes() };
  }

  #deviceFolder(): string {
    return join(this.#paths.journal, toHex(this.deviceId));
  }

  #segmentPath(first: number): string {
    return join(this.#deviceFolder(), segmentName(first));
  }
}

/** Where the journal of a device begins. */
export function beginningOf(deviceId: Uint8Array): Anchor {
  return {
    deviceId,
    place: { segment: 0, offset: 0, generation: 0, tag: FIRST_TAG },
    count: 0,
    root: new Uint8Array(FIRST_TAG.length),
  };
}
