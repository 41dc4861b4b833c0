import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCopyHead } from '../src/main/copies/copy-head.ts';
import { restoreCopy } from '../src/main/copies/restore-copy.ts';
import { writeCopy } from '../src/main/copies/write-copy.ts';
import { VaultKeeper } from '../src/main/session/vault-keeper.ts';
import { nodeDisk } from '../src/main/storage/disk.ts';
import type { DeriveKey } from '../src/main/vault/argon2id.ts';
import { BlobWriter, readBlob } from '../src/main/vault/blob.ts';
import { randomId } from '../src/main/vault/identity.ts';
import { keyedHash, plainHash } from '../src/main/vault/sodium.ts';
import { blobPath } from '../src/main/vault/vault-paths.ts';
import { fromId } from '../src/shared/model/ids.ts';

/** Argon2id is not what is measured here. */
const deriveKey: DeriveKey = async (passphrase, { salt }) => keyedHash(passphrase, plainHash(salt));
/** As a page sends a file. */
const PIECE_BYTES = 1024 * 1024;

/** A real box on a real disk, for the work that has no page in it. */
export class CipherBox {
  readonly #keeper: VaultKeeper;
  readonly #copyPath: string;
  readonly #restoredFolder: string;
  readonly #blobIds: string[] = [];

  private constructor(keeper: VaultKeeper, folder: string) {
    this.#keeper = keeper;
    this.#copyPath = join(folder, 'copy.deedbox');
    this.#restoredFolder = join(folder, 'restored');
  }

  static async make(folder: string): Promise<CipherBox> {
    const vaultsFolder = join(folder, 'vaults');
    await nodeDisk.makeFolder(vaultsFolder);
    const keeper = new VaultKeeper(nodeDisk, vaultsFolder, deriveKey, () => undefined);
    const kit = await keeper.prepare('Fictional Person', 'teal', 'tangerine lorry hexagon plum');
    const code = kit.recoveryCode.split('-');
    await keeper.create(kit.askGroups.map((index) => ({ index, value: code[index] ?? '' })));
    return new CipherBox(keeper, folder);
  }

  get keyring() {
    return this.#keeper.session.keyring;
  }

  /** Seals a file onto the disk, as it comes from a page. */
  async keepFile(bytes: Uint8Array): Promise<void> {
    const blobId = randomId();
    const path = this.#path(blobId);
    const writer = await BlobWriter.create(nodeDisk, path, fromId(blobId), 'records', this.keyring);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES)
      await writer.write(bytes.subarray(at, at + PIECE_BYTES));
    await writer.finish();
    this.#blobIds.push(blobId);
  }

  /** Only the file kept last stays, so that a copy always holds as much. */
  async removeOlder(): Promise<void> {
    for (const blobId of this.#blobIds.splice(0, this.#blobIds.length - 1))
      await nodeDisk.remove(this.#path(blobId));
  }

  /** Opens the file kept last. Gives its length. */
  async readFile(): Promise<number> {
    const blobId = this.#blobIds.at(-1) ?? '';
    let length = 0;
    for await (const chunk of readBlob(nodeDisk, this.#path(blobId), fromId(blobId), this.keyring))
      length += chunk.length;
    return length;
  }

  /** One file with all of the box, durable. Gives its length. */
  async backUp(): Promise<number> {
    const { session } = this.#keeper;
    await writeCopy(nodeDisk, this.#copyPath, await session.takeSnapshot(), session.keyring, Date.now());
    return (await nodeDisk.size(this.#copyPath)) ?? 0;
  }

  /** Checks the copy whole, makes a box from it beside this one, and compares the two. */
  async restore(): Promise<void> {
    await rm(this.#restoredFolder, { recursive: true, force: true });
    await nodeDisk.makeFolder(this.#restoredFolder);
    const file = await nodeDisk.open(this.#copyPath);
    try {
      const [size = 0, head] = [await nodeDisk.size(this.#copyPath), await readCopyHead(file)];
      const vaultKey = this.keyring.vaultKey().slice();
      await restoreCopy(nodeDisk, this.#restoredFolder, { file, size, head, vaultKey });
    } finally {
      await file.close();
    }
  }

  async close(): Promise<void> {
    await this.#keeper.close();
  }

  #path(blobId: string): string {
    return blobPath(this.#keeper.session.paths, blobId);
  }
}
