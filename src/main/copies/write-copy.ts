import { DeedboxError } from '../../shared/errors.ts';
import { ID_BYTES } from '../../shared/model/ids.ts';
import type { Snapshot, SnapshotFile } from '../session/take-snapshot.ts';
import type { Disk } from '../storage/disk.ts';
import { concatenate } from '../vault/bytes.ts';
import { CHUNK_BYTES, ChunkWriter } from '../vault/chunks.ts';
import type { Keyring } from '../vault/keyring.ts';
import { paddedLength } from '../vault/padding.ts';
import { randomBytes, StreamSealer, wipe } from '../vault/sodium.ts';
import { copyKey, encodeCopyHead } from './copy-head.ts';
import {
  type CopyEnd,
  END_BYTES,
  encodeEnd,
  encodePartHead,
  PART_HEAD_BYTES,
  type PartHead,
  partKinds,
} from './parts.ts';

export interface WriteOptions {
  onProgress?(done: number, total: number): void;
  signal?: AbortSignal;
}

/** Bytes read at once. */
const PIECE_BYTES = 4 * CHUNK_BYTES;

/**
 * Writes a vault as it stood at a snapshot into one sealed file, piece by piece. It is durable when
 * this resolves; when it rejects, the file is not a copy and the caller removes it. Throws
 * `copy/cancelled`, or `storage/…`.
 */
export async function writeCopy(
  disk: Disk,
  path: string,
  snapshot: Snapshot,
  keyring: Keyring,
  madeAtMs: number,
  options: WriteOptions = {},
): Promise<void> {
  const copyId = randomBytes(ID_BYTES);
  const key = copyKey(keyring, copyId);
  const stream = new StreamSealer(key);
  wipe(key);
  const head = concatenate(encodeCopyHead(snapshot.header, copyId), stream.header);
  const parts = listParts(snapshot);
  const end = { ...snapshot.position, madeAtMs, root: Buffer.from(snapshot.position.root, 'hex') };
  const writer = await ChunkWriter.begin(await disk.open(path), stream, head);
  try {
    await writeParts(disk, writer, parts, { copyId, end }, options);
  } catch (error) {
    await writer.abandon().catch(() => undefined);
    throw error;
  }
  await writer.finish();
}

interface Part {
  head: PartHead;
  source: { bytes: Uint8Array } | SnapshotFile;
}

function listParts({ header, headerBytes, deviceId, segments, blobs }: Snapshot): Part[] {
  const headerHead = { kind: partKinds.header, id: header.vaultId, number: 0, length: headerBytes.length };
  return [
    { head: headerHead, source: { bytes: headerBytes } },
    ...segments.map((source) => ({
      head: { kind: partKinds.segment, id: deviceId, number: source.first, length: source.length },
      source,
    })),
    ...[...blobs]
      .sort((one, other) => Buffer.compare(one.blobId, other.blobId))
      .map((source) => ({
        head: { kind: partKinds.blob, id: source.blobId, number: 0, length: source.length },
        source,
      })),
  ];
}

async function writeParts(
  disk: Disk,
  writer: ChunkWriter,
  parts: readonly Part[],
  { copyId, end }: { copyId: Uint8Array; end: CopyEnd },
  { onProgress, signal }: WriteOptions,
): Promise<void> {
  const total = parts.reduce((sum, { head }) => sum + PART_HEAD_BYTES + head.length, 0);
  let done = 0;
  let count = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    if (signal?.aborted) throw new DeedboxError('copy/cancelled');
    await writer.write(bytes);
    done += bytes.length;
    onProgress?.(done, total);
  };
  for (const { head, source } of parts) {
    // A blob that no row needs may be removed at any time; a copy read back says if one was needed.
    if ('path' in source && (await disk.size(source.path)) === undefined) continue;
    count += 1;
    await write(encodePartHead(head));
    if ('bytes' in source) await write(source.bytes);
    else for await (const piece of readFile(disk, source)) await write(piece);
  }
  const endHead = { kind: partKinds.end, id: copyId, number: count, length: END_BYTES };
  await write(concatenate(encodePartHead(endHead), encodeEnd(end)));
  await writeZeros(writer, paddedLength(done) - done);
}

async function writeZeros(writer: ChunkWriter, length: number): Promise<void> {
  for (let left = length; left > 0; left -= PIECE_BYTES)
    await writer.write(new Uint8Array(Math.min(left, PIECE_BYTES)));
}

/** The first `length` bytes of a file, which may grow meanwhile. */
async function* readFile(disk: Disk, { path, length }: SnapshotFile): AsyncGenerator<Uint8Array> {
  const file = await disk.open(path);
  try {
    for (let at = 0; at < length; ) {
      const piece = await file.readAt(at, Math.min(PIECE_BYTES, length - at));
      if (piece.length === 0) throw new DeedboxError('storage/failed', 'a file became shorter');
      at += piece.length;
      yield piece;
    }
  } finally {
    await file.close();
  }
}
