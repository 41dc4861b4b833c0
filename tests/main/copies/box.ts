import { createHash } from 'node:crypto';
import { readCopyHead } from '../../../src/main/copies/copy-head.ts';
import { type CopyContents, type ReadOptions, readCopy } from '../../../src/main/copies/read-copy.ts';
import { restoreCopy } from '../../../src/main/copies/restore-copy.ts';
import { writeCopy } from '../../../src/main/copies/write-copy.ts';
import { switchToRestored } from '../../../src/main/session/restored-vault.ts';
import { VaultKeeper } from '../../../src/main/session/vault-keeper.ts';
import { BlobWriter } from '../../../src/main/vault/blob.ts';
import { randomId, toRecordId } from '../../../src/main/vault/identity.ts';
import { Keyring } from '../../../src/main/vault/keyring.ts';
import type { Secret } from '../../../src/main/vault/secret.ts';
import { blobPath } from '../../../src/main/vault/vault-paths.ts';
import { DeedboxError } from '../../../src/shared/errors.ts';
import type { StoredDocument } from '../../../src/shared/model/document.ts';
import { fromId } from '../../../src/shared/model/ids.ts';
import { MemoryDisk } from '../../support/memory-disk.ts';
import { GOOD_PASSPHRASE, makeRecord, quickDeriveKey } from '../../support/vault-parts.ts';

export const VAULTS = '/data/vaults';
export const COPY = '/data/copy.deedbox';

/** A box on a simulated disk, with what a copy has to carry. */
export class TestBox {
  readonly disk: MemoryDisk;
  keeper: VaultKeeper;
  vaultId = '';
  recoveryCode = '';

  private constructor(disk: MemoryDisk) {
    this.disk = disk;
    this.keeper = makeKeeper(disk);
  }

  static async create(): Promise<TestBox> {
    const disk = new MemoryDisk();
    await disk.makeFolder(VAULTS);
    disk.restart('kept');
    const box = new TestBox(disk);
    const kit = await box.keeper.prepare('Fictional Person', 'teal', GOOD_PASSPHRASE);
    const groups = kit.askGroups.map((index) => ({
      index,
      value: kit.recoveryCode.split('-')[index] ?? '',
    }));
    box.vaultId = (await box.keeper.create(groups)).vaultId;
    box.recoveryCode = kit.recoveryCode;
    return box;
  }

  get session() {
    return this.keeper.session;
  }

  async save(identity: string, value?: string): Promise<void> {
    const recordId = toRecordId(identity, this.session.keyring);
    const stored = makeRecord(identity, value);
    await this.session.commit(() => [{ collection: 'records', recordId, isDeleted: false, stored }]);
  }

  /** A file and the row that names it. Gives the blob's id. */
  async keepFile(content: Uint8Array): Promise<string> {
    const blobId = randomId();
    const path = blobPath(this.session.paths, blobId);
    const writer = await BlobWriter.create(this.disk, path, fromId(blobId), 'records', this.session.keyring);
    await writer.write(content);
    await writer.finish();
    const stored = makeDocument(blobId, content);
    const recordId = toRecordId(`document|${stored.sha256}`, this.session.keyring);
    await this.session.commit(() => [{ collection: 'records', recordId, isDeleted: false, stored }]);
    return blobId;
  }

  async copy(path = COPY): Promise<Uint8Array> {
    const { session, disk } = this;
    await writeCopy(disk, path, await session.takeSnapshot(), session.keyring, 1_790_000_000_000);
    return disk.files().get(path) as Uint8Array;
  }
}

export function makeKeeper(disk: MemoryDisk): VaultKeeper {
  return new VaultKeeper(disk, VAULTS, quickDeriveKey, () => undefined);
}

/** Reads a copy with the keys of an open box. */
export async function read(
  disk: MemoryDisk,
  keyring: Keyring,
  options: Partial<ReadOptions> = {},
  path = COPY,
): Promise<CopyContents> {
  const file = await disk.open(path);
  const size = (await disk.size(path)) ?? 0;
  const own = new Keyring(keyring.vaultKey().slice(), keyring.vaultId, keyring.epoch);
  return readCopy(file, size, await readCopyHead(file), { keyring: own, ...options });
}

/** What becomes of bytes that claim to be a copy: `whole` or the code of the refusal. */
export async function fateOf(disk: MemoryDisk, keyring: Keyring, bytes: Uint8Array): Promise<string> {
  disk.overwrite('/data/changed', bytes);
  try {
    await read(disk, keyring, {}, '/data/changed');
    return 'whole';
  } catch (error) {
    return error instanceof DeedboxError ? error.code : String(error);
  }
}

/** As the app restores: keys, a new folder, the switch. */
export async function restore(disk: MemoryDisk, secret: Secret, path = COPY): Promise<CopyContents> {
  const keeper = makeKeeper(disk);
  const file = await disk.open(path);
  const head = await readCopyHead(file);
  const size = (await disk.size(path)) ?? 0;
  const vaultKey = await keeper.openLock(head.lock, secret);
  const contents = await restoreCopy(disk, VAULTS, { file, size, head, vaultKey });
  await keeper.whileClosed(() => switchToRestored(disk, VAULTS, contents.vaultId));
  return contents;
}

function makeDocument(blobId: string, content: Uint8Array): StoredDocument {
  return {
    kind: 'document',
    name: 'letter.pdf',
    sizeBytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    blobId,
    format: 'attachment',
    mediaType: 'application/pdf',
    state: 'complete',
    title: 'A letter of a fictional council',
    date: '2026-03-01',
    agency: 'Example Council',
    category: 'housing',
    counts: { found: 0, added: 0, revised: 0, unchanged: 0 },
    problems: [],
    media: null,
    container: null,
    parts: [],
    problemCount: 0,
    importedAt: '2026-11-24T08:00:00.000Z',
  };
}
