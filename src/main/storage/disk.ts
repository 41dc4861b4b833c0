import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { DeedboxError } from '../../shared/errors.ts';

/**
 * [Note: one doorway to the disk]
 * Every byte of a vault goes through a Disk: few, primitive operations, so that a test can stop the
 * world at each of them and see that nothing acknowledged is lost. Paths are absolute; only main
 * makes them. Errors are `storage/full` or `storage/failed`; a missing file is `undefined` or `[]`.
 */
export interface Disk {
  makeFolder(path: string): Promise<void>;
  /** Names, sorted; [] for a folder that is not there. */
  list(path: string): Promise<string[]>;
  read(path: string): Promise<Uint8Array | undefined>;
  size(path: string): Promise<number | undefined>;
  /** Opens for reading and writing, making the file if it is not there. */
  open(path: string): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** No error when it is not there. */
  remove(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  /** Makes renames and new names in a folder durable; does nothing where a system has no such call. */
  syncFolder(path: string): Promise<void>;
}

export interface DiskFile {
  /** Bytes at a position; fewer at the end of the file. */
  readAt(position: number, length: number): Promise<Uint8Array>;
  writeAt(position: number, bytes: Uint8Array): Promise<void>;
  truncate(length: number): Promise<void>;
  /** fdatasync: the content is on the medium. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Replaces a file as one step: a crash leaves the old content or the new, never a mixture. */
export async function writeDurably(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  await writeAndSync(disk, `${path}.tmp`, bytes);
  await disk.rename(`${path}.tmp`, path);
  await disk.syncFolder(dirname(path));
}

/** Writes a whole file under its own name and makes its content durable. */
export async function writeAndSync(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.open(path);
  try {
    await file.truncate(0);
    await file.writeAt(0, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

export const nodeDisk: Disk = {
  makeFolder: (path) => guarded(async () => void (await fs.mkdir(path, { recursive: true, mode: 0o700 }))),
  list: (path) => guarded(async () => (await fs.readdir(path)).sort(), []),
  read: (path) => guarded<Uint8Array | undefined>(() => fs.readFile(path), undefined),
  size: (path) => guarded<number | undefined>(async () => (await fs.stat(path)).size, undefined),
  open: (path) =>
    guarded(async () => new NodeFile(await fs.open(path, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600))),
  rename: (from, to) => guarded(() => fs.rename(from, to)),
  remove: (path) => guarded(() => fs.rm(path, { force: true })),
  removeFolder: (path) => guarded(() => fs.rm(path, { force: true, recursive: true })),
  syncFolder: (path) => guarded(() => syncFolder(path)),
};

class NodeFile implements DiskFile {
  readonly #handle: fs.FileHandle;

  constructor(handle: fs.FileHandle) {
    this.#handle = handle;
  }

  readAt(position: number, length: number): Promise<Uint8Array> {
    return guarded(async () => {
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await this.#handle.read(bytes, filled, length - filled, position + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    });
  }

  writeAt(position: number, bytes: Uint8Array): Promise<void> {
    return guarded(async () => {
      let written = 0;
      while (written < bytes.length) {
        const part = bytes.subarray(written);
        written += (await this.#handle.write(part, 0, part.length, position + written)).bytesWritten;
      }
    });
  }

  truncate(length: number): Promise<void> {
    return guarded(() => this.#handle.truncate(length));
  }

  sync(): Promise<void> {
    return guarded(() => this.#handle.datasync());
  }

  close(): Promise<void> {
    return guarded(() => this.#handle.close());
  }
}

/** Windows has no way to sync a folder; NTFS journals renames itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(path, fs.constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

async function guarded<Result>(call: () => Promise<Result>, ...whenMissing: [] | [Result]): Promise<Result> {
  try {
    return await call();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (whenMissing.length === 1 && (code === 'ENOENT' || code === 'ENOTDIR')) return whenMissing[0];
    throw new DeedboxError(FULL.has(code) ? 'storage/full' : 'storage/failed', code, { cause });
  }
}
