import { fromId } from '../../shared/model/ids.ts';
import type { Journal, Position } from '../journal/journal.ts';
import type { Disk } from '../storage/disk.ts';
import type { Header } from '../vault/header.ts';
import { readHeaderFile } from '../vault/header-file.ts';
import { blobPath, isVaultFolderName, type VaultPaths } from '../vault/vault-paths.ts';

/** A file as far as it belongs to a snapshot. */
export interface SnapshotFile {
  path: string;
  length: number;
}

/**
 * A vault at one moment, as places on disk. Nothing is copied: segments only grow and blobs never
 * change, so that what is named here stays as it is while the box is used.
 */
export interface Snapshot {
  header: Header;
  headerBytes: Uint8Array;
  deviceId: Uint8Array;
  position: Position;
  /** By first generation. */
  segments: (SnapshotFile & { first: number })[];
  blobs: (SnapshotFile & { blobId: Uint8Array })[];
}

/** Must not overlap a commit, or a change of the header. */
export async function takeSnapshot(disk: Disk, paths: VaultPaths, journal: Journal): Promise<Snapshot> {
  const { header, bytes: headerBytes } = await readHeaderFile(disk, paths.folder);
  return {
    header,
    headerBytes,
    deviceId: journal.deviceId,
    position: journal.position,
    segments: await journal.listSegments(),
    blobs: await listBlobs(disk, paths),
  };
}

/** Blobs under their own names: a file is durable under it before a row names it. */
async function listBlobs(disk: Disk, paths: VaultPaths): Promise<Snapshot['blobs']> {
  const names = (await disk.list(paths.blobs)).filter(isVaultFolderName);
  return Promise.all(
    names.map(async (name) => {
      const path = blobPath(paths, name);
      return { path, length: (await disk.size(path)) ?? 0, blobId: fromId(name) };
    }),
  );
}
