import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRecordId } from '../../../src/main/vault/identity.ts';
import type { Keyring } from '../../../src/main/vault/keyring.ts';
import { pad, unpad } from '../../../src/main/vault/padding.ts';
import { decodeRowHead, openRow, type RowToSeal, sealRow } from '../../../src/main/vault/row.ts';
import { aeadOpen, aeadSeal, randomBytes } from '../../../src/main/vault/sodium.ts';
import { fromId, toId } from '../../../src/shared/model/ids.ts';
import type { StoredRepair } from '../../../src/shared/model/repair.ts';
import { counted, layout, text, u8, u16, u32, u64 } from '../../support/layout.ts';
import { codeOf, refusalOf } from '../../support/refusals.ts';
import { makeKeyring, makeRecord } from '../../support/vault-parts.ts';

const keyring = makeKeyring();

function rowOf(text: string, overrides: Partial<RowToSeal> = {}): RowToSeal {
  return {
    collection: 'records',
    recordId: toRecordId(`record ${text.slice(0, 20)}`, keyring),
    revision: 1,
    isDeleted: false,
    deviceId: randomBytes(16),
    savedAtMs: 1_790_000_000_000,
    stored: { ...makeRecord('one'), title: text },
    ...overrides,
  };
}

/** Anything but the content is fine: a refusal in our own terms, never another row's content. */
function isRefused(bytes: Uint8Array, by: Keyring = keyring): boolean {
  return codeOf(() => openRow(bytes, by)).startsWith('crypto/');
}

/** Text that does not compress, so that the sealed sizes really differ. */
function noise(length: number): string {
  return Buffer.from(randomBytes(length)).toString('base64').slice(0, length);
}

const HEAD_BYTES = 64;

/** As §5.1 says: head, nonce, ciphertext. Its suite, flags, schema and content are the test's to choose. */
function forge(body: Uint8Array, { suite = 1, flags = 0, schema = 1, magic = 'DBXR' } = {}): Uint8Array {
  const { collectionId, key } = keyring.collection('records');
  const head = layout(
    ...[magic, u8(suite), u8(flags), u16(schema), u32(1), collectionId],
    ...[counted(1, 16), u32(9), counted(2, 16)],
  );
  const nonce = randomBytes(24);
  return layout(head, nonce, aeadSeal(pad(body), associatedData(head), nonce, key));
}

function associatedData(head: Uint8Array): Uint8Array {
  return layout(text('deedbox/record'), keyring.vaultId, head);
}

/** What a sealed row hides, without its padding. */
function bodyOf(sealed: Uint8Array): Uint8Array {
  const [head, nonce, ciphertext] = [sealed.slice(0, 64), sealed.slice(64, 88), sealed.slice(88)];
  const { key } = keyring.collection('records');
  return unpad(aeadOpen(ciphertext, associatedData(head), nonce, key));
}

const repair: StoredRepair = { kind: 'repair', reason: 'root', items: 3, repairedAt: '2026-01-02' };
const json = JSON.stringify(repair);

/** JSON of a repair with this many bytes. */
function repairOf(bytes: number): StoredRepair {
  return { ...repair, repairedAt: 'x'.repeat(bytes - json.length + repair.repairedAt.length) };
}

describe('layout of a row (vault-format.md §5.1, §5.2)', () => {
  test('is what the format says when it is sealed', () => {
    const deviceId = counted(7, 16);
    const row = rowOf('', { revision: 258, isDeleted: true, deviceId, stored: repair });
    const sealed = sealRow(row, keyring);
    const { collectionId } = keyring.collection('records');
    const head = layout(
      ...['DBXR', u8(1), u8(1), u16(1), u32(1), collectionId],
      ...[fromId(row.recordId), u32(258), deviceId],
    );
    expect(sealed.subarray(0, HEAD_BYTES)).toEqual(head);
    expect(sealed).toHaveLength(HEAD_BYTES + 24 + 256 + 16);
    expect(bodyOf(sealed)).toEqual(layout(u64(row.savedAtMs), u8(0), json));
  });

  test('is deflated when its content has 200 bytes or more', () => {
    const small = bodyOf(sealRow(rowOf('', { stored: repairOf(199) }), keyring));
    expect([small.length, small[8]]).toEqual([9 + 199, 0]);
    const large = bodyOf(sealRow(rowOf('', { stored: repairOf(200) }), keyring));
    expect([large.length < 209, large[8]]).toEqual([true, 1]);
    expect(JSON.parse(inflateRawSync(large.subarray(9)).toString())).toEqual(repairOf(200));
  });

  test('is compressed lightly when it is sealed: the fastest of DEFLATE’s levels', () => {
    const stored = { ...makeRecord('one'), detail: noise(3000) + 'abcdefgh'.repeat(2000) };
    const body = bodyOf(sealRow(rowOf('', { stored }), keyring));
    expect(new Uint8Array(deflateRawSync(JSON.stringify(stored), { level: 1 }))).toEqual(body.subarray(9));
  });

  test('opens when another writer wrote it, deflated or not, changed or deleted', () => {
    for (const [flags, encoding, content] of [
      [0, 0, layout(json)],
      [1, 1, new Uint8Array(deflateRawSync(json))],
    ] as const) {
      const opened = openRow(forge(layout(u64(5), u8(encoding), content), { flags }), keyring);
      expect(opened).toEqual({ head: expect.anything(), savedAtMs: 5, stored: repair });
      expect(opened.head).toEqual({
        isDeleted: flags === 1,
        schema: 1,
        epoch: 1,
        collectionId: keyring.collection('records').collectionId,
        recordId: toId(counted(1, 16)),
        revision: 9,
        deviceId: counted(2, 16),
      });
    }
  });

  test('opens under the key of the collection it names when it is of the other one', () => {
    const sealed = sealRow(rowOf('', { collection: 'private', stored: repair }), keyring);
    expect(openRow(sealed, keyring).head.collectionId).toEqual(keyring.collection('private').collectionId);
  });
});

describe('a row that was sealed right', () => {
  const content = layout(u64(5), u8(0), json);

  test.each([
    ['its magic', { magic: 'DBXS' }, 'not a row of a known suite'],
    ['its suite', { suite: 2 }, 'not a row of a known suite'],
    ['its suite', { suite: 0 }, 'not a row of a known suite'],
    ['a flag', { flags: 2 }, 'unknown row flags'],
  ])('is refused when %s is not known', (_what, parts, message) => {
    const refusal = refusalOf(() => decodeRowHead(forge(content, parts)));
    expect(refusal).toMatchObject({ code: 'crypto/unknown-suite', message });
  });

  test('has a head that can be read, and is not opened, when its schema is newer', () => {
    const sealed = forge(content, { schema: 2 });
    expect(decodeRowHead(sealed)).toMatchObject({ schema: 2, revision: 9 });
    expect(refusalOf(() => openRow(sealed, keyring))).toMatchObject({
      code: 'record/damaged',
      message: 'schema 2 is newer',
    });
  });

  test('is refused when its encoding is not known, or it ends before its content', () => {
    expect(refusalOf(() => openRow(forge(layout(u64(5), u8(2), json)), keyring))).toMatchObject({
      code: 'crypto/unknown-suite',
      message: 'unknown row encoding',
    });
    expect(codeOf(() => openRow(forge(u64(5)), keyring))).toBe('crypto/wrong-length');
  });

  test.each([
    ['no JSON', u8(0), layout('{')],
    ['no kind we know', u8(0), layout('{"kind":"letter"}')],
    ['a field too many', u8(0), layout(JSON.stringify({ ...repair, more: 1 }))],
    ['no UTF-8', u8(0), layout(json.slice(0, -2), Uint8Array.of(0xc5), '"}')],
    ['no DEFLATE', u8(1), layout(json)],
    ['DEFLATE that is cut short', u8(1), new Uint8Array(deflateRawSync(json)).subarray(0, 20)],
  ])('is damaged when its content is %s', (_what, encoding, bytes) => {
    expect(refusalOf(() => openRow(forge(layout(u64(5), encoding, bytes)), keyring))).toMatchObject({
      code: 'record/damaged',
      message: 'a row holds something unknown',
      cause: expect.any(Error),
    });
  });

  test('inflates to 64 MiB and is damaged when it would be more', () => {
    const most = 64 * 1024 * 1024;
    const inflating = (bytes: number) =>
      forge(layout(u64(5), u8(1), new Uint8Array(deflateRawSync(json.padEnd(bytes), { level: 1 }))));
    expect(openRow(inflating(most), keyring).stored).toEqual(repair);
    expect(codeOf(() => openRow(inflating(most + 1), keyring))).toBe('record/damaged');
  });
});

test('a head is refused when it ends before its nonce does', () => {
  const sealed = sealRow(rowOf('head'), keyring);
  expect(decodeRowHead(sealed.subarray(0, 88))).toMatchObject({ revision: 1, isDeleted: false });
  for (const length of [0, 3, 4, 63, 87])
    expect(codeOf(() => decodeRowHead(sealed.subarray(0, length)))).toBe('crypto/wrong-length');
});

describe('row (vault-format.md §5)', () => {
  test('opens to what was sealed when nothing was changed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 3000 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 1e6 }),
        (title, isDeleted, revision) => {
          const row = rowOf(title, { isDeleted, revision });
          const opened = openRow(sealRow(row, keyring), keyring);
          expect(opened.stored).toEqual(row.stored);
          expect(opened.head).toMatchObject({ isDeleted, revision, recordId: row.recordId });
          expect(opened.savedAtMs).toBe(row.savedAtMs);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each([10, 3_000, 20_000])(
    'is refused when any one bit of a row of %i characters is flipped',
    (length) => {
      const sealed = sealRow(rowOf(noise(length)), keyring);
      // Every bit of the head and nonce; one bit of every byte after, a different one each time.
      for (let at = 0; at < sealed.length; at++)
        for (const bit of at < 96 ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8]) {
          const changed = sealed.slice();
          changed[at] = (changed[at] as number) ^ (1 << bit);
          expect(isRefused(changed), `byte ${at} bit ${bit}`).toBe(true);
        }
    },
  );

  test('is refused when cut at any byte, or when anything follows it', () => {
    const sealed = sealRow(rowOf('cut me'), keyring);
    for (let length = 0; length < sealed.length; length++)
      expect(isRefused(sealed.subarray(0, length))).toBe(true);
    expect(isRefused(new Uint8Array([...sealed, 0]))).toBe(true);
  });

  test('is refused when parts of two rows are swapped, ten thousand times', () => {
    const rows = Array.from({ length: 20 }, (_, index) => sealRow(rowOf(`row ${index}`), keyring));
    let swaps = 0;
    while (swaps < 10_000) {
      const [one, other] = [rows[swaps % 20] as Uint8Array, rows[(swaps * 7 + 1) % 20] as Uint8Array];
      const cut = 1 + ((swaps * 31) % (Math.min(one.length, other.length) - 1));
      swaps += 1;
      if (Buffer.compare(one, other) === 0) continue;
      const mixed = new Uint8Array([...one.subarray(0, cut), ...other.subarray(cut)]);
      const isWhole = [one, other].some((row) => Buffer.compare(row, mixed) === 0);
      if (!isWhole) expect(isRefused(mixed), `cut at ${cut}`).toBe(true);
    }
  });

  test('is refused when its context is another one: five hundred substitutions', () => {
    for (let round = 0; round < 100; round++) {
      const sealed = sealRow(rowOf(`context ${round}`), keyring);
      const substitutions: [number, Uint8Array][] = [
        [5, new Uint8Array([1])], // deleted
        [6, new Uint8Array([2, 0])], // schema
        [8, new Uint8Array([2, 0, 0, 0])], // epoch
        [28, randomBytes(16)], // record
        [44, new Uint8Array([2, 0, 0, 0])], // revision
        [48, randomBytes(16)], // device
        [12, keyring.collection('private').collectionId], // collection
      ];
      for (const [at, bytes] of substitutions) {
        const changed = sealed.slice();
        changed.set(bytes, at);
        expect(isRefused(changed), `offset ${at}`).toBe(true);
      }
    }
  });

  test('is refused when opened by another vault', () => {
    expect(isRefused(sealRow(rowOf('mine'), keyring), makeKeyring())).toBe(true);
  });

  test('shows nothing of its content when it is looked at without a key', () => {
    const sealed = sealRow(rowOf('CANARY-TITLE-7Q'), keyring);
    const readable = Buffer.from(sealed).toString('latin1');
    for (const canary of ['CANARY', 'Example Surgery', '2024-03-07', 'observation', 'health'])
      expect(readable).not.toContain(canary);
  });

  test('has the same length when contents of a like size are sealed', () => {
    const lengths = [1, 5, 20, 40].map((length) => sealRow(rowOf('x'.repeat(length)), keyring).length);
    expect(new Set(lengths).size).toBe(1);
  });
});
