import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Letter } from '../../src/shared/model/letter.ts';
import type { SealedRow } from '../../src/shared/model/sealed-row.ts';
import { AppHarness } from '../support/app-harness.ts';
import { makePdf } from '../support/pdf-maker.ts';
import { makePng } from '../support/picture-maker.ts';

let app: AppHarness;

beforeEach(async () => {
  app = await AppHarness.start();
  await app.createVault();
});

afterEach(() => app.stop());

const letter: Letter = {
  title: 'Letter about my bins',
  date: '2026-03',
  agency: 'Dyffryn Ffug Council',
  category: 'housing',
  parts: [
    { label: 'Reference', text: 'BIN/123' },
    { label: '', text: 'Put them out on Thursdays.' },
  ],
  attachments: [],
};

async function open(recordId: string) {
  return (await app.call('record.open', { recordId, rows: app.rowsOf(recordId) })).revisions;
}

function newestRow(recordId: string): SealedRow {
  return app.rowsOf(recordId).toSorted((one, other) => other.revision - one.revision)[0] as SealedRow;
}

describe('letter.save', () => {
  test('keeps what the person wrote, word for word, when the letter is new', async () => {
    const { recordId } = await app.call('letter.save', { row: null, letter });
    const [record] = await open(recordId);
    expect(record).toMatchObject({
      type: 'letter',
      title: letter.title,
      date: '2026-03',
      agency: letter.agency,
      category: 'housing',
      detail: 'BIN/123 Put them out on Thursdays.',
      documentId: '',
      attachments: [],
    });
    expect(record?.fields.map(({ label, value }) => [label, value])).toEqual([
      [{ text: 'Reference' }, { type: 'text', text: 'BIN/123' }],
      [{ keys: ['letterText'] }, { type: 'text', text: 'Put them out on Thursdays.' }],
    ]);
  });

  test('makes a new revision and keeps the one before when a letter is changed', async () => {
    const { recordId } = await app.call('letter.save', { row: null, letter });
    const changed = { ...letter, title: 'Letter about my green bins' };
    const again = await app.call('letter.save', { row: newestRow(recordId), letter: changed });
    expect(again.recordId).toBe(recordId);
    expect((await open(recordId)).map(({ title }) => title)).toEqual([changed.title, letter.title]);
  });

  test('makes two records when two letters say the same', async () => {
    const one = await app.call('letter.save', { row: null, letter });
    const other = await app.call('letter.save', { row: null, letter });
    expect(one.recordId).not.toBe(other.recordId);
  });

  test('describes its scans as the letter is, in one commit, when they wait for a title', async () => {
    const scan = await app.import('scan.png', makePng(10, 10));
    const described = await app.import('other.pdf', makePdf([['Words']]));
    await app.call('document.describe', {
      documentId: described.documentId ?? '',
      title: 'Mine already',
      date: '',
      agency: '',
      category: 'other',
    });
    const attachments = [scan.documentId ?? '', described.documentId ?? ''];
    const before = app.lastPosition().generation;
    const { recordId, generation } = await app.call('letter.save', {
      row: null,
      letter: { ...letter, attachments },
    });
    expect(generation).toBe(before + 1);
    expect((await open(recordId))[0]?.attachments).toEqual(attachments);
    const titles = await Promise.all(
      attachments.map(async (documentId) => {
        const { revisions } = await app.call('document.open', {
          recordId: documentId,
          rows: app.rowsOf(documentId),
        });
        return [revisions[0]?.title, revisions[0]?.state];
      }),
    );
    expect(titles).toEqual([
      [letter.title, 'complete'],
      ['Mine already', 'complete'],
    ]);
  });

  test('refuses what is no letter and what is not there, and saves nothing, when asked to', async () => {
    const { documentId } = await app.import('scan.png', makePng(10, 10));
    const before = app.lastPosition().generation;
    const row = newestRow(documentId ?? '');
    expect(await app.codeOf('letter.save', { row, letter })).toBe('record/damaged');
    const attachments = ['AAAAAAAAAAAAAAAAAAAAAA'];
    expect(await app.codeOf('letter.save', { row: null, letter: { ...letter, attachments } })).toBe(
      'document/not-found',
    );
    expect(app.lastPosition().generation).toBe(before);
  });
});
