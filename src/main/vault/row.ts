import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DeedboxError } from '../../shared/errors.ts';
import { fromId, ID_BYTES, toId } from '../../shared/model/ids.ts';
import { STORED_SCHEMA, type Stored, storedSchema } from '../../shared/model/stored.ts';
import { ByteReader, ByteWriter, concatenate, fromUtf8, utf8 } from './bytes.ts';
import type { CollectionName, Keyring } from './keyring.ts';
import { pad, unpad } from './padding.ts';
import { aeadOpen, aeadSeal, NONCE_BYTES, randomNonce } from './sodium.ts';

/** What of a row is readable without a key, and authenticated with it (docs/vault-format.md §5.1). */
export interface RowHead {
  isDeleted: boolean;
  schema: number;
  epoch: number;
  collectionId: Uint8Array;
  recordId: string;
  revision: number;
  deviceId: Uint8Array;
}

/** A row opened: what was stored, and when. */
export interface OpenedRow {
  head: RowHead;
  savedAtMs: number;
  stored: Stored;
}

export interface RowToSeal {
  collection: CollectionName;
  recordId: string;
  revision: number;
  isDeleted: boolean;
  deviceId: Uint8Array;
  savedAtMs: number;
  stored: Stored;
}

const MAGIC = utf8('DBXR');
const SUITE = 1;
const DELETED = 1;
const HEAD_BYTES = 64;
const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** Below this, compressing costs more than it saves: the padding has 256 bytes anyway. */
const SMALLEST_COMPRESSED = 200;
/**
 * [Note: zlib is told the size]
 * Left to itself zlib takes 256 KiB to compress and hands out 16 KiB, for a row of one: clearing and
 * collecting that costs more than compressing. Neither changes what any reader of DEFLATE sees.
 */
const LARGEST_CHUNK = 64 * 1024;
const SMALL_CONTENT = 4 * 1024;
const SMALL_MEMORY = { windowBits: 12, memLevel: 5 };
const encodings = { plain: 0, deflated: 1 } as const;

export function sealRow(row: RowToSeal, keyring: Keyring): Uint8Array {
  const { collectionId, key } = keyring.collection(row.collection);
  const head = encodeHead({
    isDeleted: row.isDeleted,
    schema: STORED_SCHEMA,
    epoch: keyring.epoch,
    collectionId,
    recordId: row.recordId,
    revision: row.revision,
    deviceId: row.deviceId,
  });
  const nonce = randomNonce();
  const plaintext = pad(encodeBody(row.savedAtMs, row.stored));
  return concatenate(head, nonce, aeadSeal(plaintext, associatedData(head, keyring), nonce, key));
}

/**
 * Opens a row. Throws `crypto/refused` when a byte of it, its place or its vault is not what was sealed;
 * `record/damaged` when it was sealed right and still holds something this version does not know.
 */
export function openRow(bytes: Uint8Array, keyring: Keyring): OpenedRow {
  const head = decodeRowHead(bytes);
  const nonce = bytes.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
  const ciphertext = bytes.subarray(HEAD_BYTES + NONCE_BYTES);
  const plaintext = aeadOpen(
    ciphertext,
    associatedData(bytes.subarray(0, HEAD_BYTES), keyring),
    nonce,
    keyring.collectionKey(head.collectionId),
  );
  return { head, ...decodeBody(unpad(plaintext), head.schema) };
}

/** The readable part of a row. Throws `crypto/wrong-length` or `crypto/unknown-suite`. Not authenticated until the row is opened. */
export function decodeRowHead(bytes: Uint8Array): RowHead {
  const reader = new ByteReader(bytes);
  if (Buffer.compare(reader.fixed(MAGIC.length), MAGIC) !== 0 || reader.u8() !== SUITE)
    throw new DeedboxError('crypto/unknown-suite', 'not a row of a known suite');
  const flags = reader.u8();
  if (flags !== 0 && flags !== DELETED) throw new DeedboxError('crypto/unknown-suite', 'unknown row flags');
  const head = {
    isDeleted: flags === DELETED,
    schema: reader.u16(),
    epoch: reader.u32(),
    collectionId: reader.fixed(ID_BYTES),
    recordId: toId(reader.fixed(ID_BYTES)),
    revision: reader.u32(),
    deviceId: reader.fixed(ID_BYTES),
  };
  reader.fixed(NONCE_BYTES);
  return head;
}

function encodeHead(head: RowHead): Uint8Array {
  return new ByteWriter()
    .fixed(MAGIC)
    .u8(SUITE)
    .u8(head.isDeleted ? DELETED : 0)
    .u16(head.schema)
    .u32(head.epoch)
    .fixed(head.collectionId)
    .fixed(fromId(head.recordId))
    .u32(head.revision)
    .fixed(head.deviceId)
    .bytes();
}

function associatedData(head: Uint8Array, keyring: Keyring): Uint8Array {
  return new ByteWriter().text('deedbox/record').fixed(keyring.vaultId).fixed(head).bytes();
}

function encodeBody(savedAtMs: number, stored: Stored): Uint8Array {
  const json = utf8(JSON.stringify(stored));
  const isSmall = json.length < SMALLEST_COMPRESSED;
  return new ByteWriter()
    .u64(savedAtMs)
    .u8(isSmall ? encodings.plain : encodings.deflated)
    .fixed(isSmall ? json : deflate(json))
    .bytes();
}

function deflate(json: Uint8Array): Uint8Array {
  const memory = json.length <= SMALL_CONTENT ? SMALL_MEMORY : {};
  return deflateRawSync(json, { level: 1, chunkSize: chunkSizeFor(json.length), ...memory });
}

/** JSON of records shrinks to a third: four times the compressed length is seldom passed, and may be. */
function inflate(content: Uint8Array): Uint8Array {
  return inflateRawSync(content, {
    maxOutputLength: MAX_BODY_BYTES,
    chunkSize: chunkSizeFor(content.length * 4),
  });
}

/** zlib takes no less than 64. */
function chunkSizeFor(length: number): number {
  return Math.min(Math.max(length, 64), LARGEST_CHUNK);
}

function decodeBody(body: Uint8Array, schema: number): Pick<OpenedRow, 'savedAtMs' | 'stored'> {
  if (schema > STORED_SCHEMA) throw new DeedboxError('record/damaged', `schema ${schema} is newer`);
  const reader = new ByteReader(body);
  const savedAtMs = reader.u64();
  const encoding = reader.u8();
  const content = reader.fixed(reader.remaining);
  if (encoding !== encodings.plain && encoding !== encodings.deflated)
    throw new DeedboxError('crypto/unknown-suite', 'unknown row encoding');
  try {
    const json = encoding === encodings.plain ? content : inflate(content);
    return { savedAtMs, stored: storedSchema.parse(JSON.parse(fromUtf8(json))) };
  } catch (cause) {
    throw new DeedboxError('record/damaged', 'a row holds something unknown', { cause });
  }
}
