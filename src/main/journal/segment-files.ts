import { join } from 'node:path';
import { DeedboxError } from '../../shared/errors.ts';
import type { Disk, DiskFile } from '../storage/disk.ts';
import { toHex } from '../vault/bytes.ts';
import type { Keyring } from '../vault/keyring.ts';
import {
  decodeSegmentHead,
  encodeSegmentHead,
  SEGMENT_HEAD_BYTES,
  type SegmentHead,
  segmentName,
  toFirstGeneration,
} from './segment.ts';

/** The segments of one device: where they are, and what their heads must say. */
export class SegmentFiles {
  readonly disk: Disk;
  readonly deviceId: Uint8Array;
  readonly folder: string;
  readonly #keyring: Keyring;

  constructor(disk: Disk, keyring: Keyring, journalFolder: string, deviceId: Uint8Array) {
    this.disk = disk;
    this.deviceId = deviceId;
    this.folder = join(journalFolder, toHex(deviceId));
    this.#keyring = keyring;
  }

  /** Throws `vault/locked` once the keys are gone. */
  get key(): Uint8Array {
    return this.#keyring.subkey('journal');
  }

  path(first: number): string {
    return join(this.folder, segmentName(first));
  }

  /** First generations of all segments, in order. */
  async list(): Promise<number[]> {
    const names = await this.disk.list(this.folder);
    return names.map(toFirstGeneration).filter((first) => first !== undefined);
  }

  async size(first: number): Promise<number | undefined> {
    return this.disk.size(this.path(first));
  }

  /** Opens a segment for as long as `use` takes. */
  async with<Result>(first: number, use: (file: DiskFile) => Promise<Result>): Promise<Result> {
    const file = await this.disk.open(this.path(first));
    try {
      return await use(file);
    } finally {
      await file.close();
    }
  }

  encodeHead(firstGeneration: number, previousTag: Uint8Array): Uint8Array {
    const { vaultId } = this.#keyring;
    return encodeSegmentHead({ vaultId, deviceId: this.deviceId, firstGeneration, previousTag }, this.key);
  }

  /** Throws `journal/damaged` for a head that is not this vault's, this device's and this file's. */
  async readHead(file: DiskFile, first: number): Promise<SegmentHead> {
    const head = decodeSegmentHead(await file.readAt(0, SEGMENT_HEAD_BYTES), this.key);
    const isRight =
      head.firstGeneration === first &&
      toHex(head.deviceId) === toHex(this.deviceId) &&
      toHex(head.vaultId) === toHex(this.#keyring.vaultId);
    if (!isRight) throw new DeedboxError('journal/damaged', 'a segment stands in another place');
    return head;
  }
}
