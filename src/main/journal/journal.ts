import { DeedboxError } from '../../shared/errors.ts';
import type { Disk, DiskFile } from '../storage/disk.ts';
import { concatenate, toHex } from '../vault/bytes.ts';
import type { Keyring } from '../vault/keyring.ts';
import { type Anchor, writeAnchor } from './anchor.ts';
import { encodeFrame, type Frame } from './frame.ts';
import { readOn } from './read-on.ts';
import { replay } from './replay.ts';
import { RowSum } from './root.ts';
import { FIRST_TAG, type FramePlace } from './segment.ts';
import { SegmentFiles } from './segment-files.ts';

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
  readonly #keyring: Keyring;
  readonly #paths: JournalPaths;
  readonly #segments: SegmentFiles;
  #end: FramePlace;
  #count: number;
  #sum: RowSum;
  #file: DiskFile | null = null;
  /** Places of commits the working copy has not acknowledged, for the anchor. */
  readonly #unanchored = new Map<number, Anchor>();
  /** The newest anchor that is still to be written: it stands for those before it. */
  #nextAnchor: Anchor | null = null;
  /** Anchors are written one after another; never rejects. */
  #anchoring: Promise<void> = Promise.resolve();

  private constructor(keyring: Keyring, paths: JournalPaths, segments: SegmentFiles, end: Anchor) {
    this.#keyring = keyring;
    this.#paths = paths;
    this.#segments = segments;
    this.#end = end.place;
    this.#count = end.count;
    this.#sum = RowSum.of(end.root);
  }

  /** Reads on from `from` to the end, as `readOn` says. */
  static async open(disk: Disk, keyring: Keyring, paths: JournalPaths, from: Anchor): Promise<Journal> {
    const segments = new SegmentFiles(disk, keyring, paths.journal, from.deviceId);
    return new Journal(keyring, paths, segments, await readOn(segments, from));
  }

  get deviceId(): Uint8Array {
    return this.#segments.deviceId;
  }

  get position(): Position {
    return { generation: this.#end.generation, count: this.#count, root: this.#sum.toHex() };
  }

  /** Appends one commit. When it resolves the rows are on the medium; when it rejects none of them are in the journal. */
  async append(rows: readonly Uint8Array[]): Promise<Position> {
    const generation = this.#end.generation + 1;
    const isNewSegment = this.#end.offset === 0 || this.#end.offset >= SEGMENT_BYTES;
    const start = isNewSegment ? { ...this.#end, segment: generation, offset: 0 } : this.#end;
    const frame = encodeFrame(generation, rows, this.#end.tag, this.#segments.key);
    const head = isNewSegment ? this.#segments.encodeHead(generation, this.#end.tag) : new Uint8Array(0);
    const bytes = concatenate(head, frame.bytes);
    await this.#write(start, bytes);
    this.#end = { segment: start.segment, offset: start.offset + bytes.length, generation, tag: frame.tag };
    this.#count += rows.length;
    for (const row of rows) this.#sum.add(row);
    this.#unanchored.set(generation, this.#toAnchor());
    return this.position;
  }

  /** The segments up to where the journal stands, and how much of each belongs to it. Must not overlap `append`. */
  async listSegments(): Promise<{ first: number; path: string; length: number }[]> {
    const { segment, offset } = this.#end;
    const firsts = (await this.#segments.list()).filter((first) => first <= segment);
    return Promise.all(
      firsts.map(async (first) => ({
        first,
        path: this.#segments.path(first),
        length: first === segment ? offset : ((await this.#segments.size(first)) ?? 0),
      })),
    );
  }

  /** Whole commits after a generation, up to what is durable now. Throws `journal/damaged`. */
  replay(afterGeneration: number): AsyncGenerator<Frame> {
    return replay(this.#segments, afterGeneration, this.#end.generation);
  }

  /** Throws `contract/bad-request` when the working copy holds something else than was committed. */
  needAgreement(position: Position): void {
    const anchor = this.#unanchored.get(position.generation);
    if (anchor && (anchor.count !== position.count || toHex(anchor.root) !== position.root))
      throw new DeedboxError('contract/bad-request', 'the working copy differs from the journal');
  }

  /**
   * Moves the anchor to a commit that the working copy has acknowledged. An older or unknown one is
   * ignored; when many come at once the last is written. Throws as `needAgreement` does. An anchor that cannot be written is no loss: the next start then reads on from an older one.
   */
  async anchorAt(position: Position): Promise<void> {
    this.needAgreement(position);
    const anchor = this.#unanchored.get(position.generation);
    if (!anchor) return;
    for (const known of this.#unanchored.keys())
      if (known <= position.generation) this.#unanchored.delete(known);
    await this.#anchor(anchor);
  }

  /** Writes the anchor where the journal stands, whoever has acknowledged it: for one that has none. */
  async anchorHere(): Promise<void> {
    await this.#anchor(this.#toAnchor());
  }

  /** Anchors all that is durable and lets go of the files. */
  async close(): Promise<void> {
    await this.anchorAt(this.position);
    await this.#anchoring;
    await this.#closeFile();
  }

  async #write(start: FramePlace, bytes: Uint8Array): Promise<void> {
    const isNewSegment = start.offset === 0;
    try {
      if (isNewSegment) await this.#leaveSegment();
      this.#file ??= await this.#openSegment(start);
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
    await this.#segments.disk.syncFolder(this.#segments.folder);
    await this.#segments.disk.syncFolder(this.#paths.journal);
  }

  async #leaveSegment(): Promise<void> {
    await this.#closeFile();
    await this.#segments.disk.makeFolder(this.#segments.folder);
  }

  /** What stands beyond the journal's end is not the journal's: a failed write that could not be taken back. */
  async #openSegment(end: FramePlace): Promise<DiskFile> {
    const file = await this.#segments.disk.open(this.#segments.path(end.segment));
    try {
      await file.truncate(end.offset);
      return file;
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
  }

  /**
   * A failed write may be there in part, or whole: it was not acknowledged, so it is cut off. Where even
   * that fails the file is let go; the next append, or a restart, cuts it.
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

  async #anchor(anchor: Anchor): Promise<void> {
    this.#nextAnchor = anchor;
    this.#anchoring = this.#anchoring.then(() => this.#writeNextAnchor()).catch(() => undefined);
    await this.#anchoring;
  }

  async #writeNextAnchor(): Promise<void> {
    const anchor = this.#nextAnchor;
    this.#nextAnchor = null;
    if (!anchor) return;
    const { vaultId } = this.#keyring;
    const key = this.#keyring.subkey('anchor');
    await writeAnchor(this.#segments.disk, this.#paths.anchor, anchor, vaultId, key);
  }

  #toAnchor(): Anchor {
    return { deviceId: this.deviceId, place: this.#end, count: this.#count, root: this.#sum.toBytes() };
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
