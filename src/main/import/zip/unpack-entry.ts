import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';

/** An entry that is not what its archive says: a problem `zip-<reason>`. */
export class BadEntry extends Error {
  readonly reason: 'wrong-size' | 'damaged-entry';

  constructor(reason: BadEntry['reason'], options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/**
 * The content of an entry. It is never unpacked beyond the size that was announced (and so was found to
 * be bearable). Throws BadEntry: what has come until then is not the file.
 */
export async function* unpackEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let length = 0;
  let checksum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > entry.uncompressedSize) throw new BadEntry('wrong-size');
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof BadEntry ? cause : new BadEntry('damaged-entry', { cause });
  }
  if (length !== entry.uncompressedSize) throw new BadEntry('wrong-size');
  if (checksum !== entry.crc32) throw new BadEntry('damaged-entry');
}
