import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Category } from '../../src/shared/model/category.ts';
import { type Summary, summaryFlags } from '../../src/shared/model/summary.ts';
import { AppHarness } from '../support/app-harness.ts';
import { summariesIn } from '../support/summaries-in.ts';

let app: AppHarness;

beforeEach(async () => {
  app = await AppHarness.start();
  await app.createVault();
});

afterEach(() => app.stop());

/** Weights of a fictional person, as a surgery that calls itself `agency` would send them. */
function weights(agency: string, values: Record<string, string>): string {
  const entry = Object.entries(values).map(([id, value]) => ({
    resource: {
      resourceType: 'Observation',
      id: `00000000-0000-4000-8000-${id.padStart(12, '0')}`,
      status: 'final',
      code: { text: 'Body weight' },
      effectiveDateTime: '2024-03-07',
      valueQuantity: { value: Number(value), unit: 'kg' },
      ...(agency ? { performer: [{ reference: 'Organization/1', display: agency }] } : {}),
    },
  }));
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
}

/** What the person sees: the record's own agency and category, or what they said of it. */
async function asSeen(): Promise<{ title: string; detail: string; agency: string; category: Category }[]> {
  const corrections = new Map(
    (await summariesIn(app, 'correction')).map((correction) => [correction.title, correction]),
  );
  return (await summariesIn(app, 'record')).map(({ recordId, title, detail, agency, category }) => {
    const said = corrections.get(recordId);
    const says = (flag: number) => said !== undefined && (said.flags & flag) !== 0;
    return {
      title,
      detail,
      agency: says(summaryFlags.correctsAgency) ? (said as Summary).agency : agency,
      category: says(summaryFlags.correctsCategory) ? (said as Summary).category : category,
    };
  });
}

async function recordIds(): Promise<string[]> {
  return (await summariesIn(app, 'record')).map(({ recordId }) => recordId);
}

async function correct(request: {
  ids?: string[];
  agency?: string | null;
  category?: Category | null;
  learn?: boolean;
}) {
  return app.call('correction.save', {
    recordIds: request.ids ?? (await recordIds()),
    agency: request.agency ?? null,
    category: request.category ?? null,
    learn: request.learn ?? false,
  });
}

describe('putting right', () => {
  test('changes what is seen and not what the source says, and wins when a newer file comes', async () => {
    await app.import('first.json', weights('SURG 7', { 1: '70.1' }));
    const [recordId = ''] = await recordIds();
    await correct({ agency: 'Example Surgery', category: 'care' });
    await app.import('second.json', weights('SURG 7', { 1: '75.5' }));
    expect(await asSeen()).toEqual([
      { title: 'Body weight', detail: '75.5 kg', agency: 'Example Surgery', category: 'care' },
    ]);
    const { revisions } = await app.call('record.open', { recordId, rows: app.rowsOf(recordId) });
    expect(revisions.map(({ agency, category, revision }) => [agency, category, revision])).toEqual([
      ['SURG 7', 'health', 2],
      ['SURG 7', 'health', 1],
    ]);
  });

  test('leaves the other part as it is when only one is said, and both can be taken off again', async () => {
    await app.import('first.json', weights('SURG 7', { 1: '70.1' }));
    await correct({ agency: 'Example Surgery' });
    await correct({ category: 'care' });
    expect((await asSeen())[0]).toMatchObject({ agency: 'Example Surgery', category: 'care' });
    await app.call('correction.remove', { recordIds: await recordIds() });
    expect((await asSeen())[0]).toMatchObject({ agency: 'SURG 7', category: 'health' });
  });

  test('is done to the next file from the same source when it was learned, and not when it was forgotten', async () => {
    await app.import('first.json', weights('SURG 7', { 1: '70.1' }));
    expect(await correct({ agency: 'Example Surgery', category: 'care', learn: true })).toMatchObject({
      count: 1,
      learned: 2,
    });
    await app.import('second.json', weights('SURG 7', { 2: '71' }));
    await app.import('other.json', weights('Another Surgery', { 3: '72' }));
    expect((await asSeen()).map(({ detail, agency, category }) => [detail, agency, category])).toEqual([
      ['70.1 kg', 'Example Surgery', 'care'],
      ['71 kg', 'Example Surgery', 'care'],
      ['72 kg', 'Another Surgery', 'health'],
    ]);
    const learned = await summariesIn(app, 'learned');
    expect(learned.map(({ title, type, agency, category }) => [title, type, agency, category])).toEqual([
      ['SURG 7', '', 'Example Surgery', 'other'],
      ['SURG 7', 'observation', '', 'care'],
    ]);
    await app.call('learned.forget', { ruleIds: learned.map(({ recordId }) => recordId) });
    await app.import('third.json', weights('SURG 7', { 4: '73' }));
    expect((await asSeen()).at(-1)).toMatchObject({ agency: 'SURG 7', category: 'health' });
    expect((await asSeen())[1]).toMatchObject({ agency: 'Example Surgery', category: 'care' });
  });

  test('does not do what was learned to a record of which the person said something else', async () => {
    await app.import('first.json', weights('SURG 7', { 1: '70', 2: '71' }));
    const [one = '', other = ''] = await recordIds();
    await correct({ ids: [one], agency: 'Another Surgery' });
    await correct({ ids: [other], agency: 'Example Surgery', learn: true });
    await app.import('second.json', weights('SURG 7', { 1: '90', 2: '91' }));
    expect((await asSeen()).map(({ detail, agency }) => [detail, agency])).toEqual([
      ['90 kg', 'Another Surgery'],
      ['91 kg', 'Example Surgery'],
    ]);
  });

  test('learns a table without agencies by its columns, and says nothing is learned where nothing tells a source', async () => {
    await app.import('nameless.json', weights('', { 1: '70' }));
    expect(await correct({ agency: 'Example Surgery', learn: true })).toMatchObject({ learned: 0 });
    const table = async (name: string, rows: string) => {
      const { documentId } = await app.import(name, `What,Paid\n${rows}\n`);
      const preview = await app.call('import.previewCsv', { documentId: documentId ?? '' });
      const finished = app.next('import.finished');
      const mapping = { ...preview.suggestion, agency: '' };
      if (!preview.remembered) await app.call('import.mapCsv', { documentId: documentId ?? '', mapping });
      else await app.call('import.resume', { documentId: documentId ?? '' });
      return finished;
    };
    const first = await table('may.csv', 'Council tax,100.00');
    const rows = (await summariesIn(app, 'record')).filter(
      ({ documentId }) => documentId === first.documentId,
    );
    const ids = rows.map(({ recordId }) => recordId);
    expect(await correct({ ids, agency: 'Example Council', learn: true })).toMatchObject({ learned: 1 });
    await table('june.csv', 'Garden waste,40.00');
    expect((await asSeen()).at(-1)).toMatchObject({ agency: 'Example Council' });
  });

  test('puts a letter right in its own entry', async () => {
    const { documentId } = await app.import('letter.txt', 'A fictional letter.');
    const id = documentId ?? '';
    const details = { title: 'A letter', date: '2024', agency: '', category: 'other' as const };
    await app.call('document.describe', { documentId: id, ...details });
    await correct({ ids: [id], agency: 'Example Council', category: 'housing' });
    const { revisions } = await app.call('document.open', { recordId: id, rows: app.rowsOf(id) });
    expect(revisions[0]).toMatchObject({ title: 'A letter', agency: 'Example Council', category: 'housing' });
  });

  test('does all of a large choice, and takes all of it back, when it is more than one commit', async () => {
    const many = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [String(index + 1), '70']));
    await app.import('many.json', weights('SURG 7', many));
    const { count, actionId } = await correct({ agency: 'Example Surgery' });
    expect(count).toBe(900);
    expect(new Set((await asSeen()).map(({ agency }) => agency))).toEqual(new Set(['Example Surgery']));
    expect(await app.call('action.undo', { actionId })).toMatchObject({ undone: 900, left: 0 });
    expect(new Set((await asSeen()).map(({ agency }) => agency))).toEqual(new Set(['SURG 7']));
  });

  test('is refused when none of the records is here', async () => {
    expect(
      await app.codeOf('correction.save', {
        recordIds: ['AAAAAAAAAAAAAAAAAAAAAA'],
        agency: 'x',
        category: null,
        learn: true,
      }),
    ).toBe('record/not-found');
  });
});

describe('notes', () => {
  test('are kept, changed and taken away, and stay when a newer file comes', async () => {
    await app.import('first.json', weights('SURG 7', { 1: '70.1' }));
    const [recordId = ''] = await recordIds();
    const text = 'Ask the nurse:\nwas that with shoes? \u202eabc';
    await app.call('note.write', { recordId, text });
    await app.import('second.json', weights('SURG 7', { 1: '75.5' }));
    expect((await summariesIn(app, 'note')).map(({ title, detail }) => [title, detail])).toEqual([
      [recordId, text],
    ]);
    await app.call('note.write', { recordId, text: '  ' });
    expect(await summariesIn(app, 'note')).toEqual([]);
    expect(await app.codeOf('note.write', { recordId: 'AAAAAAAAAAAAAAAAAAAAAA', text })).toBe(
      'record/not-found',
    );
  });
});

describe('undo', () => {
  test('takes back the last thing first, also after the page was loaded again, and nothing after a lock', async () => {
    await app.import('first.json', weights('SURG 7', { 1: '70.1' }));
    const [recordId = ''] = await recordIds();
    await correct({ agency: 'Example Surgery', learn: true });
    await app.call('note.write', { recordId, text: 'first' });
    await app.call('note.write', { recordId, text: 'second' });
    app.reload();
    expect((await app.call('action.last', {})).action).toMatchObject({ action: 'noted' });
    await app.call('action.undo', { actionId: null });
    expect((await summariesIn(app, 'note'))[0]?.detail).toBe('first');
    await app.call('action.undo', { actionId: null });
    expect(await summariesIn(app, 'note')).toEqual([]);
    expect(await app.call('action.undo', { actionId: null })).toMatchObject({ action: 'corrected', left: 0 });
    expect((await asSeen())[0]?.agency).toBe('SURG 7');
    expect(await summariesIn(app, 'learned')).toEqual([]);
    expect(await app.codeOf('action.undo', { actionId: null })).toBe('undo/nothing');
  });

  test('adds revisions and erases none', async () => {
    const { documentId } = await app.import('letter.txt', 'A fictional letter.');
    const id = documentId ?? '';
    const before = app.rowsOf(id).length;
    const details = { title: 'Wrong title', date: '2024', agency: '', category: 'tax' as const };
    const { actionId } = await app.call('document.describe', { documentId: id, ...details });
    await app.call('action.undo', { actionId });
    const { revisions } = await app.call('document.open', { recordId: id, rows: app.rowsOf(id) });
    expect(revisions).toHaveLength(before + 2);
    expect(revisions[1]).toMatchObject({ title: 'Wrong title', state: 'complete' });
    expect(revisions[0]).toMatchObject({ title: '', state: 'needsDetails' });
    const log = await summariesIn(app, 'log');
    expect(log.map(({ type }) => type)).toEqual(['made', 'imported', 'described', 'undone']);
  });

  test('leaves alone what was changed again since', async () => {
    await app.import('first.json', weights('SURG 7', { 1: '70', 2: '71' }));
    const [one = '', other = ''] = await recordIds();
    const first = await correct({ agency: 'Example Surgery' });
    const second = await correct({ ids: [one], agency: 'Another Surgery' });
    expect(await app.call('action.undo', { actionId: first.actionId })).toMatchObject({ undone: 1, left: 1 });
    expect((await asSeen()).map(({ agency }) => agency)).toEqual(['Another Surgery', 'SURG 7']);
    await correct({ ids: [one, other], agency: 'Third Surgery' });
    expect(await app.codeOf('action.undo', { actionId: second.actionId })).toBe('undo/changed');
    expect(await app.codeOf('action.undo', { actionId: second.actionId })).toBe('undo/nothing');
  });

  test('gives a box its old name and colour back', async () => {
    await app.call('vault.rename', { name: 'Another Fictional Person', colour: 'plum' });
    expect(await app.call('action.undo', { actionId: null })).toMatchObject({ action: 'renamed' });
    expect((await app.call('vault.status', {})).open).toMatchObject({
      name: 'Fictional Person',
      colour: 'teal',
    });
  });

  test('takes the rows of a table out and asks for its columns again', async () => {
    const csv = await app.import('table.csv', 'What,Paid\nCouncil tax,100.00\n');
    const documentId = csv.documentId ?? '';
    const { suggestion } = await app.call('import.previewCsv', { documentId });
    const finished = app.next('import.finished');
    const { actionId } = await app.call('import.mapCsv', { documentId, mapping: suggestion });
    await finished;
    expect(await recordIds()).toHaveLength(1);
    await app.call('action.undo', { actionId });
    expect(await recordIds()).toHaveLength(0);
    expect((await app.call('import.previewCsv', { documentId })).remembered).toBe(false);
    const document = (await summariesIn(app, 'document'))[0];
    expect((document?.flags ?? 0) & summaryFlags.needsMapping).toBeTruthy();
  });
});
