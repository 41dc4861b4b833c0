import { DeedboxError } from '../../shared/errors.ts';
import { ID_BYTES } from '../../shared/model/ids.ts';
import { type VaultColour, vaultColours } from '../../shared/model/vault.ts';
import { ByteReader, ByteWriter, concatenate, utf8 } from './bytes.ts';
import type { WrappedCollection } from './keyring.ts';
import {
  AEAD_TAG_BYTES,
  equalBytes,
  HASH_BYTES,
  KEY_BYTES,
  keyedHash,
  NONCE_BYTES,
  plainHash,
} from './sodium.ts';
import { readWrap, type Wrap, type WrapType, writeWrap } from './wrap.ts';

/** What the `header` file says (docs/vault-format.md §4). Name and colour are in clear, by the person's choice. */
export interface Header {
  vaultId: Uint8Array;
  createdAtMs: number;
  name: string;
  colour: VaultColour;
  epoch: number;
  wraps: Wrap[];
  collections: WrappedCollection[];
}

const MAGIC = utf8('DBXH');
export const FORMAT_VERSION = 1;
/** Anyone can compute it: it tells damage from a wrong passphrase, and protects against nothing else. */
const CHECKSUM_BYTES = 16;
const MAX_NAME_BYTES = 400;
const MAX_COLOUR_BYTES = 20;
const MAX_PARTS = 1000;
const WRAPPED_BYTES = KEY_BYTES + AEAD_TAG_BYTES;

export function encodeHeader(header: Header, macKey: Uint8Array): Uint8Array {
  const writer = new ByteWriter().fixed(MAGIC).u8(FORMAT_VERSION);
  writer
    .fixed(header.vaultId)
    .u64(header.createdAtMs)
    .text(header.name)
    .text(header.colour)
    .u32(header.epoch);
  writer.u16(header.wraps.length);
  for (const wrap of header.wraps) writeWrap(writer, wrap);
  writer.u16(header.collections.length);
  for (const collection of header.collections) writeCollection(writer, collection);
  const body = writer.bytes();
  const authenticated = concatenate(body, keyedHash(body, macKey));
  return concatenate(authenticated, plainHash(authenticated, CHECKSUM_BYTES));
}

/**
 * Reads a header without trusting it: `verifyHeader` needs the key that only a wrap gives.
 * Throws `vault/damaged` for anything that is not a header, and `vault/newer-format` for a later version.
 * Every version ends in this checksum, so that a flipped bit is never taken for the future.
 */
export function decodeHeader(bytes: Uint8Array): Header {
  const authenticated = bytes.subarray(0, -CHECKSUM_BYTES);
  const isHeader = authenticated.length > MAGIC.length && equalBytes(bytes.subarray(0, MAGIC.length), MAGIC);
  if (!isHeader) throw new DeedboxError('vault/damaged', 'not a header');
  if (!equalBytes(plainHash(authenticated, CHECKSUM_BYTES), bytes.subarray(authenticated.length)))
    throw new DeedboxError('vault/damaged', 'header checksum');
  const version = authenticated[MAGIC.length] as number;
  if (version > FORMAT_VERSION) throw new DeedboxError('vault/newer-format', `format ${version}`);
  if (version < FORMAT_VERSION) throw new DeedboxError('vault/damaged', `format ${version}`);
  try {
    return readHeader(new ByteReader(authenticated.subarray(MAGIC.length + 1)));
  } catch (cause) {
    throw new DeedboxError('vault/damaged', 'header cannot be read', { cause });
  }
}

/** Throws `vault/damaged` when any byte of the header is not what this vault wrote. */
export function verifyHeader(bytes: Uint8Array, macKey: Uint8Array): void {
  const authenticated = bytes.subarray(0, bytes.length - CHECKSUM_BYTES);
  const body = authenticated.subarray(0, authenticated.length - HASH_BYTES);
  if (!equalBytes(keyedHash(body, macKey), authenticated.subarray(body.length)))
    throw new DeedboxError('vault/damaged', 'header was changed');
}

export function findWrap(header: Pick<Header, 'wraps' | 'epoch'>, type: WrapType): Wrap | undefined {
  return header.wraps.find((wrap) => wrap.type === type && wrap.epoch === header.epoch);
}

export function replaceWrap(header: Header, wrap: Wrap): Header {
  return { ...header, wraps: [...header.wraps.filter(({ type }) => type !== wrap.type), wrap] };
}

function readHeader(reader: ByteReader): Header {
  const vaultId = reader.fixed(ID_BYTES);
  const createdAtMs = reader.u64();
  const name = reader.text(MAX_NAME_BYTES);
  const colour = readColour(reader.text(MAX_COLOUR_BYTES));
  const epoch = reader.u32();
  const wraps = readMany(reader, readWrap);
  const collections = readMany(reader, readCollection);
  reader.fixed(HASH_BYTES);
  reader.end();
  return { vaultId, createdAtMs, name, colour, epoch, wraps, collections };
}

function readMany<Part>(reader: ByteReader, readOne: (reader: ByteReader) => Part): Part[] {
  const count = reader.u16();
  if (count > MAX_PARTS) throw new DeedboxError('vault/damaged', `${count} parts`);
  return Array.from({ length: count }, () => readOne(reader));
}

function readColour(text: string): VaultColour {
  const colour = vaultColours.find((candidate) => candidate === text);
  if (!colour) throw new DeedboxError('vault/damaged', 'unknown colour');
  return colour;
}

function writeCollection(writer: ByteWriter, collection: WrappedCollection): void {
  writer.fixed(collection.collectionId).u8(collection.purpose).u32(collection.epoch);
  writer.fixed(collection.nonce).fixed(collection.ciphertext);
}

function readCollection(reader: ByteReader): WrappedCollection {
  return {
    collectionId: reader.fixed(ID_BYTES),
    purpose: reader.u8(),
    epoch: reader.u32(),
    nonce: reader.fixed(NONCE_BYTES),
    ciphertext: reader.fixed(WRAPPED_BYTES),
  };
}
