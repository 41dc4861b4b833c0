import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import sodium from 'libsodium-wrappers-sumo';
import {
  hash,
  join2,
  kdf,
  mac,
  needSame,
  open,
  prefixed,
  Reader,
  text,
  u32,
  utf8,
} from './read-box-bytes.mjs';

/**
 * Reads a vault folder or a copy with a passphrase, and nothing of Deedbox's own code: written from
 * docs/vault-format.md alone, whose sections are named here. It shows that the format can be read
 * without the app, and holds the text to it. It only reads.
 *
 *   node tools/read-box.mjs <vault folder or copy.deedbox>      asks for the passphrase on standard input
 *
 * @typedef {{ titles: string[], generation: number, count: number, root: string, blobs: number }} Contents
 */
const CHUNK = 65_536 + 17;

/** §3.4 @param {Reader} reader */
function readWrap(reader) {
  const start = reader.at;
  const [type, id, epoch, parameters] = [
    reader.number(1),
    reader.take(16),
    reader.number(4),
    reader.prefixed(),
  ];
  const about = join2(new Uint8Array([type]), id, u32(epoch), prefixed(parameters));
  const [commitment, nonce, sealed] = [reader.take(32), reader.take(24), reader.take(48)];
  if (reader.at <= start) throw new Error('no wrap');
  return { type, epoch, parameters, about, commitment, nonce, sealed };
}

/**
 * §3.2, §3.4: passphrase → key-encryption key → vault key.
 * @param {ReturnType<typeof readWrap>[]} wraps @param {Uint8Array} vaultId @param {number} epoch @param {string} passphrase
 */
function openVaultKey(wraps, vaultId, epoch, passphrase) {
  const wrap = wraps.find((candidate) => candidate.type === 1 && candidate.epoch === epoch);
  if (!wrap) throw new Error('no passphrase wrap');
  const reader = new Reader(wrap.parameters);
  const [algorithm, passes, memory, salt] = [
    reader.number(1),
    reader.number(4),
    reader.number(4),
    reader.take(16),
  ];
  if (algorithm !== 2 || passes < 2 || passes > 24 || memory < 65_536 || memory > 1_048_576)
    throw new Error('refused: the cost of the passphrase');
  const prepared = utf8(passphrase.replace(/\p{Zs}/gu, ' ').normalize('NFC'));
  const key = sodium.crypto_pwhash(32, prepared, salt, passes, memory * 1024, 2);
  const context = join2(text('deedbox/wrap'), vaultId, wrap.about);
  needSame(mac(key, context), wrap.commitment, 'the passphrase');
  return open(key, wrap.nonce, wrap.sealed, context);
}

/** §4 @param {Uint8Array} bytes */
function readHeader(bytes) {
  needSame(hash(bytes.subarray(0, -16), 16), bytes.subarray(-16), 'the header’s checksum');
  const reader = new Reader(bytes.subarray(0, -48));
  reader.magic('DBXH');
  if (reader.number(1) !== 1) throw new Error('another version');
  const vaultId = reader.take(16);
  reader.number(8);
  reader.prefixed();
  reader.prefixed();
  const epoch = reader.number(4);
  const wraps = Array.from({ length: reader.number(2) }, () => readWrap(reader));
  const collections = Array.from({ length: reader.number(2) }, () => {
    const [id, purpose, own] = [reader.take(16), reader.number(1), reader.number(4)];
    return { id, purpose, epoch: own, nonce: reader.take(24), sealed: reader.take(48) };
  });
  return { vaultId, epoch, wraps, collections, bytes };
}

/**
 * §4.2, §3.5: the header's MAC, then the collections' keys by their ids.
 * @param {ReturnType<typeof readHeader>} header @param {Uint8Array} vaultKey
 */
function openCollections({ vaultId, epoch, collections, bytes }, vaultKey) {
  needSame(
    mac(kdf(vaultKey, 'dbx-head', epoch), bytes.subarray(0, -48)),
    bytes.subarray(-48, -16),
    'the header',
  );
  return new Map(
    collections.map(({ id, purpose, epoch: own, nonce, sealed }) => {
      const ad = join2(text('deedbox/collection'), vaultId, id, new Uint8Array([purpose]), u32(own));
      return [Buffer.from(id).toString('hex'), open(kdf(vaultKey, 'dbx-coll', own), nonce, sealed, ad)];
    }),
  );
}

/** §7, §8: all rows of all segments, in order. @param {Uint8Array[]} segments @param {Uint8Array} key */
function readJournal(segments, key) {
  /** @type {Uint8Array[]} */
  const rows = [];
  let [generation, sum, tag] = [0, 0n, new Uint8Array(32)];
  for (const bytes of segments) {
    const reader = new Reader(bytes);
    needSame(mac(key, bytes.subarray(0, 4 + 1 + 32 + 8 + 32)), bytes.subarray(77, 109), 'a segment’s head');
    reader.magic('DBXJ');
    if (reader.number(1) !== 1) throw new Error('another version');
    reader.take(32);
    if (reader.number(8) !== generation + 1) throw new Error('a segment is missing');
    needSame(reader.take(32), tag, 'a segment’s place');
    reader.take(32);
    while (reader.rest > 0) {
      const start = reader.at;
      reader.magic('DBXF');
      const length = reader.number(4);
      if (reader.number(8) !== ++generation) throw new Error('a generation is missing');
      const body = new Reader(reader.take(length));
      const content = bytes.subarray(start, reader.at);
      const found = reader.take(32);
      needSame(mac(key, join2(tag, content)), found, `frame ${generation}`);
      tag = new Uint8Array(found);
      for (let count = body.number(4); count > 0; count--) rows.push(body.prefixed());
    }
  }
  for (const row of rows) sum += BigInt(`0x${createHash('sha256').update(row).digest('hex')}`);
  return { rows, generation, root: BigInt.asUintN(256, sum).toString(16).padStart(64, '0') };
}

/** §5 @param {Uint8Array} row @param {Uint8Array} vaultId @param {Map<string, Uint8Array>} collections */
function openRow(row, vaultId, collections) {
  const reader = new Reader(row);
  reader.magic('DBXR');
  const [suite, flags] = [reader.number(1), reader.number(1)];
  reader.number(2);
  reader.number(4);
  const collection = collections.get(Buffer.from(reader.take(16)).toString('hex'));
  const recordId = Buffer.from(reader.take(16)).toString('base64url');
  const revision = reader.number(4);
  reader.take(16);
  if (suite !== 1 || !collection) throw new Error('a row of another suite or collection');
  const ad = join2(text('deedbox/record'), vaultId, row.subarray(0, 64));
  const padded = new Reader(open(collection, reader.take(24), reader.take(reader.rest), ad));
  const body = new Reader(padded.prefixed());
  body.number(8);
  const isDeflated = body.number(1) === 1;
  const json = body.take(body.rest);
  const stored = JSON.parse(Buffer.from(isDeflated ? inflateRawSync(json) : json).toString('utf8'));
  return { recordId, revision, isDeleted: flags === 1, stored };
}

/** @param {string} folder @param {string} passphrase @returns {Contents} */
export function readVault(folder, passphrase) {
  const header = readHeader(new Uint8Array(readFileSync(join(folder, 'header'))));
  const vaultKey = openVaultKey(header.wraps, header.vaultId, header.epoch, passphrase);
  const devices = readdirSync(join(folder, 'journal')).filter((name) => /^[0-9a-f]{32}$/.test(name));
  const segments = devices.flatMap((device) =>
    readdirSync(join(folder, 'journal', device))
      .filter((name) => /^\d{20}\.seg$/.test(name))
      .sort()
      .map((name) => new Uint8Array(readFileSync(join(folder, 'journal', device, name)))),
  );
  const blobs = readdirSync(join(folder, 'blobs')).filter((name) => !name.includes('.')).length;
  return { ...readContents(header, vaultKey, segments), blobs };
}

/** §12 @param {string} path @param {string} passphrase @returns {Contents} */
export function readCopy(path, passphrase) {
  const bytes = new Uint8Array(readFileSync(path));
  const head = new Reader(bytes);
  head.magic('DBXK');
  const version = head.number(1);
  const body = new Reader(head.prefixed());
  needSame(hash(bytes.subarray(0, head.at), 16), head.take(16), 'the head');
  if (version !== 1) throw new Error('another version');
  const [vaultId, epoch, copyId] = [body.take(16), body.number(4), body.take(16)];
  const wraps = Array.from({ length: body.number(2) }, () => readWrap(body));
  const vaultKey = openVaultKey(wraps, vaultId, epoch, passphrase);
  const key = mac(kdf(vaultKey, 'dbx-bkup', epoch), join2(text('deedbox/copy'), vaultId, copyId));
  const stream = sodium.crypto_secretstream_xchacha20poly1305_init_pull(head.take(24), key);
  /** @type {Uint8Array | null} */
  let ad = hash(bytes.subarray(0, head.at));
  const plain = [];
  for (let isLast = false; !isLast; ad = null) {
    const chunk = sodium.crypto_secretstream_xchacha20poly1305_pull(
      stream,
      head.take(Math.min(CHUNK, head.rest)),
      ad,
    );
    if (!chunk) throw new Error('a chunk does not verify');
    plain.push(chunk.message);
    isLast = chunk.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (isLast !== (head.rest === 0)) throw new Error('the last chunk is not the end');
  }
  const parts = new Reader(join2(...plain));
  /** @type {{ kind: number, content: Uint8Array }[]} */
  const found = [];
  while (found.at(-1)?.kind !== 4) {
    const kind = parts.number(1);
    parts.take(24);
    found.push({ kind, content: parts.take(parts.number(8)) });
  }
  if (parts.take(parts.rest).some((byte) => byte !== 0)) throw new Error('something follows the end');
  const of = (/** @type {number} */ kind) =>
    found.filter((part) => part.kind === kind).map(({ content }) => content);
  const [header, end] = [readHeader(of(1)[0] ?? new Uint8Array()), new Reader(of(4)[0] ?? new Uint8Array())];
  const contents = readContents(header, vaultKey, of(2));
  end.number(8);
  const said = [end.number(8), end.number(8), Buffer.from(end.take(32)).toString('hex')];
  if (String(said) !== String([contents.generation, contents.count, contents.root]))
    throw new Error('the end says something else');
  return { ...contents, blobs: of(3).length };
}

/** @param {ReturnType<typeof readHeader>} header @param {Uint8Array} vaultKey @param {Uint8Array[]} segments */
function readContents(header, vaultKey, segments) {
  const collections = openCollections(header, vaultKey);
  const { rows, generation, root } = readJournal(segments, kdf(vaultKey, 'dbx-jrnl', header.epoch));
  const newest = new Map();
  for (const row of rows) {
    const opened = openRow(row, header.vaultId, collections);
    newest.set(opened.recordId, opened);
  }
  const titles = [...newest.values()]
    .filter(({ isDeleted, stored }) => !isDeleted && (stored.kind === 'record' || stored.kind === 'document'))
    .map(({ stored }) => stored.title || stored.name || stored.type);
  return { titles, generation, count: rows.length, root };
}

/** @param {string} path @param {string} passphrase */
export async function readBox(path, passphrase) {
  await sodium.ready;
  return statSync(path).isDirectory() ? readVault(path, passphrase) : readCopy(path, passphrase);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const passphrase = readFileSync(0, 'utf8').replace(/\r?\n$/, '');
  const { titles, ...facts } = await readBox(process.argv[2] ?? '.', passphrase);
  for (const title of titles) console.log(title);
  console.log(facts);
}
