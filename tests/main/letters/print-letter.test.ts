import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeLetter } from '../../../src/main/letters/compose/compose-letter.ts';
import { addressWindow, mm } from '../../../src/main/letters/pdf/page-layout.ts';
import { printLetter } from '../../../src/main/letters/pdf/print-letter.ts';
import type { OutgoingLetter } from '../../../src/shared/model/outgoing-letter.ts';
import { hasCommand } from '../../support/commands.ts';
import { openPdf } from './open-pdf.ts';
import { caseOf, contextOf, fonts, itemOf } from './support.ts';

const poppler = ['pdfinfo', 'pdffonts', 'pdftotext'].every(hasCommand);
if (!poppler) console.log('skipped: letters are read by a second program where poppler-utils is there');

const accessLetter = (changes: object = {}): OutgoingLetter =>
  composeLetter('accessRequest', contextOf(caseOf(changes), '2026-11-24')).letter;
const amendmentLetter = (changes: object = {}): OutgoingLetter =>
  composeLetter(
    'amendmentRequest',
    contextOf(caseOf({ caseKind: 'amendment', items: [itemOf()], ...changes }), '2026-11-24'),
  ).letter;
const withBlocks = (blocks: OutgoingLetter['blocks']): OutgoingLetter => ({ ...accessLetter(), blocks });
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('a printed letter', () => {
  it('is the same, byte for byte, when it is printed again', async () => {
    const [first, second] = [
      await printLetter(amendmentLetter(), fonts),
      await printLetter(amendmentLetter(), fonts),
    ];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    const another = await printLetter(amendmentLetter({ reference: 'DB-7K3Q-2G' }), fonts);
    expect(Buffer.compare(first.bytes, another.bytes)).not.toBe(0);
  });

  it('has a language, a title and the structure of a letter when a screen reader asks', async () => {
    const { bytes } = await printLetter(amendmentLetter({ language: 'cy' }), fonts);
    const pdf = await openPdf(bytes);
    expect(pdf.language).toBe('cy-GB');
    expect(pdf.title).toBe('Cais i gywiro fy nata personol (DB-7K3Q-2F)');
    expect(pdf.isMarked).toBe(true);
    const roles = pdf.roles;
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    for (const role of ['P', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Lbl', 'LBody'])
      expect(roles).toContain(role);
  });

  it('keeps page numbers out of what is read aloud when there are several pages', async () => {
    const letter = withBlocks([{ kind: 'paragraph', text: 'Word. '.repeat(2500) }]);
    const { bytes, pages } = await printLetter(letter, fonts);
    expect(pages).toBeGreaterThan(2);
    const pdf = await openPdf(bytes);
    expect(pdf.texts.at(-1)).toContain(`Page ${pages} of ${pages}`);
    expect(pdf.taggedText).not.toMatch(/Page \d of/);
    expect(pdf.taggedText).toContain('Word.');
  });

  it('has nothing below 18 point but the address when large print is asked for', async () => {
    const letter = { ...amendmentLetter(), isLargePrint: true };
    const pdf = await openPdf((await printLetter(letter, fonts)).bytes);
    const address = [letter.recipient.name, ...letter.recipient.addressLines];
    const small = pdf.pieces.filter(({ size, text }) => size < 18 && text.trim() !== '');
    expect(words(small.map(({ text }) => text).join(' '))).toEqual(words(address.join(' ')));
  });

  it.each([
    ['short', ['1 Road', 'Town', 'XX1 1XX']],
    ['long', Array.from({ length: 10 }, (_, index) => `Line ${index + 1} of a very long address, Buildings`)],
  ])(
    'shows only the recipient in the window, and all of it, when the address is %s',
    async (_, addressLines) => {
      const recipient = { name: 'The Agency of Fictional Affairs', addressLines, contactLines: [] };
      const letter = { ...accessLetter(), recipient, isLargePrint: addressLines.length > 3 };
      const { bytes, isAddressWhole } = await printLetter(letter, fonts);
      const pdf = await openPdf(bytes);
      const seen = pdf.pieces.filter(
        ({ page, x, fromTop }) => page === 1 && x < addressWindow.right && fromTop < addressWindow.clearTo,
      );
      for (const { x, width, fromTop } of seen) {
        expect(x).toBeGreaterThanOrEqual(mm(22));
        expect(x + width).toBeLessThanOrEqual(mm(102));
        expect(fromTop).toBeGreaterThan(mm(57));
        expect(fromTop).toBeLessThanOrEqual(mm(81));
      }
      const shown = words(
        seen
          .map(({ text }) => text)
          .join(' ')
          .replace(/[,…]/g, ''),
      );
      const wanted = words([recipient.name, ...addressLines].join(' ').replaceAll(',', ''));
      expect(wanted.slice(0, shown.length)).toEqual(shown);
      expect(isAddressWhole).toBe(shown.length === wanted.length);
      expect(isAddressWhole).toBe(addressLines.length <= 3);
    },
  );

  it('keeps all of the sender on the page when there is very much of it', async () => {
    const addressLines = Array.from({ length: 12 }, (_, line) => `${line}: `.padEnd(150, 'somewhere '));
    const letter = {
      ...accessLetter(),
      sender: { name: 'S', addressLines, contactLines: [] },
      isLargePrint: true,
    };
    const pdf = await openPdf((await printLetter(letter, fonts)).bytes);
    const lowest = Math.max(...pdf.pieces.filter(({ page }) => page === 1).map(({ fromTop }) => fromTop));
    expect(lowest).toBeLessThan(mm(297 - 10));
    for (const line of ['0:', '5:', '11:', 'Dear Data Protection Officer'])
      expect(pdf.taggedText).toContain(line);
  });

  it('loses no word when a table row is longer than a page', async () => {
    const long = Array.from({ length: 3000 }, (_, index) => `w${index}`).join(' ');
    const letter = withBlocks([
      {
        kind: 'table',
        head: ['What', 'Where'],
        rows: [
          ['a', 'b'],
          [long, 'c'],
        ],
      },
    ]);
    const pdf = await openPdf((await printLetter(letter, fonts)).bytes);
    const found = words(pdf.taggedText).filter((word) => /^w\d+$/.test(word));
    expect(found).toEqual(long.split(' '));
    const heads = pdf.pieces.filter(({ text }) => text.trim() === 'Where').map(({ page }) => page);
    expect(heads).toEqual(pdf.texts.slice(0, heads.length).map((_, index) => index + 1));
    expect(heads.length).toBeGreaterThan(2);
  });

  it('says which characters it has no sign for when a text has some', async () => {
    const { missing } = await printLetter(
      withBlocks([{ kind: 'paragraph', text: 'Ŵ ŷ Жук 你好 ‑ 🙂' }]),
      fonts,
    );
    expect(missing).toEqual([...'Жук你好🙂']);
  });

  it('is whole, and reads as it was written, when anything stands in its texts', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    const blocks: fc.Arbitrary<OutgoingLetter['blocks'][number]> = fc.oneof(
      anything.map((text) => ({ kind: 'paragraph' as const, text })),
      anything.map((text) => ({ kind: 'quotation' as const, text })),
      fc.array(anything, { maxLength: 4 }).map((items) => ({ kind: 'list' as const, items })),
      fc
        .array(fc.array(anything, { minLength: 1, maxLength: 6 }), { maxLength: 4 })
        .map((rows) => ({ kind: 'table' as const, head: ['A', 'B', 'C'], rows })),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.array(blocks, { maxLength: 4 }), async (line, some) => {
        const party = { name: line, addressLines: [line, line], contactLines: [line] };
        const letter: OutgoingLetter = {
          ...accessLetter(),
          sender: party,
          recipient: party,
          reference: line,
          greeting: line,
          subject: line,
          closing: line,
          signature: { name: line, capacity: line },
          enclosures: [line],
          blocks: [...some, { kind: 'paragraph', text: 'The end of it.' }],
        };
        const { bytes, pages } = await printLetter(letter, fonts);
        const pdf = await openPdf(bytes);
        expect(pdf.texts).toHaveLength(pages);
        expect(pdf.taggedText).toContain('The end of it.');
      }),
      { numRuns: process.env.DEEDBOX_FULL ? 500 : 25 },
    );
  });
});

describe.skipIf(!poppler)('a printed letter, read by poppler', () => {
  let folder = '';
  const file = () => join(folder, 'letter.pdf');
  const read = (command: string, ...more: string[]) =>
    execFileSync(command, [...more, file(), ...(command === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deedbox-letter-'));
    await writeFile(file(), (await printLetter(amendmentLetter({ language: 'cy' }), fonts)).bytes);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is A4, tagged and titled when its facts are asked for', () => {
    const info = read('pdfinfo');
    expect(info).toMatch(/Title:\s+Cais i gywiro fy nata personol \(DB-7K3Q-2F\)/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+595\.2\d+ x 841\.89 pts \(A4\)/);
    expect(info).toMatch(/JavaScript:\s+no/);
  });

  it('carries its own fonts, in part, when they are listed', () => {
    const fontLines = read('pdffonts').trim().split('\n').slice(2);
    expect(fontLines).toHaveLength(2);
    for (const line of fontLines)
      expect(line).toMatch(/^[A-Z]{6}\+AtkinsonHyperlegibleNext-\w+ .* yes yes yes /);
  });

  it('has its Welsh letters when its text is taken out', () => {
    const text = read('pdftotext', '-layout');
    for (const piece of [
      'Siân Ŵyn-Jones',
      'Heol yr Ŷd',
      'Cyngor Dyffryn Gŵyn',
      'dydd Mawrth 24 Tachwedd 2026',
      'Tudalen 1 o 2',
    ])
      expect(text).toContain(piece);
  });

  it('has headings, lists and tables with row headings when its structure is asked for', () => {
    const structure = read('pdfinfo', '-struct-text');
    expect(structure).toMatch(/H1 \(block\)\s+"Cais i gywiro fy nata personol/);
    expect(structure).toMatch(/TH[^\n]*\n\s+\/Scope \/Row/);
    expect(structure).not.toContain('Tudalen 1');
  });
});
