import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BlobWriter } from '../../../src/main/vault/blob.ts';
import { BlobCheck } from '../../../src/main/vault/blob-check.ts';
import { randomBytes } from '../../../src/main/vault/sodium.ts';
import { counted, flipped, layout, u8 } from '../../support/layout.ts';
import { MemoryDisk } from '../../support/memory-disk.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeKeyring } from '../../support/vault-parts.ts';

const keyring = makeKeyring();
const blobId = counted(1, 16);
const HEAD_BYTES = 137;
const SEALED_CHUNK_BYTES = 64 * 1024 + 17;

async function sealed(size: number): Promise<Uint8Array> {
  const disk = new MemoryDisk();
  await disk.makeFolder('/blobs');
  const writer = await BlobWriter.create(disk, '/blobs/one', blobId, 'records', keyring);
  await writer.write(randomBytes(size));
  await writer.finish();
  return disk.files().get('/blobs/one') as Uint8Array;
}

/** Pushes bytes in pieces and asks at the end, twice: asking changes nothing. */
function isWhole(bytes: Uint8Array, pieceBytes = bytes.length || 1, by = keyring, id = blobId): boolean {
  const check = new BlobCheck(id, by);
  for (let at = 0; at < bytes.length; at += pieceBytes) check.push(bytes.subarray(at, at + pieceBytes));
  const answer = check.isWhole();
  expect(check.isWhole()).toBe(answer);
  return answer;
}

const [small, full, large] = await Promise.all([sealed(300), sealed(65_536), sealed(140_000)]);

describe('a blob that passes by', () => {
  test('is whole when it comes in pieces of any length', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(small, full, large),
        fc.integer({ min: 1, max: 150_000 }),
        (bytes, pieceBytes) => {
          // A thousand pieces are as good as a hundred thousand.
          expect(isWhole(bytes, Math.max(pieceBytes, bytes.length >> 10))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
    for (const pieceBytes of [1, HEAD_BYTES, SEALED_CHUNK_BYTES, HEAD_BYTES + SEALED_CHUNK_BYTES])
      expect(isWhole(pieceBytes === 1 ? small : large, pieceBytes)).toBe(true);
  });

  test('is whole when it is empty of content, and when nothing is pushed between its pieces', async () => {
    expect(isWhole(await sealed(0))).toBe(true);
    const check = new BlobCheck(blobId, keyring);
    for (const bytes of [new Uint8Array(0), small, new Uint8Array(0)]) check.push(bytes);
    expect(check.isWhole()).toBe(true);
    check.push(new Uint8Array(0));
    expect(check.isWhole()).toBe(true);
  });

  test('is not whole when it is cut at any byte', () => {
    for (let length = 0; length < small.length; length++)
      expect(isWhole(small.subarray(0, length)), `cut at ${length}`).toBe(false);
    for (const length of [
      HEAD_BYTES + SEALED_CHUNK_BYTES,
      HEAD_BYTES + 2 * SEALED_CHUNK_BYTES,
      large.length - 1,
    ])
      expect(isWhole(large.subarray(0, length)), `cut at ${length}`).toBe(false);
  });

  test('is not whole when any byte is changed', () => {
    for (let at = 0; at < small.length; at++)
      expect(isWhole(flipped(small, at), 50), `byte ${at}`).toBe(false);
  });

  test('is not whole when anything follows it, in the same piece or a later one', () => {
    for (const bytes of [small, full, large])
      for (const more of [u8(0), bytes.subarray(HEAD_BYTES)])
        for (const pieceBytes of [bytes.length, bytes.length + more.length])
          expect(isWhole(layout(bytes, more), pieceBytes)).toBe(false);
    const check = new BlobCheck(blobId, keyring);
    check.push(full);
    expect(check.isWhole()).toBe(true);
    check.push(u8(0));
    expect(check.isWhole()).toBe(false);
  });

  test('is not whole when chunks are dropped or swapped', () => {
    const chunk = (index: number) =>
      large.subarray(HEAD_BYTES + index * SEALED_CHUNK_BYTES, HEAD_BYTES + (index + 1) * SEALED_CHUNK_BYTES);
    const head = large.subarray(0, HEAD_BYTES);
    for (const order of [
      [1, 2],
      [0, 2],
      [1, 0, 2],
      [0, 0, 1, 2],
    ])
      expect(isWhole(layout(head, ...order.map(chunk)))).toBe(false);
    expect(isWhole(layout(head, chunk(0), chunk(1), chunk(2)))).toBe(true);
  });

  test('is not whole when its own writer went on after the last chunk', async () => {
    const disk = new MemoryDisk();
    await disk.makeFolder('/blobs');
    const writer = await BlobWriter.create(disk, '/blobs/one', blobId, 'records', keyring);
    await writer.write(randomBytes(65_536));
    await writer.finish();
    // What only somebody with the keys could make: the last chunk, sealed once more behind itself.
    await writer.finish();
    const bytes = disk.files().get('/blobs/one') as Uint8Array;
    expect(bytes).toHaveLength(HEAD_BYTES + 2 * SEALED_CHUNK_BYTES);
    for (const pieceBytes of [bytes.length, 1_000, HEAD_BYTES + SEALED_CHUNK_BYTES])
      expect(isWhole(bytes, pieceBytes)).toBe(false);
    expect(isWhole(bytes.subarray(0, HEAD_BYTES + SEALED_CHUNK_BYTES))).toBe(true);
  });

  test('is not whole when it is another blob, or of another vault', () => {
    expect(isWhole(small, 50, makeKeyring())).toBe(false);
    expect(isWhole(small, 50, keyring, counted(2, 16))).toBe(false);
  });

  test('is locked, not broken, when the keys are gone', () => {
    const dropped = makeKeyring();
    dropped.drop();
    expect(codeOf(() => isWhole(small, 50, dropped))).toBe('vault/locked');
  });
});
