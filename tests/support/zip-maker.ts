import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP file, and what the file says of it, true or not. */
export interface ZipEntry {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  method?: number;
  flags?: number;
  /** Instead of the truth, in the central directory. */
  says?: { size?: number; packedSize?: number; checksum?: number; offset?: number };
  /** Of a Unix system: `0o120777` is a link. */
  mode?: number;
  extra?: Uint8Array;
}

export interface ZipOptions {
  /** Instead of the number of entries. */
  saysCount?: number;
  before?: Uint8Array;
  comment?: string;
}

/** A ZIP file written by hand, so that it can lie. */
export function makeZip(entries: readonly ZipEntry[], options: ZipOptions = {}): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = options.before ? [options.before] : [];
  const directory: Uint8Array[] = [];
  let at = options.before?.length ?? 0;
  for (const entry of entries) {
    const facts = factsOf(entry);
    const local = concat(head(0x04034b50, localFields(facts)), facts.name, facts.packed);
    pieces.push(local);
    directory.push(
      concat(head(0x02014b50, centralFields(facts, entry, at)), facts.name, entry.extra ?? NONE),
    );
    at += local.length;
  }
  const list = concat(...directory);
  const count = options.saysCount ?? entries.length;
  const comment = new TextEncoder().encode(options.comment ?? '');
  const end = head(0x06054b50, [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [list.length, 4],
    [at, 4],
    [comment.length, 2],
  ]);
  return concat(...pieces, list, end, comment);
}

/** Text that does not pack well: no bomb. */
export function noise(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

const NONE = new Uint8Array();
const UTF8_NAME = 0x800;

function factsOf({ name, content = '', method = 8, flags = UTF8_NAME }: ZipEntry) {
  const plain = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name: typeof name === 'string' ? new TextEncoder().encode(name) : name,
    packed: method === 8 ? new Uint8Array(deflateRawSync(plain)) : plain,
    size: plain.length,
    checksum: crc32(plain),
    method,
    flags,
  };
}

type Facts = ReturnType<typeof factsOf>;
type Fields = [value: number, bytes: number][];

function localFields({ name, packed, size, checksum, method, flags }: Facts): Fields {
  return [
    [20, 2],
    [flags, 2],
    [method, 2],
    [0, 4],
    [checksum, 4],
    [packed.length, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  ];
}

function centralFields(
  facts: Facts,
  { says = {}, mode = 0o100644, extra = NONE }: ZipEntry,
  at: number,
): Fields {
  return [
    [(3 << 8) | 20, 2],
    [20, 2],
    [facts.flags, 2],
    [facts.method, 2],
    [0, 4],
    [says.checksum ?? facts.checksum, 4],
    [says.packedSize ?? facts.packed.length, 4],
    [says.size ?? facts.size, 4],
    [facts.name.length, 2],
    [extra.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [(mode << 16) >>> 0, 4],
    [says.offset ?? at, 4],
  ];
}

function head(signature: number, fields: Fields): Uint8Array {
  const all: Fields = [[signature, 4], ...fields];
  const bytes = new Uint8Array(all.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  for (const [value, length] of all)
    for (let index = 0; index < length; index++) bytes[at++] = Math.floor(value / 256 ** index) & 255;
  return bytes;
}

export function concat(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces));
}
