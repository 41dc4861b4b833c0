import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainOf, EMPTY_LOG, logEntryId } from '../../../src/main/log/chain.ts';
import { ChainReader, checkLog, type ExpectedLog, type FoundEntry } from '../../../src/main/log/check-log.ts';
import type { Keyring } from '../../../src/main/vault/keyring.ts';
import { sealRow } from '../../../src/main/vault/row.ts';
import { randomBytes } from '../../../src/main/vault/sodium.ts';
import { type LogCheck, type StoredLogEntry, toLogContent } from '../../../src/shared/model/log.ts';
import { makeKeyring } from '../../support/vault-parts.ts';

const deviceId = randomBytes(16);
const FIRST_MS = Date.UTC(2026, 2, 1, 9);

/** A log as a session writes it, one entry a minute. */
function write(vaultId: Uint8Array, count: number, device = deviceId): FoundEntry[] {
  let { chain } = EMPTY_LOG;
  return Array.from({ length: count }, (_, index) => {
    const savedAtMs = FIRST_MS + index * 60_000;
    const content = { ...toLogContent({ action: 'imported', subject: `file ${index}.json`, count: index }) };
    const entry = { ...content, sequence: index + 1 };
    chain = chainOf(entry, savedAtMs, chain, { vaultId, deviceId: device });
    return { entry: { kind: 'log', ...entry, chain }, savedAtMs, deviceId: device };
  });
}

function expectedOf(found: readonly FoundEntry[]): ExpectedLog {
  const { sequence, chain } = found.at(-1)?.entry ?? EMPTY_LOG;
  return { head: { sequence, chain }, count: found.length };
}

function check(vaultId: Uint8Array, found: readonly FoundEntry[], expected = expectedOf(found)): LogCheck {
  const reader = new ChainReader(vaultId, deviceId);
  for (const entry of found) reader.read(entry);
  return reader.finish(expected);
}

describe('a log', () => {
  const { vaultId } = makeKeyring();
  const sound = write(vaultId, 12);
  const expected = expectedOf(sound);

  test('is whole when nothing was touched, and when nothing is in it', () => {
    expect(check(vaultId, sound)).toEqual({ entries: 12, head: expected.head.chain, broken: null });
    expect(check(vaultId, [])).toEqual({ entries: 0, head: '', broken: null });
  });

  test('is broken at the place, and says when the last sound entry was written, when any one is removed', () => {
    for (let gone = 0; gone < sound.length - 1; gone++) {
      const { broken } = check(
        vaultId,
        sound.filter((_, index) => index !== gone),
        expected,
      );
      const after = gone === 0 ? '' : new Date(FIRST_MS + (gone - 1) * 60_000).toISOString();
      expect(broken).toEqual({ reason: 'missing', sequence: gone + 1, after });
    }
  });

  test('is broken when its end is cut off, wherever', () => {
    for (let kept = 0; kept < sound.length; kept++) {
      const { entries, broken } = check(vaultId, sound.slice(0, kept), expected);
      expect(entries).toBe(kept);
      expect(broken).toMatchObject({ reason: 'cut', sequence: kept + 1 });
    }
  });

  test('is broken when two entries change places, whichever', () => {
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(sound.length - 1), (one, other) => {
        fc.pre(one !== other);
        const swapped = [...sound];
        [swapped[one], swapped[other]] = [sound[other] as FoundEntry, sound[one] as FoundEntry];
        expect(check(vaultId, swapped, expected).broken?.sequence).toBe(Math.min(one, other) + 1);
      }),
    );
  });

  test('is broken when an entry stands there twice', () => {
    const { broken } = check(vaultId, [...sound, sound[4] as FoundEntry], expected);
    expect(broken).toMatchObject({ reason: 'order', sequence: 13 });
  });

  const changes: Partial<StoredLogEntry>[] = [
    { action: 'opened' },
    { subject: 'another file.json' },
    { subject: '' },
    { count: 999 },
    { detail: 'stopped' },
    { chain: '0'.repeat(64) },
  ];
  test.each(changes)('is broken when an entry is changed: %j', (change) => {
    for (let place = 0; place < sound.length; place++) {
      const changed = sound.map((found, index) =>
        index === place ? { ...found, entry: { ...found.entry, ...change } } : found,
      );
      expect(check(vaultId, changed, expected).broken).toMatchObject({
        reason: 'changed',
        sequence: place + 1,
      });
    }
  });

  test('is broken when an entry is given another time or another device', () => {
    const later = sound.map((found, index) => (index === 5 ? { ...found, savedAtMs: FIRST_MS } : found));
    expect(check(vaultId, later, expected).broken).toMatchObject({ reason: 'changed', sequence: 6 });
    const elsewhere = sound.map((found, index) =>
      index === 5 ? { ...found, deviceId: randomBytes(16) } : found,
    );
    expect(check(vaultId, elsewhere, expected).broken).toMatchObject({ reason: 'foreign', sequence: 6 });
  });

  test('is broken when it, or its beginning, is of another vault', () => {
    const other = write(makeKeyring().vaultId, 12);
    expect(check(vaultId, other).broken).toMatchObject({ reason: 'changed', sequence: 1 });
    const grafted = [...other.slice(0, 6), ...sound.slice(6)];
    expect(check(vaultId, grafted).broken).toMatchObject({ reason: 'changed', sequence: 1 });
  });

  test('is broken when its last entry was written anew and the catalogue knows the old one', () => {
    const last = sound.at(-1) as FoundEntry;
    const before = sound.at(-2)?.entry.chain ?? '';
    const forged = { ...last.entry, subject: 'nothing to see' };
    const chain = chainOf(forged, last.savedAtMs, before, { vaultId, deviceId });
    const found = [...sound.slice(0, -1), { ...last, entry: { ...forged, chain } }];
    expect(check(vaultId, found, expected).broken).toMatchObject({ reason: 'changed', sequence: 13 });
  });

  test('is broken when more entries are listed than this device has written', () => {
    const { broken } = check(vaultId, sound, { ...expected, count: 13 });
    expect(broken).toMatchObject({ reason: 'foreign', sequence: 13 });
  });
});

describe('the log of a journal', () => {
  const keyring = makeKeyring();

  function seal({ entry, savedAtMs, deviceId: device }: FoundEntry, sealing: Keyring = keyring): Uint8Array {
    const recordId = logEntryId(entry.sequence, deviceId, keyring);
    return sealRow(
      {
        collection: 'private',
        recordId,
        revision: 1,
        isDeleted: false,
        deviceId: device,
        savedAtMs,
        stored: entry,
      },
      sealing,
    );
  }

  async function* framesOf(rows: readonly Uint8Array[]) {
    for (const [index, row] of rows.entries())
      yield { generation: index + 1, rows: [row], tag: new Uint8Array(32) };
  }

  test('is whole when its rows are as they were sealed', async () => {
    const found = write(keyring.vaultId, 5);
    const rows = found.map((entry) => seal(entry));
    const result = await checkLog(framesOf(rows), expectedOf(found), deviceId, keyring);
    expect(result).toMatchObject({ entries: 5, broken: null });
  });

  test('cannot be read from the place on when a row of another vault is put into it, or a bit is flipped', async () => {
    const found = write(keyring.vaultId, 5);
    const strange = found.map((entry, index) => seal(entry, index === 2 ? makeKeyring() : keyring));
    const flipped = found.map((entry) => seal(entry));
    const bytes = flipped[2] as Uint8Array;
    bytes[120] = (bytes[120] as number) ^ 1;
    for (const rows of [strange, flipped]) {
      const { broken } = await checkLog(framesOf(rows), expectedOf(found), deviceId, keyring);
      expect(broken).toMatchObject({ reason: 'unreadable', sequence: 3 });
    }
  });
});
