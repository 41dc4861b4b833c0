import { dirname } from 'node:path';
import { DeedboxError } from '../../shared/errors.ts';
import type { HostPorts } from '../host.ts';
import type { Disk } from '../storage/disk.ts';

/** Bytes read at once. */
const PIECE_BYTES = 256 * 1024;

/**
 * A copy that was read back leaves: it takes its name at the place the person chose, or waits for the
 * browser to fetch it once and is then removed. Gives the path to fetch it from, '' for a place.
 * `onGone` is called when all of it has left.
 */
export async function giveOutCopy(parts: {
  disk: Disk;
  ports: Pick<HostPorts, 'offerDownload'>;
  path: string;
  place: string | undefined;
  name: string;
  onGone(): Promise<unknown>;
}): Promise<string> {
  const { disk, ports, path, place, name, onGone } = parts;
  if (place !== undefined) {
    await disk.rename(path, place);
    await disk.syncFolder(dirname(place));
    await onGone();
    return '';
  }
  if (!ports.offerDownload) throw new DeedboxError('internal', 'this host has no way to give out a file');
  const sizeBytes = (await disk.size(path)) ?? 0;
  return ports.offerDownload({
    name,
    sizeBytes,
    async *open() {
      yield* readWhole(disk, path, sizeBytes);
      // A lock meanwhile takes the note of it, not the copy.
      await onGone().catch(() => undefined);
    },
    dispose: () => void disk.remove(path).catch(() => undefined),
  });
}

async function* readWhole(disk: Disk, path: string, size: number): AsyncGenerator<Uint8Array> {
  const file = await disk.open(path);
  try {
    for (let at = 0; at < size; ) {
      const piece = await file.readAt(at, PIECE_BYTES);
      if (piece.length === 0) throw new DeedboxError('storage/failed', 'a copy became shorter');
      at += piece.length;
      yield piece;
    }
  } finally {
    await file.close();
  }
}
