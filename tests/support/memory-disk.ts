import { dirname } from 'node:path';
import type { Disk, DiskFile } from '../../src/main/storage/disk.ts';
import { DeedboxError } from '../../src/shared/errors.ts';

interface Inode {
  content: Uint8Array;
  /** What survives a power cut. */
  synced: Uint8Array;
}

type Entry = Inode | 'folder';

/** What a power cut leaves of what was never synced: nothing, or all of it. Real disks leave anything between. */
export type UnsyncedFate = 'lost' | 'kept';

/**
 * A disk that knows the difference between written and durable: file content is durable after `sync`,
 * a name (new, renamed, removed) after `syncFolder` of its folder. It can stop the world at any
 * operation, or answer it with an error once.
 */
export class MemoryDisk implements Disk {
  #names = new Map<string, Entry>();
  #syncedNames = new Map<string, Entry>();
  #operations = 0;
  #crashAt = Number.POSITIVE_INFINITY;
  #errorAt = Number.POSITIVE_INFINITY;
  #errorCode: 'storage/full' | 'storage/failed' = 'storage/failed';
  #isDown = false;
  #openFiles = 0;
  /** Names of the operations since the last `restart`, for messages. */
  log: string[] = [];

  get operations(): number {
    return this.#operations;
  }

  /** Files that were opened and not closed. */
  get openFiles(): number {
    return this.#openFiles;
  }

  /** The n-th operation from now does half of its work and nothing works after it. */
  crashAt(operation: number): void {
    this.#crashAt = this.#operations + operation;
  }

  /** The n-th operation from now fails once, doing half of its work. */
  failAt(operation: number, code: 'storage/full' | 'storage/failed'): void {
    this.#errorAt = this.#operations + operation;
    this.#errorCode = code;
  }

  /** Power comes back. */
  restart(fate: UnsyncedFate): void {
    if (fate === 'lost') {
      // What stands in a folder whose own name was never made durable is gone with it.
      const isReachable = (path: string): boolean =>
        path === '/' || (this.#syncedNames.get(path) === 'folder' && isReachable(dirname(path)));
      this.#names = new Map(
        [...this.#syncedNames].filter(([path]) => path === '/' || isReachable(dirname(path))),
      );
      for (const entry of this.#names.values()) if (entry !== 'folder') entry.content = entry.synced.slice();
    } else {
      for (const entry of this.#names.values()) if (entry !== 'folder') entry.synced = entry.content.slice();
      this.#syncedNames = new Map(this.#names);
    }
    this.#isDown = false;
    this.#openFiles = 0;
    this.#crashAt = Number.POSITIVE_INFINITY;
    this.#errorAt = Number.POSITIVE_INFINITY;
    this.log = [];
  }

  /** Every file by path, for looking at and for damaging. */
  files(): Map<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    for (const [path, entry] of this.#names) if (entry !== 'folder') found.set(path, entry.content);
    return found;
  }

  overwrite(path: string, content: Uint8Array): void {
    const inode: Inode = { content: content.slice(), synced: content.slice() };
    this.#names.set(path, inode);
    this.#syncedNames.set(path, inode);
  }

  async makeFolder(path: string): Promise<void> {
    this.#step(`makeFolder ${path}`, () => {
      const parts = path.split('/');
      for (let depth = 1; depth <= parts.length; depth++) {
        const folder = parts.slice(0, depth).join('/') || '/';
        if (depth === 1) this.#syncedNames.set('/', 'folder');
        if (!this.#names.has(folder)) this.#names.set(folder, 'folder');
      }
    });
  }

  async list(path: string): Promise<string[]> {
    this.#need();
    const prefix = `${path}/`;
    const names = [...this.#names.keys()].filter((name) => name.startsWith(prefix));
    return [...new Set(names.map((name) => name.slice(prefix.length).split('/')[0] as string))].sort();
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    this.#need();
    const entry = this.#names.get(path);
    return entry && entry !== 'folder' ? entry.content.slice() : undefined;
  }

  async size(path: string): Promise<number | undefined> {
    return (await this.read(path))?.length;
  }

  async open(path: string): Promise<DiskFile> {
    this.#need();
    const known = this.#names.get(path);
    if (known && known !== 'folder') return this.#file(path, known);
    if (this.#names.get(dirname(path)) !== 'folder')
      throw new DeedboxError('storage/failed', `no folder for ${path}`);
    const inode: Inode = { content: new Uint8Array(0), synced: new Uint8Array(0) };
    this.#step(`create ${path}`, () => this.#names.set(path, inode));
    return this.#file(path, inode);
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step(`rename ${from} ${to}`, () => {
      for (const [name, entry] of [...this.#names]) {
        if (name !== from && !name.startsWith(`${from}/`)) continue;
        this.#names.delete(name);
        this.#names.set(to + name.slice(from.length), entry);
      }
    });
  }

  async remove(path: string): Promise<void> {
    this.#step(`remove ${path}`, () => this.#names.delete(path));
  }

  async removeFolder(path: string): Promise<void> {
    this.#step(`removeFolder ${path}`, () => {
      for (const name of [...this.#names.keys()])
        if (name === path || name.startsWith(`${path}/`)) this.#names.delete(name);
    });
  }

  /** A folder's names become durable; with a renamed folder comes what was durable in it. */
  async syncFolder(path: string): Promise<void> {
    this.#step(`syncFolder ${path}`, () => {
      const isHere = (name: string): boolean => dirname(name) === path;
      for (const name of [...this.#syncedNames.keys()]) {
        const top = isHere(name) ? name : undefined;
        if (top && !this.#names.has(top))
          for (const below of [...this.#syncedNames.keys()])
            if (below === top || below.startsWith(`${top}/`)) this.#syncedNames.delete(below);
      }
      for (const [name, entry] of this.#names) {
        if (isHere(name)) this.#syncedNames.set(name, entry);
        else if (name.startsWith(`${path}/`) && !this.#syncedNames.has(name) && this.#wasMoved(name))
          this.#syncedNames.set(name, entry);
      }
    });
  }

  /** Content of a folder that was made durable under its old name. */
  #wasMoved(name: string): boolean {
    const entry = this.#names.get(name);
    return entry === 'folder' ? true : entry !== undefined && entry.synced.length > 0;
  }

  #file(path: string, inode: Inode): DiskFile {
    this.#openFiles += 1;
    return {
      readAt: async (position, length) => {
        this.#need();
        return inode.content.slice(position, position + length);
      },
      writeAt: async (position, bytes) => {
        this.#step(
          `write ${path}`,
          () => write(inode, position, bytes),
          () => write(inode, position, bytes.subarray(0, bytes.length >> 1)),
        );
      },
      truncate: async (length) => {
        if (inode.content.length === length) return this.#need();
        this.#step(`truncate ${path}`, () => {
          const content = new Uint8Array(length);
          content.set(inode.content.subarray(0, length));
          inode.content = content;
        });
      },
      sync: async () => {
        this.#step(`sync ${path}`, () => {
          inode.synced = inode.content.slice();
        });
      },
      close: async () => {
        this.#need();
        this.#openFiles -= 1;
      },
    };
  }

  #need(): void {
    if (this.#isDown) throw new DeedboxError('storage/failed', 'the power is off');
  }

  #step(name: string, whole: () => void, half: () => void = () => undefined): void {
    this.#need();
    this.#operations += 1;
    this.log.push(name);
    if (this.#operations === this.#crashAt) {
      half();
      this.#isDown = true;
      throw new DeedboxError('storage/failed', `power cut at ${name}`);
    }
    if (this.#operations === this.#errorAt) {
      half();
      throw new DeedboxError(this.#errorCode, `made to fail: ${name}`);
    }
    whole();
  }
}

function write(inode: Inode, position: number, bytes: Uint8Array): void {
  const content = new Uint8Array(Math.max(inode.content.length, position + bytes.length));
  content.set(inode.content);
  content.set(bytes, position);
  inode.content = content;
}
