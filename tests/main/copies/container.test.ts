import { beforeAll, describe, expect, test } from 'vitest';
import { readCopyHead } from '../../../src/main/copies/copy-head.ts';
import { writeCopy } from '../../../src/main/copies/write-copy.ts';
import { plainHash, randomBytes } from '../../../src/main/vault/sodium.ts';
import { COPY, fateOf, read, TestBox } from './box.ts';

const SEALED_CHUNK_BYTES = 64 * 1024 + 17;
const isFull = process.env.DEEDBOX_FULL === '1';

async function makeBox(fileBytes: number): Promise<{ box: TestBox; bytes: Uint8Array; headBytes: number }> {
  const box = await TestBox.create();
  await box.save('one');
  await box.keepFile(randomBytes(fileBytes));
  await box.save('one', '73.1');
  const bytes = await box.copy();
  const { bytes: head } = await readCopyHead(await box.disk.open(COPY));
  return { box, bytes, headBytes: head.length };
}

function without(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]));
}

function moved(bytes: Uint8Array, ...ranges: [number, number][]): Uint8Array {
  return new Uint8Array(Buffer.concat(ranges.map(([start, end]) => bytes.subarray(start, end))));
}

describe('copy (vault-format.md §12)', () => {
  let small: Awaited<ReturnType<typeof makeBox>>;
  let large: Awaited<ReturnType<typeof makeBox>>;
  beforeAll(async () => {
    small = await makeBox(100);
    large = await makeBox(isFull ? 50_000_000 : 400_000);
  });

  test('holds count, root and every file when it is read back', async () => {
    for (const { box, bytes } of [small, large]) {
      box.disk.overwrite(COPY, bytes);
      const contents = await read(box.disk, box.session.keyring);
      expect(contents).toMatchObject({ ...box.session.position, blobCount: 1, damagedFiles: 0 });
      expect(contents).toMatchObject({ madeAtMs: 1_790_000_000_000, sizeBytes: bytes.length });
    }
  });

  test('says nothing of the box in clear when it is looked at without a key', async () => {
    const text = Buffer.from(small.bytes).toString('latin1');
    for (const canary of ['Fictional', 'teal', 'Example', 'letter', 'DBXH', 'DBXJ', 'DBXB', 'DBXR'])
      expect(text).not.toContain(canary);
  });

  test('has one size when boxes differ a little', async () => {
    const box = await TestBox.create();
    await box.keepFile(randomBytes(60_000));
    const before = (await box.copy()).length;
    await box.save('one more');
    expect((await box.copy()).length).toBe(before);
  });

  test('is another file each time when nothing has changed', async () => {
    const again = await small.box.copy('/data/again');
    expect(again.length).toBe(small.bytes.length);
    expect(Buffer.compare(again.subarray(-500), small.bytes.subarray(-500))).not.toBe(0);
  });

  test('is refused when it is cut at any byte', async () => {
    const { box, bytes } = small;
    for (let length = 0; length < bytes.length; length++) {
      const code = await fateOf(box.disk, box.session.keyring, bytes.subarray(0, length));
      expect(['copy/damaged', 'copy/not-a-copy'], `cut at ${length}`).toContain(code);
    }
  });

  test('is refused when a bit is flipped in any byte', async () => {
    const { box, bytes } = small;
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      const code = await fateOf(box.disk, box.session.keyring, changed);
      expect(['copy/damaged', 'copy/not-a-copy'], `flipped at ${at}`).toContain(code);
    }
  });

  test('is refused when frames are dropped, doubled, reordered or cut off', async () => {
    const { box, bytes, headBytes } = large;
    const { keyring } = box.session;
    const frames = Math.ceil((bytes.length - headBytes) / SEALED_CHUNK_BYTES);
    expect(frames).toBeGreaterThan(5);
    const start = (frame: number): number => headBytes + frame * SEALED_CHUNK_BYTES;
    const end = (frame: number): number => Math.min(start(frame + 1), bytes.length);
    const chosen = frames < 20 ? [...Array(frames).keys()] : [0, 1, frames >> 1, frames - 2, frames - 1];
    for (const frame of chosen) {
      const here: [number, number] = [start(frame), end(frame)];
      const changes = {
        dropped: without(bytes, ...here),
        doubled: moved(bytes, [0, here[1]], here, [here[1], bytes.length]),
        'cut before': bytes.subarray(0, here[0]),
        reordered: moved(bytes, [0, headBytes], here, [headBytes, here[0]], [here[1], bytes.length]),
      };
      for (const [change, changed] of Object.entries(changes)) {
        const isSame = Buffer.compare(changed, bytes) === 0;
        const code = await fateOf(box.disk, keyring, changed);
        expect(code, `frame ${frame} ${change}`).toBe(isSame ? 'whole' : 'copy/damaged');
      }
    }
  });

  test('is refused when it is cut at the end of any frame', async () => {
    const { box, bytes, headBytes } = large;
    for (let end = headBytes; end < bytes.length; end += SEALED_CHUNK_BYTES)
      expect(await fateOf(box.disk, box.session.keyring, bytes.subarray(0, end))).toBe('copy/damaged');
  });

  test('is refused when something is added after its end', async () => {
    const { box, bytes } = small;
    const longer = new Uint8Array([...bytes, 0]);
    expect(await fateOf(box.disk, box.session.keyring, longer)).toBe('copy/damaged');
  });

  test('is refused when head and stream come from two copies of one box', async () => {
    const { box, bytes, headBytes } = small;
    const other = await box.copy('/data/other');
    const mixed = new Uint8Array([...other.subarray(0, headBytes), ...bytes.subarray(headBytes)]);
    expect(await fateOf(box.disk, box.session.keyring, mixed)).toBe('copy/damaged');
  });

  test('is refused when another box’s keys are tried', async () => {
    const other = await TestBox.create();
    expect(await fateOf(small.box.disk, other.session.keyring, small.bytes)).toBe('copy/damaged');
  });

  test('is a newer format, and untouched, when its version is higher', async () => {
    const { box, bytes, headBytes } = small;
    const changed = bytes.slice();
    changed[4] = 2;
    const checksumAt = headBytes - 24 - 16;
    changed.set(plainHash(changed.subarray(0, checksumAt), 16), checksumAt);
    expect(await fateOf(box.disk, box.session.keyring, changed)).toBe('copy/newer-format');
  });

  test('counts a file as damaged, and is whole, when the box had lost it', async () => {
    const box = await TestBox.create();
    const damaged = await box.keepFile(randomBytes(1000));
    const missing = await box.keepFile(randomBytes(2000));
    await box.keepFile(randomBytes(3000));
    const folder = box.session.paths.blobs;
    const bytes = box.disk.files().get(`${folder}/${damaged}`) as Uint8Array;
    box.disk.overwrite(`${folder}/${damaged}`, bytes.subarray(0, -1));
    await box.disk.remove(`${folder}/${missing}`);
    await box.copy();
    const contents = await read(box.disk, box.session.keyring);
    expect(contents).toMatchObject({ blobCount: 2, damagedFiles: 2, root: box.session.position.root });
  });

  test('is whole when a file that no row needs is removed while it is made', async () => {
    const box = await TestBox.create();
    await box.keepFile(randomBytes(1000));
    const orphan = `${box.session.paths.blobs}/${'z'.repeat(21)}w`;
    box.disk.overwrite(orphan, randomBytes(500));
    const snapshot = await box.session.takeSnapshot();
    expect(snapshot.blobs).toHaveLength(2);
    await box.disk.remove(orphan);
    await writeCopy(box.disk, COPY, snapshot, box.session.keyring, 1);
    const contents = await read(box.disk, box.session.keyring);
    expect(contents).toMatchObject({ ...snapshot.position, blobCount: 1, damagedFiles: 0 });
    expect(box.disk.files().has(orphan)).toBe(false);
  });

  test('holds the moment it was begun when something is saved meanwhile', async () => {
    const box = await TestBox.create();
    await box.save('before');
    const snapshot = await box.session.takeSnapshot();
    let saves: Promise<unknown> = Promise.resolve();
    await writeCopy(box.disk, COPY, snapshot, box.session.keyring, 1, {
      onProgress: (done) => {
        saves = saves.then(() => box.save(`meanwhile ${done}`));
      },
    });
    await saves;
    await box.keepFile(randomBytes(500));
    expect(box.session.position.generation).toBeGreaterThan(snapshot.position.generation + 2);
    const contents = await read(box.disk, box.session.keyring);
    expect(contents).toMatchObject({ ...snapshot.position, blobCount: 0 });
  });

  test('stops, and is no copy, when it is cancelled', async () => {
    const box = await TestBox.create();
    await box.keepFile(randomBytes(500_000));
    const stop = new AbortController();
    const writing = writeCopy(box.disk, COPY, await box.session.takeSnapshot(), box.session.keyring, 1, {
      onProgress: (done) => done > 100_000 && stop.abort(),
      signal: stop.signal,
    });
    await expect(writing).rejects.toMatchObject({ code: 'copy/cancelled' });
  });
});
