import { DeedboxError } from '../../shared/errors.ts';
import type { Disk, DiskFile } from '../storage/disk.ts';
import { randomId } from '../vault/identity.ts';

/** A copy's file on its way in, as it is: sealed. It stands in Deedbox's own folder until it has been read. */
export class IncomingCopy {
  readonly token: string;
  readonly path: string;
  readonly size: number;
  readonly #disk: Disk;
  readonly #file: DiskFile;
  #received = 0;

  private constructor(disk: Disk, token: string, path: string, size: number, file: DiskFile) {
    this.#disk = disk;
    this.token = token;
    this.path = path;
    this.size = size;
    this.#file = file;
  }

  static async open(disk: Disk, folder: string, size: number): Promise<IncomingCopy> {
    if (size === 0) throw new DeedboxError('copy/not-a-copy', 'an empty file');
    await disk.makeFolder(folder);
    const token = randomId();
    const path = `${folder}/${token}.in`;
    return new IncomingCopy(disk, token, path, size, await disk.open(path));
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#received + bytes.length > this.size)
      throw new DeedboxError('copy/incomplete', 'more than announced');
    const at = this.#received;
    this.#received += bytes.length;
    await this.#file.writeAt(at, bytes);
  }

  /** The file, once all of it is there. Throws `copy/incomplete`. */
  whole(): DiskFile {
    if (this.#received !== this.size) throw new DeedboxError('copy/incomplete', 'bytes are missing');
    return this.#file;
  }

  async remove(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await this.#disk.remove(this.path).catch(() => undefined);
  }
}
