import { describe, it } from 'vitest';
import { attackFile, expectFileOutcome, type FileAttack } from './support/attack-file.ts';

const TITLE = '------------------ MY HEALTHEVET PERSONAL INFORMATION REPORT ------------\n';
const section = (title: string, body: string): string =>
  `----------------------------- ${title} ------------------------------\n${body}\n`;
const report = (...sections: string[]): string => TITLE + sections.join('');
const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const attacks: FileAttack[] = [
  { what: 'is a title alone', file: () => TITLE, records: 1 },
  { what: 'never ends', file: () => TITLE.trimEnd(), records: 1 },
  { what: 'has a section of nothing', file: () => report(section('VA ALLERGIES', '')), records: 1 },
  {
    what: 'has ten thousand sections of nothing',
    file: () => report(many(10_000, () => section('VA ALLERGIES', ''))),
    records: 1,
  },
  {
    what: 'has sections nobody knows',
    file: () => report(section('__proto__', 'Name: x'), section('CONSTRUCTOR', 'a: b')),
    records: 1,
  },
  {
    what: 'has labels named like methods',
    file: () => report(section('VA ALLERGIES', 'Allergy Name: x\nConstructor: y\nHasOwnProperty: z')),
    records: 2,
  },
  {
    what: 'has ten thousand allergies',
    file: () =>
      report(
        section(
          'VA ALLERGIES',
          many(10_000, (at) => `Allergy Name: No ${at}\n`),
        ),
      ),
    records: 10_001,
  },
  {
    what: 'has one allergy five thousand times',
    file: () => report(section('VA ALLERGIES', 'Allergy Name: x\nDate: 01 Jan 2012\n'.repeat(5000))),
    records: 5001,
  },
  {
    what: 'has an allergy of a hundred thousand lines',
    file: () => report(section('VA ALLERGIES', `Allergy Name: x\nComments: y\n${'more\n'.repeat(100_000)}`)),
    problems: ['value-cut'],
    records: 2,
  },
  {
    what: 'has a hundred thousand labels in one allergy',
    file: () =>
      report(section('VA ALLERGIES', `Allergy Name: x\n${many(100_000, (at) => `Label ${at}: y\n`)}`)),
    problems: ['record-cut'],
    records: 2,
  },
  {
    what: 'has a line of a megabyte',
    file: () => report(section('VA ALLERGIES', `Allergy Name: ${'x'.repeat(1_000_000)}`)),
    problems: ['value-cut'],
    records: 2,
  },
  {
    what: 'has a line of spaces',
    file: () =>
      report(
        section('VA ALLERGIES', `Allergy Name:${' '.repeat(500_000)}x\nGender:${'  A: '.repeat(50_000)}`),
      ),
    records: 2,
  },
  {
    what: 'has a line of dashes',
    file: () => report(`${'-'.repeat(500_000)} A\n`, `${'- '.repeat(250_000)}x\n`),
    records: 1,
  },
  {
    what: 'has a title of a hundred thousand letters',
    file: () => report(section('A'.repeat(100_000), 'x')),
    records: 1,
  },
  {
    what: 'has a table of a thousand columns',
    file: () =>
      report(
        section(
          'VA WELLNESS REMINDERS',
          `${'Column  '.repeat(1000)}\n${'-'.repeat(80)}\n${'x       '.repeat(1000)}\n`,
        ),
      ),
    records: 2,
  },
  {
    what: 'has a table without a header',
    file: () => report(section('VA WELLNESS REMINDERS', `${'-'.repeat(80)}\nx  y\n`)),
    records: 1,
  },
  {
    what: 'has a note that holds a report',
    file: () =>
      report(
        section(
          'VA NOTES',
          `=========\nDate/Time:   25 Jan 2013 @ 0701\nNote Title:  T\n---------\nDate/Time:   25 Jan 2013 @ 0702\nAllergy Name: x\n`,
        ),
      ),
    records: 2,
  },
  {
    what: 'has dates that are none',
    file: () =>
      report(section('VA ALLERGIES', 'Allergy Name: x\nDate Entered: 99 Foo 9999 @ 9999\nDate: 31 Feb 2012')),
    records: 2,
  },
  {
    what: 'has script in its values',
    file: () =>
      report(
        section(
          'VA ALLERGIES',
          'Allergy Name: <script>alert(1)</script>\nReaction: <img src=x onerror=alert(1)>',
        ),
      ),
    records: 2,
  },
  {
    what: 'has hidden signs in its values',
    file: () => report(section('VA ALLERGIES', 'Allergy Name: \u202eevil\u200b\nReaction: \u2066x')),
    records: 2,
  },
  {
    what: 'is UTF-16',
    file: () => Buffer.from(`\ufeff${report(section('VA ALLERGIES', 'Allergy Name: x'))}`, 'utf16le'),
    records: 2,
  },
  {
    what: 'is no UTF-8',
    file: () => Buffer.from(report(section('VA ALLERGIES', 'Allergy Name: é')), 'latin1'),
    problems: ['encoding-guessed'],
    records: 2,
  },
  {
    what: 'ends its lines with returns alone',
    file: () => report(section('VA ALLERGIES', 'Allergy Name: x')).replaceAll('\n', '\r'),
    records: 1,
  },
];

describe('a hostile Blue Button report', () => {
  it.each(attacks)('does no harm when it $what', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), { format: 'blue-button', ...hostile });
  });
});
