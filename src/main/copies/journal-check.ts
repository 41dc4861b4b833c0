import { DeedboxError } from '../../shared/errors.ts';
import type { StoredDocument } from '../../shared/model/document.ts';
import { decodeFrame, FRAME_HEAD_BYTES, frameLength } from '../journal/frame.ts';
import { RowSum } from '../journal/root.ts';
import { decodeSegmentHead, FIRST_TAG, SEGMENT_HEAD_BYTES } from '../journal/segment.ts';
import { concatenate } from '../vault/bytes.ts';
import type { Keyring } from '../vault/keyring.ts';
import { openRow } from '../vault/row.ts';
import { equalBytes } from '../vault/sodium.ts';
import { damaged, type PartHead } from './parts.ts';

/**
 * A journal that passes by, segment by segment: every frame is checked as at an unlock, rows are
 * counted and added up, and documents are remembered for the files that must come with them.
 * Throws `copy/damaged`.
 */
export class JournalCheck {
  readonly #keyring: Keyring;
  readonly #sum = new RowSum();
  readonly #blobs = new Map<string, string>();
  #segment: PartHead | null = null;
  #needsHead = false;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #neededBytes = 0;
  #generation = 0;
  #tag: Uint8Array = FIRST_TAG;
  #count = 0;

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
  }

  get position(): { generation: number; count: number; root: string } {
    return { generation: this.#generation, count: this.#count, root: this.#sum.toHex() };
  }

  /** Ids of the blobs that documents name. */
  get blobIds(): ReadonlySet<string> {
    return new Set(this.#blobs.values());
  }

  begin(segment: PartHead): void {
    if (segment.number !== this.#generation + 1) throw damaged('a segment does not follow');
    this.#segment = segment;
    this.#needsHead = true;
    this.#neededBytes = SEGMENT_HEAD_BYTES;
  }

  /** Bytes are held until a whole frame is there. */
  push(bytes: Uint8Array): void {
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    if (this.#heldBytes < this.#neededBytes) return;
    let rest = concatenate(...this.#held);
    for (let step = this.#step(rest); step > 0; step = this.#step(rest)) rest = rest.subarray(step);
    this.#held = [rest];
    this.#heldBytes = rest.length;
  }

  finish(): void {
    if (this.#needsHead || this.#heldBytes > 0) throw damaged('a segment ends inside a frame');
  }

  /** Bytes of the head or frame that `bytes` begin with; 0 while it is not all there. */
  #step(bytes: Uint8Array): number {
    this.#neededBytes = this.#needsHead ? SEGMENT_HEAD_BYTES : FRAME_HEAD_BYTES;
    if (bytes.length < this.#neededBytes) return 0;
    try {
      if (this.#needsHead) return this.#openHead(bytes.subarray(0, SEGMENT_HEAD_BYTES));
      const length = frameLength(bytes.subarray(0, FRAME_HEAD_BYTES));
      if (length === undefined) throw damaged('a frame does not look like one');
      this.#neededBytes = length;
      if (bytes.length < this.#neededBytes) return 0;
      return this.#openFrame(bytes.subarray(0, this.#neededBytes));
    } catch (cause) {
      if (cause instanceof DeedboxError && /^(crypto|journal)\//.test(cause.code))
        throw damaged('its journal does not verify', cause);
      throw cause;
    }
  }

  #openHead(bytes: Uint8Array): number {
    const head = decodeSegmentHead(bytes, this.#keyring.subkey('journal'));
    const isRight =
      head.firstGeneration === this.#segment?.number &&
      equalBytes(head.deviceId, this.#segment.id) &&
      equalBytes(head.vaultId, this.#keyring.vaultId) &&
      equalBytes(head.previousTag, this.#tag);
    if (!isRight) throw damaged('a segment stands in another place');
    this.#needsHead = false;
    return bytes.length;
  }

  #openFrame(bytes: Uint8Array): number {
    const frame = decodeFrame(bytes, this.#generation + 1, this.#tag, this.#keyring.subkey('journal'));
    this.#generation = frame.generation;
    this.#tag = frame.tag;
    this.#count += frame.rows.length;
    for (const row of frame.rows) this.#addRow(row);
    return bytes.length;
  }

  #addRow(row: Uint8Array): void {
    this.#sum.add(row);
    const document = findDocument(row, this.#keyring);
    if (document) this.#blobs.set(document.recordId, document.blobId);
  }
}

/** A row that this version cannot read is kept as it is, as the vault keeps it. */
function findDocument(
  row: Uint8Array,
  keyring: Keyring,
): { recordId: string; blobId: StoredDocument['blobId'] } | undefined {
  try {
    const { head, stored } = openRow(row, keyring);
    return stored.kind === 'document' ? { recordId: head.recordId, blobId: stored.blobId } : undefined;
  } catch (error) {
    if (error instanceof DeedboxError && error.code !== 'vault/locked') return undefined;
    throw error;
  }
}
