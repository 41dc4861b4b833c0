import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BlobWriter, readBlob } from '../../../src/main/vault/blob.ts';
import { aeadOpen, plainHash, randomBytes, StreamOpener } from '../../../src/main/vault/sodium.ts';
import { DeedboxError } from '../../../src/shared/errors.ts';
import { counted, flipped, layout, text, u8, u32 } from '../../support/layout.ts';
import { MemoryDisk } from '../../support/memory-disk.ts';
import { makeKeyring } from '../../support/vault-parts.ts';

const keyring = makeKeyring();
const PATH = '/blobs/one';
const HEAD_BYTES = 137;
const SEALED_CHUNK_BYTES = 64 * 1024 + 17;

async function emptyDisk(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await disk.makeFolder('/blobs');
  await disk.syncFolder('/');
  return disk;
}

async function sealed(content: Uint8Array, blobId: Uint8Array, pieces = 1): Promise<MemoryDisk> {
  const disk = await emptyDisk();
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
    expect(disk.openFiles).toBe(0);
    return new Uint8Array(Buffer.concat(chunks));
  } catch (error) {
    expect(disk.openFiles).toBe(0);
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

/** Why it cannot be read; fails when it can. */
async function failureOf(disk: MemoryDisk, blobId: Uint8Array, by = keyring): Promise<unknown> {
  try {
    for await (const _chunk of readBlob(disk, PATH, blobId, by));
  } catch (error) {
    return error;
  }
  throw new Error('it was read');
}

describe('layout of a blob (vault-format.md §6)', () => {
  test('is what the format says when it has two chunks', async () => {
    const [blobId, content] = [counted(1, 16), randomBytes(65_537)];
    const bytes = bytesOf(await sealed(content, blobId));
    expect(bytes).toHaveLength(HEAD_BYTES + SEALED_CHUNK_BYTES + 1 + 17);
    const { collectionId, key } = keyring.collection('records');
    const fixed = layout('DBXB', u8(1), u32(1), collectionId, blobId);
    expect(bytes.subarray(0, 41)).toEqual(fixed);
    const context = layout(text('deedbox/blob'), keyring.vaultId, fixed);
    const blobKey = aeadOpen(bytes.subarray(65, 113), context, bytes.subarray(41, 65), key);
    const stream = new StreamOpener(bytes.subarray(113, HEAD_BYTES), blobKey);
    const body = bytes.subarray(HEAD_BYTES);
    const headHash = plainHash(bytes.subarray(0, HEAD_BYTES));
    expect(stream.open(body.subarray(0, SEALED_CHUNK_BYTES), headHash)).toEqual({
      plaintext: content.subarray(0, 65_536),
      isLast: false,
    });
    expect(stream.open(body.subarray(SEALED_CHUNK_BYTES), null)).toEqual({
      plaintext: content.subarray(65_536),
      isLast: true,
    });
  });

  test('is under the key of the collection it is for, and a key and nonce of its own', async () => {
    const disk = await emptyDisk();
    const blobId = counted(1, 16);
    const writer = await BlobWriter.create(disk, PATH, blobId, 'private', keyring);
    await writer.finish();
    expect(bytesOf(disk).subarray(9, 25)).toEqual(keyring.collection('private').collectionId);
    expect(await opened(disk, blobId)).toEqual(new Uint8Array(0));
    const again = bytesOf(await sealed(new Uint8Array(0), blobId));
    expect(again.subarray(41)).not.toEqual(bytesOf(disk).subarray(41));
  });
});

describe('writing a blob', () => {
  test('holds a whole chunk back until it knows that it is not the last', async () => {
    const disk = await emptyDisk();
    const writer = await BlobWriter.create(disk, PATH, counted(1, 16), 'records', keyring);
    const { operations } = disk;
    await writer.write(randomBytes(65_536));
    expect([bytesOf(disk).length, disk.operations]).toEqual([HEAD_BYTES, operations]);
    await writer.write(randomBytes(1));
    expect(bytesOf(disk)).toHaveLength(HEAD_BYTES + SEALED_CHUNK_BYTES);
    await writer.write(randomBytes(3 * 65_536));
    expect(bytesOf(disk)).toHaveLength(HEAD_BYTES + 4 * SEALED_CHUNK_BYTES);
  });

  test('keeps nothing of the caller’s memory when it holds bytes back', async () => {
    const disk = await emptyDisk();
    const writer = await BlobWriter.create(disk, PATH, counted(1, 16), 'records', keyring);
    const buffer = counted(1, 100);
    await writer.write(buffer);
    buffer.fill(0);
    await writer.finish();
    expect(await opened(disk, counted(1, 16))).toEqual(counted(1, 100));
  });

  test('is durable, closed and alone in its file when it is finished', async () => {
    const disk = await emptyDisk();
    disk.overwrite(PATH, randomBytes(100_000));
    const writer = await BlobWriter.create(disk, PATH, counted(1, 16), 'records', keyring);
    await writer.write(counted(1, 100));
    await writer.finish();
    expect(disk.openFiles).toBe(0);
    disk.restart('lost');
    expect(bytesOf(disk)).toHaveLength(HEAD_BYTES + 100 + 17);
    expect(await opened(disk, counted(1, 16))).toEqual(counted(1, 100));
  });

  test('lets go of its file when it is abandoned', async () => {
    const disk = await emptyDisk();
    const writer = await BlobWriter.create(disk, PATH, counted(1, 16), 'records', keyring);
    await writer.write(counted(1, 100));
    expect(disk.openFiles).toBe(1);
    await writer.abandon();
    expect(disk.openFiles).toBe(0);
  });
});

describe('a blob that cannot be read', () => {
  const blobId = counted(1, 16);
  const content = counted(1, 100);

  test.each([
    ['its magic is another one', 0, 'not a blob of a known suite'],
    ['its suite is another one', 4, 'not a blob of a known suite'],
    ['its epoch was changed', 5, 'authentication failed'],
    ['it names a collection that is not there', 9, 'unknown collection'],
    ['it names another blob', 25, 'another blob stands in its place'],
    ['its wrapped key was changed', 65, 'authentication failed'],
    ['its stream header was changed', 113, 'stream chunk refused'],
    ['a chunk was changed', 137, 'stream chunk refused'],
  ])('is damaged, and says why, when %s', async (_what, at, message) => {
    const disk = await sealed(content, blobId);
    disk.overwrite(PATH, flipped(bytesOf(disk), at));
    const cause = expect.objectContaining({ message });
    expect(await failureOf(disk, blobId)).toMatchObject({ code: 'document/damaged', message, cause });
  });

  test('is damaged when something follows its last chunk', async () => {
    const disk = await sealed(randomBytes(65_536), blobId);
    disk.overwrite(PATH, layout(bytesOf(disk), u8(0)));
    const message = 'the last chunk is not where the file ends';
    expect(await failureOf(disk, blobId)).toMatchObject({ code: 'document/damaged', message });
  });

  test('is locked, not damaged, when the keys are gone', async () => {
    const dropped = makeKeyring();
    const disk = await sealed(content, blobId);
    dropped.drop();
    expect(await failureOf(disk, blobId, dropped)).toMatchObject({ code: 'vault/locked' });
    expect(disk.openFiles).toBe(0);
  });

  test('keeps the disk’s own words when the disk fails', async () => {
    const disk = await sealed(content, blobId);
    const reading = readBlob(disk, PATH, blobId, keyring);
    disk.crashAt(1);
    await expect(disk.remove('/other')).rejects.toThrow();
    await expect(reading.next()).rejects.toMatchObject({
      code: 'storage/failed',
      message: 'the power is off',
    });
  });
});

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

  test.each([8, 9, 20])(
    'gives back every byte when it has %i chunks, which are read some at a time',
    async (chunks) => {
      const blobId = randomBytes(16);
      for (const size of [chunks * 65_536, chunks * 65_536 + 1]) {
        const content = randomBytes(size);
        const disk = await sealed(content, blobId, 7);
        expect(Buffer.compare((await opened(disk, blobId)) as Uint8Array, content)).toBe(0);
        const bytes = bytesOf(disk);
        for (const end of [HEAD_BYTES + 8 * SEALED_CHUNK_BYTES, bytes.length - 1]) {
          disk.overwrite(PATH, end < bytes.length ? bytes.subarray(0, end) : layout(bytes, u8(0)));
          expect(await opened(disk, blobId)).toBe('document/damaged');
        }
      }
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
