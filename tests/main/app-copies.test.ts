import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { toRecoveryCode } from '../../src/main/vault/recovery-code.ts';
import { decodeCatalogue } from '../../src/shared/catalogue-codec.ts';
import { AppHarness } from '../support/app-harness.ts';
import { makeCopy, sendCopy, TestDownloads } from '../support/copy-files.ts';
import { GOOD_PASSPHRASE, OTHER_PASSPHRASE } from '../support/vault-parts.ts';

const running: AppHarness[] = [];

async function start(downloads = new TestDownloads()) {
  const harness = await AppHarness.start({ offerDownload: downloads.offerDownload });
  running.push(harness);
  return { harness, downloads };
}

afterEach(async () => {
  for (const harness of running.splice(0)) await harness.stop();
});

async function upkeepOf(harness: AppHarness): Promise<string[]> {
  const { pages } = await harness.call('catalogue.read', {});
  const summaries = pages.flatMap((page) => {
    const catalogue = decodeCatalogue(page);
    return Array.from({ length: catalogue.length }, (_, row) => catalogue.summary(row));
  });
  return summaries.filter(({ kind }) => kind === 'upkeep').map(({ type }) => type);
}

const proof = { passphrase: GOOD_PASSPHRASE };

async function restore(harness: AppHarness, bytes: Uint8Array) {
  const copyToken = await sendCopy(harness, bytes);
  const finished = harness.next('copy.finished');
  await harness.call('copy.restore', { copyToken, proof });
  return finished;
}

describe('safe copies through the contract', () => {
  test('a box is the same on another computer when it is put back from its copy', async () => {
    const { harness, downloads } = await start();
    const { vaultId } = await harness.createVault();
    const kept = await harness.import('letter.txt', 'Dear fictional person, your rent is due.');
    const before = harness.lastPosition();
    const { name, bytes, facts } = await makeCopy(harness, downloads);
    expect(name).toMatch(/^deedbox-copy-\d{4}-\d\d-\d\d\.deedbox$/);
    expect(facts).toMatchObject({ vaultId, name: 'Fictional Person', files: 1, damagedFiles: 0 });
    expect(facts.rows).toBe(before.count);
    await expect.poll(() => readdir(join(harness.dataFolder, 'copies'))).toEqual([]);
    expect(await upkeepOf(harness)).toEqual(['copy']);

    const { harness: other } = await start();
    expect(await restore(other, bytes)).toMatchObject({
      outcome: 'done',
      hasOlder: false,
      facts: { vaultId },
    });
    const { vaults } = await other.call('vault.list', {});
    expect(vaults).toMatchObject([
      { vaultId, name: 'Fictional Person', restored: { copyMadeAt: facts.madeAt, hasOlder: false } },
    ]);
    await other.call('vault.unlock', { vaultId, passphrase: GOOD_PASSPHRASE });
    const nothing = { generation: 0, count: 0, root: '0'.repeat(64), readable: true };
    const { journal, verdict, reason } = await other.call('workingCopy.check', nothing);
    expect(journal).toEqual(before);
    expect({ verdict, reason }).toEqual({ verdict: 'rebuild', reason: 'restored' });
    const documentId = kept.documentId ?? '';
    const original = await other.call('document.read', { documentId, maxBytes: 1000 });
    expect(new TextDecoder().decode(original.bytes)).toContain('rent is due');
  });

  test('a working copy of before gives nothing back when the box came from an older copy', async () => {
    const { harness, downloads } = await start();
    const { vaultId } = await harness.createVault();
    await harness.import('one.txt', 'one');
    const { bytes } = await makeCopy(harness, downloads);
    await harness.import('two.txt', 'two');
    const ahead = harness.lastPosition();
    await harness.call('vault.lock', {});
    expect(await restore(harness, bytes)).toMatchObject({ outcome: 'done', hasOlder: true });
    await harness.call('vault.unlock', { vaultId, passphrase: GOOD_PASSPHRASE });
    const check = await harness.call('workingCopy.check', { ...ahead, readable: true });
    expect(check).toMatchObject({ verdict: 'rebuild', reason: 'restored' });
    await harness.call('workingCopy.applied', check.journal);
    const again = await harness.call('workingCopy.check', { ...check.journal, readable: true });
    expect(again.verdict).toBe('current');
  });

  test('the older box comes back when the person asks before opening the restored one', async () => {
    const { harness, downloads } = await start();
    const { vaultId } = await harness.createVault();
    const { bytes } = await makeCopy(harness, downloads);
    await harness.import('later.txt', 'later');
    const later = harness.lastPosition();
    await harness.call('vault.lock', {});
    await restore(harness, bytes);
    await harness.call('copy.undoRestore', { vaultId });
    await harness.call('vault.unlock', { vaultId, passphrase: GOOD_PASSPHRASE });
    const { journal } = await harness.call('workingCopy.check', { ...later, readable: true });
    expect(journal).toEqual(later);
    expect(await harness.codeOf('copy.undoRestore', { vaultId })).toBe('vault/busy');
  });

  test('a wrong passphrase is refused, and can be tried again, when a box is put back', async () => {
    const { harness, downloads } = await start();
    const { recoveryCode } = await harness.createVault();
    const { bytes } = await makeCopy(harness, downloads);
    const { harness: other } = await start();
    const copyToken = await sendCopy(other, bytes);
    const wrong = { copyToken, proof: { passphrase: OTHER_PASSPHRASE } };
    expect(await other.codeOf('copy.restore', wrong)).toBe('vault/wrong-passphrase');
    const otherCode = toRecoveryCode(new Uint8Array(16).fill(7));
    const wrongCode = { copyToken, proof: { recoveryCode: otherCode } };
    expect(await other.codeOf('copy.restore', wrongCode)).toBe('vault/wrong-recovery-code');
    const finished = other.next('copy.finished');
    await other.call('copy.restore', { copyToken, proof: { recoveryCode } });
    expect(await finished).toMatchObject({ outcome: 'done' });
    await expect.poll(() => readdir(join(other.dataFolder, 'copies'))).toEqual([]);
  });

  test('nothing comes of it when the file is no copy, damaged, or not whole', async () => {
    const { harness, downloads } = await start();
    await harness.createVault();
    const { bytes } = await makeCopy(harness, downloads);
    const { harness: other } = await start();
    const notCopy = await sendCopy(other, new TextEncoder().encode('%PDF-1.7 a fictional letter'));
    expect(await other.codeOf('copy.restore', { copyToken: notCopy, proof })).toBe('copy/not-a-copy');
    const { copyToken } = await other.call('copy.receive', { sizeBytes: bytes.length });
    await other.call('copy.write', { copyToken, bytes: bytes.subarray(0, 100) });
    expect(await other.codeOf('copy.restore', { copyToken, proof })).toBe('copy/incomplete');
    const changed = bytes.slice();
    changed[changed.length - 5] = (changed.at(-5) as number) ^ 1;
    expect(await restore(other, changed)).toMatchObject({ outcome: 'failed', errorCode: 'copy/damaged' });
    expect((await other.call('vault.list', {})).vaults).toEqual([]);
    expect(await readdir(join(other.dataFolder, 'vaults'))).toEqual([]);
    expect(await readdir(join(other.dataFolder, 'copies'))).toEqual([]);
  });

  test('a copy is found whole, damaged, or another box’s when it is checked', async () => {
    const { harness, downloads } = await start();
    await harness.createVault();
    await harness.import('one.txt', 'one');
    const { bytes, facts } = await makeCopy(harness, downloads);
    const check = async (file: Uint8Array) => {
      const copyToken = await sendCopy(harness, file);
      const finished = harness.next('copy.finished');
      await harness.call('copy.check', { copyToken });
      return finished;
    };
    expect(await check(bytes)).toMatchObject({ kind: 'check', outcome: 'done', facts });
    expect(await check(bytes.subarray(0, -1))).toMatchObject({
      outcome: 'failed',
      errorCode: 'copy/damaged',
    });
    const { harness: other } = await start();
    await other.createVault('Another Fictional Person');
    const copyToken = await sendCopy(other, bytes);
    expect(await other.codeOf('copy.check', { copyToken })).toBe('copy/other-box');
  });

  test('the copy stops and leaves nothing when the box is locked meanwhile', async () => {
    const { harness } = await start();
    await harness.createVault();
    await harness.import('large.bin', new Uint8Array(3_000_000).fill(7));
    const finished = harness.next('copy.finished');
    await harness.call('copy.make', {});
    await harness.call('vault.lock', {});
    const { outcome } = await finished;
    // A small box may be done before the lock; what waits for the browser is sealed.
    expect(['cancelled', 'done']).toContain(outcome);
    const left = await readdir(join(harness.dataFolder, 'copies'));
    expect(left.length).toBe(outcome === 'done' ? 1 : 0);
  });

  test('no note of a copy is kept when the browser has not fetched all of it', async () => {
    const { harness, downloads } = await start();
    await harness.createVault();
    await harness.import('large.bin', new Uint8Array(1_000_000).fill(7));
    const finished = harness.next('copy.finished');
    await harness.call('copy.make', {});
    const file = downloads.waiting.get((await finished).downloadPath);
    if (!file || !('open' in file)) throw new Error('nothing waits');
    for await (const part of file.open()) if (part.length > 0) break;
    file.dispose();
    expect(await upkeepOf(harness)).toEqual([]);
  });

  test('a second one has to wait when one is at work', async () => {
    const { harness } = await start();
    await harness.createVault();
    const finished = harness.next('copy.finished');
    await harness.call('copy.make', {});
    expect(await harness.codeOf('copy.make', {})).toBe('vault/busy');
    await finished;
  });

  test('a file on its way in goes when its page goes, and what a crash left goes at the next start', async () => {
    const { harness } = await start();
    await harness.call('copy.receive', { sizeBytes: 100 });
    const folder = join(harness.dataFolder, 'copies');
    expect((await readdir(folder)).length).toBe(1);
    harness.reload();
    await expect.poll(() => readdir(folder)).toEqual([]);
    await harness.app.close();
    await writeFile(join(folder, 'left.out'), 'left by a crash');
    await harness.open();
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('checking the recovery kit', () => {
  test('says plainly whether the code opens the box, remembers it, and changes nothing', async () => {
    const { harness } = await start();
    const { vaultId, recoveryCode } = await harness.createVault();
    const right = { recoveryCode: ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')} ` };
    expect(await harness.call('vault.checkRecoveryCode', right)).toEqual({ works: true });
    const wrong = { recoveryCode: toRecoveryCode(new Uint8Array(16).fill(9)) };
    expect(await harness.call('vault.checkRecoveryCode', wrong)).toEqual({ works: false });
    const slip = { recoveryCode: `${recoveryCode.slice(0, -1)}${recoveryCode.endsWith('0') ? '1' : '0'}` };
    expect(await harness.codeOf('vault.checkRecoveryCode', slip)).toBe('vault/mistyped-recovery-code');
    expect(await upkeepOf(harness)).toEqual(['kit']);
    await harness.call('vault.lock', {});
    await harness.call('vault.unlockWithRecoveryCode', { vaultId, recoveryCode });
  });

  test('a reminder is put off in the box itself when the person says later', async () => {
    const { harness } = await start();
    await harness.createVault();
    await harness.call('upkeep.putOff', { task: 'copy' });
    await harness.call('upkeep.putOff', { task: 'kit' });
    expect((await upkeepOf(harness)).sort()).toEqual(['copyLater', 'kitLater']);
  });
});
