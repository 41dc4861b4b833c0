import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeCatalogue } from '../../src/shared/catalogue-codec.ts';
import type { DocumentView } from '../../src/shared/model/stored.ts';
import { type Summary, summaryFlags } from '../../src/shared/model/summary.ts';
import { AppHarness } from '../support/app-harness.ts';
import { makeMail } from '../support/mail-maker.ts';
import { makePdf } from '../support/pdf-maker.ts';
import { makeExif, makeJpegHead, makePng } from '../support/picture-maker.ts';
import { GOOD_PASSPHRASE } from '../support/vault-parts.ts';
import { makeZip, noise, type ZipEntry } from '../support/zip-maker.ts';

let app: AppHarness;

beforeEach(async () => {
  app = await AppHarness.start();
  await app.createVault();
});

afterEach(() => app.stop());

async function summaries(): Promise<Summary[]> {
  const { pages } = await app.call('catalogue.read', {});
  const newest = new Map<string, Summary>();
  for (const bytes of pages) {
    const page = decodeCatalogue(bytes);
    for (let row = 0; row < page.length; row++) newest.set(page.recordId(row), page.summary(row));
  }
  return [...newest.values()];
}

async function livingRecords(): Promise<Summary[]> {
  return (await summaries()).filter(
    ({ kind, flags }) => kind === 'record' && !(flags & summaryFlags.deleted),
  );
}

async function documentCount(): Promise<number> {
  return (await summaries()).filter(({ kind }) => kind === 'document').length;
}

async function openDocument(documentId: string | null | undefined): Promise<DocumentView> {
  const recordId = documentId ?? '';
  const { revisions } = await app.call('document.open', { recordId, rows: app.rowsOf(recordId) });
  return revisions[0] as DocumentView;
}

async function partNamed(container: DocumentView, path: string): Promise<DocumentView> {
  return openDocument(container.parts.find((part) => part.path === path)?.documentId);
}

async function blobs(): Promise<string[]> {
  const { vaults } = await app.call('vault.list', {});
  return readdir(join(app.dataFolder, 'vaults', vaults[0]?.vaultId ?? '', 'blobs'));
}

/** A fictional person's weight. */
function bundle(weight: number, id = '1'): string {
  const resource = {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { text: 'Body weight' },
    effectiveDateTime: '2024-03-07',
    valueQuantity: { value: weight, unit: 'kg' },
  };
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [{ resource }] });
}

const letter = makePdf([['Council tax 2026', 'You owe nothing.'], ['Page two of it']]);
const papers: ZipEntry[] = [
  { name: 'health/record.json', content: bundle(70) },
  { name: 'money/payments.csv', content: 'Ref,Date,What\n1,2026-01-01,Rent\n2,2026-02-01,Rent\n' },
  { name: 'letters/council.pdf', content: letter },
  { name: 'photo.png', content: makePng(8, 6) },
];

describe('a ZIP file', () => {
  test('becomes a document of its own and one for each file inside when it comes', async () => {
    const finished = await app.import('papers.zip', makeZip(papers));
    expect(finished).toMatchObject({
      outcome: 'complete',
      partCount: 4,
      problemCount: 0,
      counts: { added: 2 },
    });
    const zip = await openDocument(finished.documentId);
    expect(zip).toMatchObject({ format: 'zip', state: 'complete', container: null });
    expect(zip.parts.map(({ path }) => path)).toEqual(papers.map(({ name }) => name));
    const container = { documentId: finished.documentId, name: 'papers.zip' };
    expect(await partNamed(zip, 'health/record.json')).toMatchObject({
      name: 'record.json',
      format: 'fhir-json',
      state: 'complete',
      container: { ...container, path: 'health/record.json' },
    });
    expect(await partNamed(zip, 'money/payments.csv')).toMatchObject({
      format: 'csv',
      state: 'needsMapping',
    });
    expect(await partNamed(zip, 'letters/council.pdf')).toMatchObject({
      format: 'pdf',
      state: 'needsDetails',
      media: { kind: 'pages', count: 2 },
    });
    expect(await partNamed(zip, 'photo.png')).toMatchObject({
      format: 'attachment',
      mediaType: 'image/png',
      media: { kind: 'picture', widthPx: 8, heightPx: 6, hasPlace: false },
    });
  });

  test('keeps each file inside byte for byte when it is read back', async () => {
    const content = noise(700_000);
    const { documentId } = await app.import('big.zip', makeZip([{ name: 'noise.bin', content, method: 0 }]));
    const { parts } = await openDocument(documentId);
    const { bytes } = await app.call('document.read', {
      documentId: parts[0]?.documentId ?? '',
      maxBytes: 1_000_000,
    });
    expect(Buffer.compare(bytes, content)).toBe(0);
  });

  test('adds nothing when it comes again, whole or under another packing', async () => {
    await app.import('papers.zip', makeZip(papers));
    const before = { blobs: await blobs(), records: (await livingRecords()).length };
    expect(await app.import('papers.zip', makeZip(papers))).toMatchObject({ outcome: 'duplicate' });
    expect(await blobs()).toEqual(before.blobs);
    const again = await app.import('packed-anew.zip', makeZip([...papers].reverse()));
    expect(again).toMatchObject({ outcome: 'complete', partCount: 4, counts: { added: 0, revised: 0 } });
    expect(await documentCount()).toBe(6);
    expect((await livingRecords()).length).toBe(before.records);
    expect(await blobs()).toHaveLength(before.blobs.length + 1);
  });

  test('gives up all records of its files and takes them in again when it is undone and carried on', async () => {
    const { documentId } = await app.import('papers.zip', makeZip(papers));
    expect(await livingRecords()).toHaveLength(2);
    await app.call('import.undo', { documentId: documentId ?? '' });
    expect(await livingRecords()).toHaveLength(0);
    const zip = await openDocument(documentId);
    expect(zip.state).toBe('undone');
    expect((await partNamed(zip, 'health/record.json')).state).toBe('undone');
    expect((await partNamed(zip, 'photo.png')).state).toBe('needsDetails');
    const finished = app.next('import.finished');
    await app.call('import.resume', { documentId: documentId ?? '' });
    expect(await finished).toMatchObject({ outcome: 'complete', counts: { added: 2 } });
    expect(await livingRecords()).toHaveLength(2);
  });

  test('leaves a file that was here before alone when it is undone', async () => {
    await app.import('record.json', bundle(70));
    const { documentId } = await app.import('papers.zip', makeZip(papers.slice(0, 1)));
    await app.call('import.undo', { documentId: documentId ?? '' });
    expect(await livingRecords()).toHaveLength(1);
  });

  test('brings the good files in and lists the bad one when one is damaged', async () => {
    const [first, ...others] = papers;
    const damaged = { ...(first as ZipEntry), says: { checksum: 7 } };
    const finished = await app.import('papers.zip', makeZip([damaged, ...others]));
    expect(finished).toMatchObject({ outcome: 'complete', partCount: 3, problemCount: 1 });
    expect(finished.problems).toEqual([
      { code: 'zip-damaged-entry', params: { path: 'health/record.json' } },
    ]);
    expect(await blobs()).toHaveLength(4);
  });

  test('opens one ZIP file inside and keeps the next one whole when they are nested', async () => {
    const innermost = makeZip([{ name: 'deep.json', content: bundle(70) }]);
    const inner = makeZip([
      { name: 'innermost.zip', content: innermost },
      { name: 'a.json', content: bundle(80, '2') },
    ]);
    const { documentId, counts } = await app.import(
      'outer.zip',
      makeZip([{ name: 'inner.zip', content: inner }]),
    );
    expect(counts).toMatchObject({ added: 1 });
    const middle = await partNamed(await openDocument(documentId), 'inner.zip');
    const kept = await partNamed(middle, 'innermost.zip');
    expect(kept).toMatchObject({
      format: 'attachment',
      problems: [{ code: 'container-too-deep' }],
      parts: [],
    });
  });

  test('stops and says so, and carries on later, when it is stopped among its files', async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      name: `${index}.json`,
      content: bundle(70 + index, String(index)),
    }));
    const started = app.next('import.progress', ({ phase, done }) => phase === 'parts' && done > 0);
    const finished = app.next('import.finished');
    const fileToken = await app.send('many.zip', makeZip(many));
    await app.call('import.start', { fileToken });
    await started;
    await app.call('import.cancel', { jobId: fileToken });
    const { documentId, outcome } = await finished;
    expect(outcome).toBe('stopped');
    expect((await openDocument(documentId)).state).toBe('stopped');
    expect((await livingRecords()).length).toBeLessThan(6);
    const carriedOn = app.next('import.finished');
    await app.call('import.resume', { documentId: documentId ?? '' });
    expect(await carriedOn).toMatchObject({ outcome: 'complete' });
    expect(await livingRecords()).toHaveLength(6);
    expect(await documentCount()).toBe(7);
  });

  test('leaves nothing behind when it is stopped while it is being opened', async () => {
    const entries = Array.from({ length: 20 }, (_, index) => ({
      name: `${index}.bin`,
      content: noise(1_000_000, index + 1),
      method: 0,
    }));
    const started = app.next('import.progress', ({ phase, done }) => phase === 'reading' && done > 0);
    const finished = app.next('import.finished');
    const fileToken = await app.send('large.zip', makeZip(entries));
    await app.call('import.start', { fileToken });
    await started;
    await app.call('import.cancel', { jobId: fileToken });
    expect(await finished).toMatchObject({ outcome: 'stopped', partCount: 0 });
    expect(await blobs()).toHaveLength(1);
    expect(await documentCount()).toBe(1);
  });
});

describe('an e-mail', () => {
  test('becomes a record and its attachments documents when it comes', async () => {
    const mail = makeMail({
      parts: [
        { type: 'application/pdf', name: 'bill.pdf', content: letter },
        { type: 'image/jpeg', name: 'photo.jpg', content: makeJpegHead(40, 30, makeExif()) },
      ],
    });
    const finished = await app.import('council.eml', mail);
    expect(finished).toMatchObject({ outcome: 'complete', partCount: 2, counts: { added: 2 } });
    const message = await openDocument(finished.documentId);
    expect(message).toMatchObject({ format: 'email', mediaType: 'message/rfc822' });
    expect((await partNamed(message, 'photo.jpg')).media).toMatchObject({ hasPlace: true });
    const record = (await livingRecords()).find(({ type }) => type === 'message');
    expect(record).toMatchObject({
      title: 'Your council tax',
      agency: 'Cyngor Dyffryn Ffug (treth@dyffryn-ffug.example)',
      date: { ymd: 20260303, minutes: 9 * 60 + 16 },
    });
    expect(record?.detail).toContain('Your bill for next year');
    await app.call('import.undo', { documentId: finished.documentId ?? '' });
    expect(await livingRecords()).toEqual([]);
  });
});

describe('a PDF', () => {
  test('says of its record what the person says of it when it is described, and when it is read again', async () => {
    const { documentId } = await app.import('letter.pdf', letter);
    const details = { title: 'My bill', date: '2026-03', agency: 'Dyffryn', category: 'tax' as const };
    await app.call('document.describe', { documentId: documentId ?? '', ...details });
    const [record] = await livingRecords();
    expect(record).toMatchObject({ title: 'My bill', agency: 'Dyffryn', category: 'tax', revision: 2 });
    expect(record?.detail).toContain('Council tax 2026');
    expect((await openDocument(documentId)).state).toBe('complete');
    const finished = app.next('import.finished');
    await app.call('import.resume', { documentId: documentId ?? '' });
    expect(await finished).toMatchObject({ outcome: 'complete', counts: { unchanged: 1, revised: 0 } });
  });

  test('is kept with a problem when it is damaged', async () => {
    const finished = await app.import('broken.pdf', '%PDF-1.7 and then nothing');
    expect(finished).toMatchObject({ outcome: 'needsDetails', problems: [{ code: 'pdf-broken' }] });
  });
});

describe('files of containers', () => {
  test('are all there when the box is locked and opened again', async () => {
    const { documentId } = await app.import('papers.zip', makeZip(papers));
    const { vaults } = await app.call('vault.list', {});
    await app.call('vault.lock', {});
    await app.call('vault.unlock', { vaultId: vaults[0]?.vaultId ?? '', passphrase: GOOD_PASSPHRASE });
    const { parts } = await openDocument(documentId);
    for (const part of parts) {
      const { bytes } = await app.call('document.read', { documentId: part.documentId, maxBytes: 1000 });
      expect(bytes.length).toBeGreaterThan(0);
    }
  });
});
