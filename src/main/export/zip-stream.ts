import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of the archive. Its content is asked for when its turn comes, and read once. */
export interface ZipEntry {
  /** With `/` between folders; readable by everybody, so never from outside unchecked. */
  path: string;
  modifiedAtMs: number;
  content(): AsyncIterable<Uint8Array>;
  /** false for what does not get smaller, such as pictures. */
  isCompressible: boolean;
}

/** SHA-256 of what went into the archive, in its order. */
export type Sums = { path: string; sha256: string }[];

/** Fast: what is exported is read once or twice, not for years. */
const COMPRESSION_LEVEL = 3;
/** A plain file that its owner can write and others may read. */
const MODE = 0o100_644;

/**
 * A ZIP archive as it is made, one entry after the other; nothing of it is held but the entry at work.
 * `sums` grows as entries are done, so that a later entry can list the earlier ones. Whatever an entry
 * throws ends the archive with it, before its directory: what was read until then is no archive.
 */
export async function* zipStream(entries: AsyncIterable<ZipEntry>, sums: Sums): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const filling = fill(zip, entries, sums).catch((error: unknown) => output.destroy(toError(error)));
  try {
    for await (const piece of output) yield piece as Uint8Array;
  } finally {
    output.destroy();
    await filling;
  }
}

async function fill(zip: ZipFile, entries: AsyncIterable<ZipEntry>, sums: Sums): Promise<void> {
  for await (const entry of entries) sums.push({ path: entry.path, sha256: await add(zip, entry) });
  zip.end();
}

/** Resolves to the sum of an entry once all of it is in, or rejects when the reader has gone. */
function add(zip: ZipFile, { path, modifiedAtMs, content, isCompressible }: ZipEntry): Promise<string> {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256');
    const source = Readable.from(hashed(content(), hash.update.bind(hash)), { objectMode: false });
    const output = zip.outputStream as Readable;
    const onClose = (): void => {
      source.destroy();
      reject(new Error('nobody reads the archive any more'));
    };
    output.once('close', onClose);
    source.once('error', reject);
    source.once('end', () => {
      output.off('close', onClose);
      resolve(hash.digest('hex'));
    });
    const compression = isCompressible ? { compressionLevel: COMPRESSION_LEVEL } : { compress: false };
    zip.addReadStreamLazy(path, { mtime: new Date(modifiedAtMs), mode: MODE, ...compression }, (take) =>
      take(null, source),
    );
  });
}

async function* hashed(
  content: AsyncIterable<Uint8Array>,
  update: (piece: Uint8Array) => unknown,
): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    update(piece);
    yield piece;
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error('not an error', { cause: error });
}
