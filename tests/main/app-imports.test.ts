import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeCatalogue } from '../../src/shared/catalogue-codec.ts';
import { type Summary, summaryFlags } from '../../src/shared/model/summary.ts';
import { AppHarness } from '../support/app-harness.ts';
import { GOOD_PASSPHRASE } from '../support/vault-parts.ts';

let app: AppHarness;

beforeEach(async () => {
  app = await AppHarness.start();
  await app.createVault();
});

afterEach(() => app.stop());

/** A fictional person's weight, as a surgery would send it. */
function bundle(weights: Record<string, string>): string {
  const entry = Object.entries(weights).map(([id, value]) => ({
    fullUrl: `urn:uuid:00000000-0000-4000-8000-${id.padStart(12, '0')}`,
    resource: {
      resourceType: 'Observation',
      id: `00000000-0000-4000-8000-${id.padStart(12, '0')}`,
      status: 'final',
      code: { text: 'Body weight' },
      effectiveDateTime: '2024-03-07',
      valueQuantity: { value: Number(value), unit: 'kg' },
    },
  }));
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
}

async function summaries(): Promise<Summary[]> {
  const { pages } = await app.call('catalogue.read', {});
  const newest = new Map<string, Summary>();
  for (const bytes of pages) {
    const page = decodeCatalogue(bytes);
    for (let row = 0; row < page.length; row++) newest.set(page.recordId(row), page.summary(row));
  }
  return [...newest.values()];
}

async function living(): Promise<Summary[]> {
  return (await summaries()).filter(
    ({ kind, flags }) => kind === 'record' && !(flags & summaryFlags.deleted),
  );
}

describe('import', () => {
  test('adds nothing when the same file comes again', async () => {
    const file = bundle({ 1: '70.1', 2: '71.2' });
    expect(await app.import('first.json', file)).toMatchObject({
      outcome: 'complete',
      counts: { found: 2, added: 2 },
    });
    const blobs = await readdir(join(app.dataFolder, 'vaults', (await vaultId()) as string, 'blobs'));
    expect(await app.import('renamed.json', file)).toMatchObject({ outcome: 'duplicate' });
    expect(await living()).toHaveLength(2);
    expect(await readdir(join(app.dataFolder, 'vaults', (await vaultId()) as string, 'blobs'))).toEqual(
      blobs,
    );
  });

  test('keeps the old revision and opens both when a newer file differs', async () => {
    await app.import('first.json', bundle({ 1: '70.1', 2: '71.2' }));
    const finished = await app.import('second.json', bundle({ 1: '70.1', 2: '75.5', 3: '80' }));
    expect(finished.counts).toEqual({ found: 3, added: 1, revised: 1, unchanged: 1 });
    const revised = (await living()).find(({ revision }) => revision === 2);
    const { revisions } = await app.call('record.open', {
      recordId: revised?.recordId ?? '',
      rows: app.rowsOf(revised?.recordId ?? ''),
    });
    expect(revisions.map(({ detail, documentName }) => [detail, documentName])).toEqual([
      ['75.5 kg', 'second.json'],
      ['71.2 kg', 'first.json'],
    ]);
  });

  test('takes back what it added and puts back what it changed when it is undone, and can be carried on', async () => {
    await app.import('first.json', bundle({ 1: '70.1' }));
    const { documentId } = await app.import('second.json', bundle({ 1: '75.5', 2: '80' }));
    await app.call('import.undo', { documentId: documentId ?? '' });
    expect((await living()).map(({ detail, revision }) => [detail, revision])).toEqual([['70.1 kg', 3]]);
    const carriedOn = app.next('import.finished');
    await app.call('import.resume', { documentId: documentId ?? '' });
    expect((await carriedOn).counts).toEqual({ found: 2, added: 1, revised: 1, unchanged: 0 });
    expect((await living()).map(({ detail }) => detail).sort()).toEqual(['75.5 kg', '80 kg']);
  });

  test('says where it stopped, keeps what is in, and carries on from there when it is cancelled', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [String(index + 1), '70']));
    const fileToken = await app.send('many.json', bundle(many));
    const finished = app.next('import.finished');
    await app.call('import.start', { fileToken });
    await app.next('import.progress', ({ phase }) => phase === 'saving');
    await app.call('import.cancel', { jobId: fileToken });
    const { outcome, counts, documentId } = await finished;
    expect(outcome).toBe('stopped');
    expect(counts.added).toBeGreaterThan(0);
    expect(counts.added).toBeLessThan(3000);
    expect(await living()).toHaveLength(counts.added);
    const document = (await summaries()).find(({ kind }) => kind === 'document');
    expect((document?.flags ?? 0) & summaryFlags.stopped).toBeTruthy();
    const carriedOn = app.next('import.finished');
    await app.call('import.resume', { documentId: documentId ?? '' });
    expect((await carriedOn).counts).toEqual({
      found: 3000,
      added: 3000 - counts.added,
      revised: 0,
      unchanged: counts.added,
    });
  });

  test('says that it was interrupted, and loses nothing, when the vault locks in the middle', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [String(index + 1), '70']));
    const fileToken = await app.send('many.json', bundle(many));
    await app.call('import.start', { fileToken });
    await app.next('import.progress', ({ phase }) => phase === 'saving');
    const id = (await vaultId()) as string;
    await app.call('vault.lock', {});
    await app.call('vault.unlock', { vaultId: id, passphrase: GOOD_PASSPHRASE });
    const document = (await summaries()).find(({ kind }) => kind === 'document');
    expect((document?.flags ?? 0) & summaryFlags.stopped).toBeTruthy();
    const carriedOn = app.next('import.finished');
    await app.call('import.resume', { documentId: document?.recordId ?? '' });
    await carriedOn;
    expect(await living()).toHaveLength(3000);
  });

  test('asks for the columns of a CSV, remembers them, and reads it', async () => {
    const csv =
      'Paid on,Benefit,Amount\n01/02/2024,Carer’s Allowance,81.90\n08/02/2024,Carer’s Allowance,81.90\n';
    const { outcome, documentId } = await app.import('payments.csv', csv);
    expect(outcome).toBe('needsMapping');
    const preview = await app.call('import.previewCsv', { documentId: documentId ?? '' });
    expect(preview).toMatchObject({
      headers: ['Paid on', 'Benefit', 'Amount'],
      rowCount: 2,
      remembered: false,
    });
    const mapping = {
      columns: [
        { header: 'Paid on', role: 'date' as const },
        { header: 'Benefit', role: 'title' as const },
        { header: 'Amount', role: 'field' as const },
      ],
      dateOrder: 'dmy' as const,
      category: 'benefits' as const,
      agency: 'Example Pensions Office',
    };
    const mapped = app.next('import.finished');
    await app.call('import.mapCsv', { documentId: documentId ?? '', mapping });
    expect(await mapped).toMatchObject({ outcome: 'complete', counts: { added: 2 } });
    const [first] = await living();
    expect(first).toMatchObject({
      category: 'benefits',
      agency: 'Example Pensions Office',
      title: 'Carer’s Allowance',
    });
    expect((await living()).map(({ date }) => date.ymd).sort()).toEqual([20240201, 20240208]);
    const again = await app.import('payments-2.csv', `${csv}15/02/2024,Carer’s Allowance,81.90\n`);
    const remembered = await app.call('import.previewCsv', { documentId: again.documentId ?? '' });
    expect(remembered).toMatchObject({ remembered: true, suggestion: mapping });
  });

  test('keeps any other file, byte for byte, and asks what it is', async () => {
    const bytes = new Uint8Array(300_000).map((_, index) => (index * 7) & 255);
    const { outcome, documentId } = await app.import('scan.bin', bytes);
    expect(outcome).toBe('needsDetails');
    const id = documentId ?? '';
    expect((await app.call('document.read', { documentId: id, maxBytes: 1_000_000 })).bytes).toEqual(bytes);
    expect((await app.call('document.read', { documentId: id, maxBytes: 10 })).bytes).toEqual(
      bytes.subarray(0, 10),
    );
    const details = {
      title: 'A letter from the council',
      date: '2024-03',
      agency: 'Example Council',
      category: 'housing' as const,
    };
    await app.call('document.describe', { documentId: id, ...details });
    const { revisions } = await app.call('document.open', { recordId: id, rows: app.rowsOf(id) });
    expect(revisions[0]).toMatchObject({ ...details, state: 'complete', sizeBytes: 300_000 });
  });

  test('shows the very piece of the file a record came from', async () => {
    const file = JSON.stringify(JSON.parse(bundle({ 1: '70.1', 2: '71.2' })), null, 2);
    await app.import('first.json', file);
    const second = (await living()).find(({ detail }) => detail === '71.2 kg');
    const [row] = app.rowsOf(second?.recordId ?? '');
    if (!row) throw new Error('no row');
    const piece = await app.call('record.original', { row, maxBytes: 10_000 });
    expect(JSON.parse(piece.text).valueQuantity.value).toBe(71.2);
    expect(file.split('\n')[piece.firstLine - 1]).toContain(piece.text.split('\n')[0]);
  });

  test('asks for the passphrase again before a file leaves the vault', async () => {
    const { documentId } = await app.import('note.txt', 'plain');
    const asking = { documentId: documentId ?? '', passphrase: 'not the passphrase' };
    expect(await app.codeOf('document.save', asking)).toBe('vault/wrong-passphrase');
    const saved = await app.call('document.save', { ...asking, passphrase: GOOD_PASSPHRASE });
    expect(saved).toEqual({ outcome: 'download', downloadPath: '/download/note.txt' });
  });

  test('leaves nothing of a file that was given up or never whole', async () => {
    const fileToken = await app.send('half.json', bundle({ 1: '70' }));
    await app.call('import.cancel', { jobId: fileToken });
    expect(await app.codeOf('import.start', { fileToken })).toBe('import/not-started');
    const { fileToken: short } = await app.call('import.open', { name: 'short.json', sizeBytes: 100 });
    await app.call('import.write', { fileToken: short, bytes: new Uint8Array(50) });
    expect(await app.codeOf('import.write', { fileToken: short, bytes: new Uint8Array(51) })).toBe(
      'import/too-large',
    );
    const blobs = await readdir(join(app.dataFolder, 'vaults', (await vaultId()) as string, 'blobs'));
    expect(blobs).toEqual([]);
  });

  test('keeps two things apart when two agencies gave them the same plain id', async () => {
    const reading = (agency: string, value: number) =>
      JSON.stringify({
        resourceType: 'Observation',
        id: '17',
        status: 'final',
        code: { text: 'Body weight' },
        performer: [{ reference: 'Organization/9', display: agency }],
        valueQuantity: { value, unit: 'kg' },
      });
    await app.import('a.json', reading('Example Surgery', 70));
    await app.import('b.json', reading('Example Hospital', 80));
    await app.import('b-newer.json', reading('Example Hospital', 81));
    expect((await living()).map(({ agency, detail, revision }) => [agency, detail, revision]).sort()).toEqual(
      [
        ['Example Hospital', '81 kg', 2],
        ['Example Surgery', '70 kg', 1],
      ],
    );
  });

  test('goes on when the page was loaded again in the middle, and stops when it is told to', async () => {
    const many = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [String(index + 1), '70']));
    const fileToken = await app.send('many.json', bundle(many));
    // A page that never answers: the import waits for it.
    app.isApplying = false;
    const finished = app.next('import.finished');
    await app.call('import.start', { fileToken });
    await app.next('vault.committed', ({ generation }) => generation >= 4);
    await app.call('import.cancel', { jobId: fileToken });
    expect(await finished).toMatchObject({ outcome: 'stopped' });
    app.isApplying = true;
    const position = app.lastPosition();
    await app.call('workingCopy.applied', position);
    const carriedOn = app.next('import.finished');
    await app.call('import.resume', { documentId: (await finished).documentId ?? '' });
    expect(await carriedOn).toMatchObject({ outcome: 'complete', counts: { found: 4000 } });
    expect(await living()).toHaveLength(4000);
  });

  test('takes the records of a large import back out in messages that a page takes', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [String(index + 1), '70']));
    const { documentId } = await app.import('many.json', bundle(many));
    await app.call('import.undo', { documentId: documentId ?? '' });
    expect(await living()).toHaveLength(0);
    const largest = Math.max(
      ...app.events
        .filter(({ event }) => event === 'vault.committed')
        .map(({ payload }) => (payload as { rows: unknown[] }).rows.length),
    );
    expect(largest).toBeLessThanOrEqual(1_000);
  });

  test('puts a whole copy in the place of a damaged one when the same file comes again', async () => {
    const { documentId } = await app.import('letter.txt', 'A fictional letter.');
    const blobs = join(app.dataFolder, 'vaults', (await vaultId()) as string, 'blobs');
    const [name = ''] = await readdir(blobs);
    const bytes = await readFile(join(blobs, name));
    bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
    await writeFile(join(blobs, name), bytes);
    const reading = { documentId: documentId ?? '', maxBytes: 100 };
    expect(await app.codeOf('document.read', reading)).toBe('document/damaged');
    expect(await app.import('letter.txt', 'A fictional letter.')).toMatchObject({ outcome: 'duplicate' });
    const { bytes: again } = await app.call('document.read', reading);
    expect(new TextDecoder().decode(again)).toBe('A fictional letter.');
    expect(await readdir(blobs)).toHaveLength(1);
  });

  test('leaves no file open and no part of one when bytes are missing, however often', async () => {
    const descriptors = async () => (await readdir('/proc/self/fd')).length;
    const before = process.platform === 'linux' ? await descriptors() : 0;
    for (let round = 0; round < 20; round++) {
      const { fileToken } = await app.call('import.open', { name: 'short.json', sizeBytes: 100 });
      const finished = app.next('import.finished');
      await app.call('import.start', { fileToken });
      expect(await finished).toMatchObject({ outcome: 'failed', errorCode: 'import/not-started' });
    }
    if (process.platform === 'linux') expect((await descriptors()) - before).toBeLessThan(5);
    const blobs = join(app.dataFolder, 'vaults', (await vaultId()) as string, 'blobs');
    expect(await readdir(blobs)).toEqual([]);
  });

  test('takes new files when the page before left its own half sent', async () => {
    for (let file = 0; file < 8; file++) await app.call('import.open', { name: 'half.json', sizeBytes: 100 });
    expect(await app.codeOf('import.open', { name: 'one more.json', sizeBytes: 100 })).toBe('vault/busy');
    app.reload();
    expect(await app.import('whole.txt', 'A fictional letter.')).toMatchObject({ outcome: 'needsDetails' });
  });

  test('keeps what the person says of a document while it is being read', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [String(index + 1), '70']));
    const fileToken = await app.send('many.json', bundle(many));
    const finished = app.next('import.finished');
    await app.call('import.start', { fileToken });
    await app.next('import.progress', ({ phase }) => phase === 'saving');
    const document = (await summaries()).find(({ kind }) => kind === 'document');
    const details = {
      title: 'From my surgery',
      date: '2024',
      agency: 'Example Surgery',
      category: 'health' as const,
    };
    await app.call('document.describe', { documentId: document?.recordId ?? '', ...details });
    expect(await app.codeOf('import.undo', { documentId: document?.recordId ?? '' })).toBe('vault/busy');
    await finished;
    const { revisions } = await app.call('document.open', {
      recordId: document?.recordId ?? '',
      rows: app.rowsOf(document?.recordId ?? ''),
    });
    expect(revisions[0]).toMatchObject({
      ...details,
      state: 'complete',
      counts: { found: 3000, added: 3000 },
    });
  });

  test('refuses a file that comes while the vault is locking, and takes it after the next unlock', async () => {
    const id = (await vaultId()) as string;
    const told = app.next('vault.locking');
    const locking = app.call('vault.lock', {});
    await told;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await app.codeOf('import.open', { name: 'late.txt', sizeBytes: 10 })).toBe('vault/locked');
    await locking;
    await app.call('vault.unlock', { vaultId: id, passphrase: GOOD_PASSPHRASE });
    expect(await app.import('late.txt', 'A fictional letter.')).toMatchObject({ outcome: 'needsDetails' });
  });

  test('refuses a row of another record, a changed row, and a row of another vault', async () => {
    await app.import('first.json', bundle({ 1: '70.1', 2: '71.2' }));
    const [one, other] = await living();
    const [oneRow] = app.rowsOf(one?.recordId ?? '');
    const [otherRow] = app.rowsOf(other?.recordId ?? '');
    if (!one || !oneRow || !otherRow) throw new Error('two records expected');
    const changed = oneRow.bytes.slice();
    changed[100] = (changed[100] as number) ^ 1;
    const attempts = [
      { ...oneRow, bytes: otherRow.bytes },
      { ...oneRow, revision: 2 },
      { ...oneRow, bytes: changed },
      { ...oneRow, bytes: oneRow.bytes.subarray(0, 80) },
    ];
    for (const row of attempts)
      expect(await app.codeOf('record.open', { recordId: one.recordId, rows: [row] })).toBe('record/damaged');
    const stranger = await AppHarness.start();
    await stranger.createVault();
    expect(await stranger.codeOf('record.open', { recordId: one.recordId, rows: [oneRow] })).toBe(
      'record/damaged',
    );
    await stranger.stop();
  });
});

async function vaultId(): Promise<string | undefined> {
  return (await app.call('vault.status', {})).open?.vaultId;
}

describe('at rest', () => {
  test('holds none of fifty canaries in any file of the data folder', async () => {
    const canaries = Array.from({ length: 50 }, (_, index) => `CANARY${index}QXZ`);
    const [agency = '', ...rest] = canaries;
    const entry = rest.slice(0, 25).map((canary, index) => ({
      resource: {
        resourceType: 'Observation',
        id: canary,
        status: 'final',
        code: { text: canary, coding: [{ display: canary, code: canary, system: canary }] },
        note: [{ text: canary }],
        performer: [{ display: canary }],
        valueString: `${canary} ${index}`,
      },
    }));
    await app.import(
      `${rest[26]}.json`,
      JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }),
    );
    const { documentId } = await app.import(`${rest[27]}.txt`, rest[28] ?? '');
    const details = { title: rest[29] ?? '', date: '2024', agency, category: 'tax' as const };
    await app.call('document.describe', { documentId: documentId ?? '', ...details });
    const csv = await app.import(
      'table.csv',
      `${rest[30]},${rest[31]},Date\n${rest[32]},${rest[33]},2024-01-01\n`,
    );
    const preview = await app.call('import.previewCsv', { documentId: csv.documentId ?? '' });
    const mapped = app.next('import.finished');
    const mapping = { ...preview.suggestion, agency: rest[34] ?? '' };
    await app.call('import.mapCsv', { documentId: csv.documentId ?? '', mapping });
    await mapped;
    const { bytes } = await app.call('draft.seal', { draftKey: 'letter', text: rest[35] ?? '' });
    expect(Buffer.from(bytes).includes('CANARY')).toBe(false);
    const [record] = await living();
    const recordId = record?.recordId ?? '';
    await app.call('correction.save', {
      recordIds: [recordId],
      agency: rest[36] ?? '',
      category: 'tax',
      learn: true,
    });
    await app.call('note.write', { recordId, text: rest[37] ?? '' });
    await app.call('log.check', {});
    await app.call('vault.lock', {});
    const files = await readdir(app.dataFolder, { recursive: true, withFileTypes: true });
    let scanned = 0;
    for (const file of files.filter((entry) => entry.isFile())) {
      const content = await readFile(join(file.parentPath, file.name));
      for (const form of ['CANARY', Buffer.from('CANARY', 'utf16le'), 'Observation', GOOD_PASSPHRASE])
        expect(content.includes(form), `${file.name} holds ${form}`).toBe(false);
      expect(file.name).not.toContain('CANARY');
      scanned += 1;
    }
    expect(scanned).toBeGreaterThan(8);
  });
});

describe('lock', () => {
  test('refuses every request for content, and gives back a draft only to the same vault, when locked', async () => {
    const id = (await vaultId()) as string;
    const { bytes } = await app.call('draft.seal', { draftKey: 'letter', text: 'unsaved words' });
    await app.call('vault.lock', {});
    expect(app.events.map(({ event }) => event).slice(-2)).toEqual(['vault.locking', 'vault.locked']);
    expect(await app.codeOf('draft.open', { draftKey: 'letter', bytes })).toBe('vault/locked');
    await app.call('vault.unlock', { vaultId: id, passphrase: GOOD_PASSPHRASE });
    expect(await app.call('draft.open', { draftKey: 'letter', bytes })).toEqual({ text: 'unsaved words' });
    expect(await app.codeOf('draft.open', { draftKey: 'other', bytes })).toBe('crypto/refused');
  });

  test('leaves the vault open when the page comes back soon, as after loading it again', async () => {
    const id = (await vaultId()) as string;
    app.connection.close();
    app.connection = app.app.connect(
      () => undefined,
      () => undefined,
    );
    expect((await app.call('vault.status', {})).open?.vaultId).toBe(id);
  });

  test('tells the host, so that nothing in clear waits there, whether a page is there or not', async () => {
    let told = 0;
    const watched = await AppHarness.start({ onLocked: () => (told += 1) });
    await watched.createVault();
    watched.connection.close();
    await watched.app.lock('window-closed');
    expect(told).toBe(1);
    await watched.stop();
  });

  test('lets another Deedbox have the folder only when the first is closed', async () => {
    await expect(app.open()).rejects.toMatchObject({ code: 'storage/in-use' });
  });
});
