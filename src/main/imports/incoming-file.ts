import { createHash } from 'node:crypto';
import { DeedboxError } from '../../shared/errors.ts';
import { fromId } from '../../shared/model/ids.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { BlobWriter } from '../vault/blob.ts';
import { randomId } from '../vault/identity.ts';
import { blobPath } from '../vault/vault-paths.ts';

/** The largest file that is kept: a file is held in memory once when it is read or saved. */
const MAX_FILE_BYTES = 500 * 1024 * 1024;

/** A file whose bytes are kept, sealed and durable, before anything is made of it. */
export interface KeptFile {
  name: string;
  sizeBytes: number;
  sha256: string;
  blobId: string;
}

/**
 * A file on its way into the vault. Bytes are sealed as they come and stand on disk as `<blob id>.part`
 * until all of them are there; an unfinished one is removed when it is given up or at the next unlock.
 */
export class IncomingFile {
  readonly name: string;
  /** As announced; null for a part of a container, whose worker counts its bytes. */
  readonly sizeBytes: number | null;
  readonly #session: VaultSession;
  readonly #blobId: string;
  readonly #writer: BlobWriter;
  readonly #hash = createHash('sha256');
  #received = 0;

  private constructor(
    session: VaultSession,
    name: string,
    sizeBytes: number | null,
    blobId: string,
    writer: BlobWriter,
  ) {
    this.#session = session;
    this.name = name;
    this.sizeBytes = sizeBytes;
    this.#blobId = blobId;
    this.#writer = writer;
  }

  /** Throws `import/empty` or `import/too-large`. */
  static async open(session: VaultSession, name: string, sizeBytes: number | null): Promise<IncomingFile> {
    if (sizeBytes === 0) throw new DeedboxError('import/empty');
    if (sizeBytes !== null && sizeBytes > MAX_FILE_BYTES) throw new DeedboxError('import/too-large');
    const blobId = randomId();
    const path = `${blobPath(session.paths, blobId)}.part`;
    const writer = await BlobWriter.create(session.disk, path, fromId(blobId), 'records', session.keyring);
    return new IncomingFile(session, name, sizeBytes, blobId, writer);
  }

  /** Throws `import/too-large` for more bytes than were announced. */
  async write(bytes: Uint8Array): Promise<void> {
    this.#received += bytes.length;
    if (this.#received > (this.sizeBytes ?? MAX_FILE_BYTES))
      throw new DeedboxError('import/too-large', 'more than announced');
    this.#hash.update(bytes);
    await this.#writer.write(bytes);
  }

  /** Durable, under its own name. Throws `import/not-started` when bytes are missing. */
  async finish(): Promise<KeptFile> {
    const kept = await this.complete();
    await this.settle();
    await this.#session.disk.syncFolder(this.#session.paths.blobs);
    return kept;
  }

  /** All bytes are on disk; the file still stands under a name that the next unlock sweeps away. */
  async complete(): Promise<KeptFile> {
    if (this.sizeBytes !== null && this.#received !== this.sizeBytes)
      throw new DeedboxError('import/not-started', 'bytes are missing');
    await this.#writer.finish();
    const { name } = this;
    return { name, sizeBytes: this.#received, sha256: this.#hash.digest('hex'), blobId: this.#blobId };
  }

  /** Gives a complete file its own name. The caller syncs the folder. */
  async settle(): Promise<void> {
    const path = blobPath(this.#session.paths, this.#blobId);
    await this.#session.disk.rename(`${path}.part`, path);
  }

  async abandon(): Promise<void> {
    await this.#writer.abandon().catch(() => undefined);
    await this.#session.disk.remove(`${blobPath(this.#session.paths, this.#blobId)}.part`);
  }
}
