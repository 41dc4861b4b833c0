import { DeedboxError } from '../../shared/errors.ts';
import { toId } from '../../shared/model/ids.ts';
import { beginningOf, Journal } from '../journal/journal.ts';
import { beginJournal } from '../journal/open-journal.ts';
import { segmentName } from '../journal/segment.ts';
import { writeRestoredMark } from '../session/restored-vault.ts';
import { type Disk, type DiskFile, writeAndSync } from '../storage/disk.ts';
import { toHex } from '../vault/bytes.ts';
import { Keyring } from '../vault/keyring.ts';
import type { CopyHead } from './copy-head.ts';
import { damaged, type PartHead, partKinds } from './parts.ts';
import { type CopyContents, type PartSink, readCopy } from './read-copy.ts';

export interface RestoreOptions {
  onProgress?(phase: 'checking' | 'restoring', done: number, total: number): void;
  signal?: AbortSignal;
}

/**
 * Makes a vault from a copy in `<vault id>.new`, whole and durable, and leaves it there; the caller
 * switches to it. All of the copy is read and checked before the first byte is written, and again on
 * the way; then the new journal is opened from its beginning and compared. Whatever goes wrong, the
 * folder is removed. Takes `vaultKey` over. Throws the codes of `readCopy`, or `storage/…`.
 */
export async function restoreCopy(
  disk: Disk,
  vaultsFolder: string,
  copy: { file: DiskFile; size: number; head: CopyHead; vaultKey: Uint8Array },
  { onProgress, signal }: RestoreOptions = {},
): Promise<CopyContents> {
  const { file, size, head, vaultKey } = copy;
  const { vaultId, epoch } = head.lock;
  const keyring = new Keyring(vaultKey, vaultId, epoch);
  const folder = `${vaultsFolder}/${toId(vaultId)}.new`;
  const options = { keyring, ...(signal ? { signal } : {}) };
  let sink: FolderSink | null = null;
  try {
    const contents = await readCopy(file, size, head, {
      ...options,
      onProgress: (done, total) => onProgress?.('checking', done, total),
    });
    await disk.removeFolder(folder);
    sink = await FolderSink.create(disk, folder);
    await readCopy(file, size, head, {
      ...options,
      sink,
      onProgress: (done, total) => onProgress?.('restoring', done, total),
    });
    await sink.finish(keyring, contents);
    return contents;
  } catch (error) {
    await sink?.abandon();
    await disk.removeFolder(folder).catch(() => undefined);
    throw error;
  } finally {
    keyring.drop();
  }
}

/** Parts as files of a vault folder. */
class FolderSink implements PartSink {
  readonly #disk: Disk;
  readonly #folder: string;
  #deviceId: Uint8Array | null = null;
  #file: DiskFile | null = null;
  #at = 0;

  private constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  static async create(disk: Disk, folder: string): Promise<FolderSink> {
    for (const name of ['journal', 'blobs', 'catalogue']) await disk.makeFolder(`${folder}/${name}`);
    return new FolderSink(disk, folder);
  }

  async begin(part: PartHead): Promise<void> {
    this.#file = await this.#disk.open(await this.#pathOf(part));
    this.#at = 0;
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#file?.writeAt(this.#at, bytes);
    this.#at += bytes.length;
  }

  async end(): Promise<void> {
    await this.#file?.sync();
    await this.#file?.close();
    this.#file = null;
  }

  async abandon(): Promise<void> {
    await this.#file?.close().catch(() => undefined);
  }

  /** What is no part of a copy is made again, and the whole is compared with what the copy said. */
  async finish(keyring: Keyring, contents: CopyContents): Promise<void> {
    const { headerBytes, madeAtMs } = contents;
    await writeAndSync(this.#disk, `${this.#folder}/header.mirror`, headerBytes);
    await writeRestoredMark(this.#disk, this.#folder, madeAtMs);
    const journal = `${this.#folder}/journal`;
    await this.#beginJournal(keyring, { journal, anchor: `${this.#folder}/anchor` }, contents);
    if (this.#deviceId) await this.#disk.syncFolder(`${journal}/${toHex(this.#deviceId)}`);
    for (const folder of [journal, `${this.#folder}/blobs`, this.#folder])
      await this.#disk.syncFolder(folder);
  }

  async #beginJournal(
    keyring: Keyring,
    paths: { journal: string; anchor: string },
    { generation, count, root }: CopyContents,
  ): Promise<void> {
    if (!this.#deviceId) return beginJournal(this.#disk, keyring, paths);
    const journal = await Journal.open(this.#disk, keyring, paths, beginningOf(this.#deviceId));
    const { position } = journal;
    const isSame = position.generation === generation && position.count === count && position.root === root;
    if (!isSame) throw new DeedboxError('storage/failed', 'the disk does not hold what was written');
    await journal.anchorHere();
  }

  async #pathOf(part: PartHead): Promise<string> {
    switch (part.kind) {
      case partKinds.header:
        return `${this.#folder}/header`;
      case partKinds.blob:
        return `${this.#folder}/blobs/${toId(part.id)}`;
      case partKinds.segment: {
        const folder = `${this.#folder}/journal/${toHex(part.id)}`;
        if (!this.#deviceId) await this.#disk.makeFolder(folder);
        this.#deviceId = part.id.slice();
        return `${folder}/${segmentName(part.number)}`;
      }
      case partKinds.end:
        throw damaged('an end is no file');
    }
  }
}
