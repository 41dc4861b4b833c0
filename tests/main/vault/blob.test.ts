import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BlobWriter, readBlob } from '../../../src/main/vault/blob.ts';
import { randomBytes } from '../../../src/main/vault/sodium.ts';
import { DeedboxError } from '../../../src/shared/errors.ts';
import { MemoryDisk } from '../../support/memory-disk.ts';
import { makeKeyring } from '../../support/vault-parts.ts';

const keyring = makeKeyring();
const PATH = '/blobs/one';
const HEAD_BYTES = 137;
const SEALED_CHUNK_BYTES = 64 * 1024 + 17;

async function sealed(content: Uint8Array, blobId: Uint8Array, pieces = 1): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await disk.makeFolder('/blobs');
  const writer = await BlobWriter.create(disk, PATH, blobId, 'records', keyring);
  const size = Math.ceil(content.length / pieces) || 1;
  for (let at = 0; at < content.length; at += size) await writer.write(content.subarray(at, at + size));
  await writer.finish();
  return disk;
}

async function opened(disk: MemoryDisk, blobId: Uint8Array, by = keyring): Promise<Uint8Array | string> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of readBlob(disk, PATH, blobId, by)) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
  } catch (error) {
    return error instanceof DeedboxError ? error.code : String(error);
  }
}

function bytesOf(disk: MemoryDisk): Uint8Array {
  return disk.files().get(PATH) as Uint8Array;
}

async function openedAfter(
  change: (bytes: Uint8Array) => Uint8Array,
  content = randomBytes(300),
): Promise<unknown> {
  const blobId = randomBytes(16);
  const disk = await sealed(content, blobId);
  disk.overwrite(PATH, change(bytesOf(disk)));
  return opened(disk, blobId);
}

describe('blob (vault-format.md §6)', () => {
  test('gives back every byte when written in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 1, max: 40 }),
        async (size, pieces) => {
          const content = randomBytes(size);
          const blobId = randomBytes(16);
          expect(await opened(await sealed(content, blobId, pieces), blobId)).toEqual(content);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each([0, 1, 65_535, 65_536, 65_537, 131_072])(
    'ends where it should when it has %i bytes',
    async (size) => {
      const blobId = randomBytes(16);
      expect(await opened(await sealed(randomBytes(size), blobId), blobId)).toHaveLength(size);
    },
  );

  test('is damaged when it is cut at any byte', async () => {
    const blobId = randomBytes(16);
    const disk = await sealed(randomBytes(300), blobId);
    const whole = bytesOf(disk);
    for (let length = 0; length < whole.length; length++) {
      disk.overwrite(PATH, whole.subarray(0, length));
      expect(await opened(disk, blobId), `cut at ${length}`).toBe('document/damaged');
    }
  });

  test('is damaged when any byte is changed', async () => {
    const blobId = randomBytes(16);
    const disk = await sealed(randomBytes(300), blobId);
    const whole = bytesOf(disk);
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = (changed[at] as number) ^ 1;
      disk.overwrite(PATH, changed);
      expect(await opened(disk, blobId), `byte ${at}`).toBe('document/damaged');
    }
  });

  test('is damaged when chunks are dropped, doubled, swapped or added', async () => {
    const chunks = (bytes: Uint8Array): Uint8Array[] => {
      const found: Uint8Array[] = [];
      for (let at = HEAD_BYTES; at < bytes.length; at += SEALED_CHUNK_BYTES)
        found.push(bytes.subarray(at, at + SEALED_CHUNK_BYTES));
      return found;
    };
    const join = (bytes: Uint8Array, parts: Uint8Array[]): Uint8Array =>
      new Uint8Array(Buffer.concat([bytes.subarray(0, HEAD_BYTES), ...parts]));
    const changes: ((parts: Uint8Array[]) => Uint8Array[])[] = [
      ([, ...rest]) => rest,
      ([first, , ...rest]) => [first as Uint8Array, ...rest],
      (parts) => parts.slice(0, -1),
      ([first, ...rest]) => [first as Uint8Array, first as Uint8Array, ...rest],
      ([first, second, ...rest]) => [second as Uint8Array, first as Uint8Array, ...rest],
      (parts) => [...parts, parts.at(-1) as Uint8Array],
      (parts) => [...parts, new Uint8Array(1)],
    ];
    const content = randomBytes(64 * 1024 * 3 + 10);
    for (const change of changes)
      expect(await openedAfter((bytes) => join(bytes, change(chunks(bytes))), content)).toBe(
        'document/damaged',
      );
  });

  test('is damaged when another blob of the same vault stands in its place', async () => {
    const disk = await sealed(randomBytes(100), randomBytes(16));
    expect(await opened(disk, randomBytes(16))).toBe('document/damaged');
  });

  test('is damaged when read by another vault, and not found when it is not there', async () => {
    const blobId = randomBytes(16);
    const disk = await sealed(randomBytes(100), blobId);
    expect(await opened(disk, blobId, makeKeyring())).toBe('document/damaged');
    await disk.remove(PATH);
    expect(await opened(disk, blobId)).toBe('document/not-found');
  });
});
