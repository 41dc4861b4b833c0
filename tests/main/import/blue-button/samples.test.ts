import { describe, expect, it } from 'vitest';
import type { RecordDraft } from '../../../../src/shared/model/record.ts';
import { sampleFiles } from '../support/blue-button-files.ts';
import { problemCodes, readWhole } from '../support/read-whole.ts';
import { missingProblemWords, missingWords } from '../support/words.ts';

const files = sampleFiles();
const reports = files.filter(
  ({ path, bytes }) => path.endsWith('.txt') && /(?:HEALTHEVET|MYMEDICARE)/.test(bytes.toString()),
);
const documents = files.filter(
  ({ bytes }) => bytes.includes('<ClinicalDocument') && bytes.includes('<entry'),
);

it('has the samples at hand when the packages are installed', () => {
  expect(reports).toHaveLength(11);
  expect(documents.length).toBeGreaterThan(12);
  expect(files).toHaveLength(57);
});

/** Counted in the text, not with the parser: lines that begin an entry, by the type of record they begin. */
const starts: Record<string, RegExp> = {
  allergyIntolerance: /^Allergy Name:/,
  appointment: /^Date\/Time: {6}\S/,
  vitalSign: /^(?:Vital Sign|Measurement Type|Vital Statistic Type):/,
  imagingStudy: /^Procedure\/Test Name:(?!.*EKG)/,
  goal: /^MY GOAL:/,
  claim: /^Claim Number:/,
  chargeItem: /^Line number:/,
  device: /^Device Name:/,
};

describe.each(reports)('$path', ({ bytes }) => {
  const read = readWhole(bytes);
  const text = bytes.toString('utf8');
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  const ofType = (type: string): RecordDraft[] => read.drafts.filter((draft) => draft.type === type);

  it('is read as a report when its title is there', () => {
    expect(read.format).toBe('blue-button');
    expect(problemCodes(read).filter((code) => code !== 'section-empty')).toEqual([]);
    expect(problemCodes(read)).toHaveLength(count(/^No information was available that matched/));
    expect(ofType('clinicalDocument')).toHaveLength(1);
  });

  it.each(Object.entries(starts))(
    'gives as many records of the type %s as the text has beginnings',
    (type, pattern) => {
      expect(ofType(type)).toHaveLength(count(pattern));
    },
  );

  it('gives a record for each medicine, problem, test and vaccination', () => {
    expect(ofType('medicationActivity')).toHaveLength(
      count(/^Medication:/) +
        count(/^Category: (?:RX|OTC|Supp|Herb|Other)/) +
        // A claim names the drug that was paid for.
        (isMedicare(text) ? count(/^Drug Name:/) - count(/^Drug Code:/) : 0),
    );
    expect(ofType('condition')).toHaveLength(count(/^(?:Problem|Medical Event|Condition Name):/));
    expect(ofType('immunization')).toHaveLength(count(/^Immunization(?: Name)?: /));
    // A test that a person entered begins with the name that is a part of a panel elsewhere.
    const own = lines.slice(lines.findIndex((line) => /LABS AND TESTS -/i.test(line)));
    const entered = own.slice(
      0,
      own.findIndex((line) => /VITALS AND READINGS -/.test(line)),
    );
    const ownTests = entered.filter((line) => line.startsWith('Test Name:')).length;
    expect(ofType('result')).toHaveLength(count(/^(?:Lab Test|Test\/Lab Type):/) + ownTests);
  });

  it('gives a record for each row of the service tables', () => {
    expect(ofType('row')).toHaveLength(isMedicare(text) ? 0 : count(/^\S.{11} \d\d\/\d\d\/\d{4}/));
  });

  it('cuts out the lines it speaks of when the places are followed', () => {
    for (const { locator, bytes: range, fields, type } of read.drafts) {
      if (type === 'clinicalDocument' || locator.kind !== 'lines') continue;
      const piece = bytes
        .subarray(range.start, range.end)
        .toString('utf8')
        .replaceAll('\r\n', '\n')
        .replace(/\r$/, '');
      expect(piece).toBe(lines.slice(locator.first - 1, locator.last).join('\n'));
      for (const field of fields) {
        if (field.locator.kind !== 'lines') throw new Error('a report has lines');
        const around = lines
          .slice(field.locator.first - 1, field.locator.last)
          .join(' ')
          .replace(/\s+/g, ' ');
        if (field.value.type === 'text')
          expect(around).toContain(field.value.text.replace(/\s+/g, ' ').slice(0, 60));
      }
    }
  });

  it('leaves out no line when everything is put together', () => {
    const told = read.drafts
      .flatMap(({ fields }) => fields.map(({ value }) => ('text' in value ? value.text : '')))
      .join('\n')
      .replace(/\s+/g, ' ');
    const covered = new Set(
      read.drafts.flatMap(({ locator, type }) =>
        locator.kind === 'lines' && type !== 'clinicalDocument'
          ? Array.from({ length: locator.last - locator.first + 1 }, (_, at) => locator.first + at)
          : [],
      ),
    );
    const lost = lines.filter(
      (line, at) =>
        /[A-Za-z]/.test(line) &&
        !covered.has(at + 1) &&
        !/^-+\s.*[A-Za-z].*-{3,}\s*$/.test(line) &&
        !told.includes(line.trim().replace(/\s+/g, ' ')) &&
        !isMedicare(text),
    );
    expect(lost).toEqual([]);
  });

  it('has identities of its own, keys of its own, and words for all', () => {
    expect(new Set(read.drafts.map(({ identity }) => identity)).size).toBe(read.drafts.length);
    for (const { fields } of read.drafts)
      expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    expect(missingWords(read.drafts)).toEqual([]);
    expect(missingProblemWords(read.problems)).toEqual([]);
  });
});

function isMedicare(text: string): boolean {
  return text.includes('MYMEDICARE');
}

describe.each(documents.filter(({ bytes }) => bytes.includes('<structuredBody')))('$path', ({ bytes }) => {
  const read = readWhole(bytes);

  it('gives at least a record for each entry when it is a clinical document of any age', () => {
    const entries =
      bytes
        .toString('utf8')
        .replace(/<!--[\s\S]*?-->/g, '')
        .match(/<entry[\s>]/g)?.length ?? 0;
    expect(read.format).toBe('ccda');
    expect(read.drafts.length).toBeGreaterThanOrEqual(entries);
    expect(missingWords(read.drafts)).toEqual([]);
  });
});

describe('an older clinical document', () => {
  it.each([
    ['example/C32.xml', ['Asthma', 'Pneumonia', 'Penicillin', 'Wheelchair']],
    [
      'test/fixtures/parser-ccd/SampleCCDDocument.xml',
      ['Asthma', 'Myocardial infarction', 'Codeine', 'Wheelchair'],
    ],
    ['test/fixtures/parser-c32/VA_CCD_Sample_File_Version_12_5_1.xml', ['Dermatomyositis', 'Hypertension']],
  ])('names what its entries are about when it is %s', (path, titles) => {
    const file = files.find((candidate) => candidate.path === path);
    const found = readWhole(file?.bytes ?? '').drafts.map(({ title }) => title);
    expect(found).toEqual(expect.arrayContaining(titles));
    expect(found).not.toContain('Problems');
    expect(found.filter((title) => /not available/i.test(title))).toEqual(
      ['Result Procedure Text Not Available'].filter(() => path.includes('VA_CCD')),
    );
  });
});

describe('a sample that is no record', () => {
  it.each([
    ['test/fixtures/sense/broken.xml', 'application/xml', ['xml-not-readable']],
    ['test/fixtures/sense/empty.xml', 'application/xml', ['xml-unknown-kind']],
    ['test/fixtures/sense/empty_no_declaration.xml', 'application/xml', ['xml-unknown-kind']],
    ['test/fixtures/sense/newrx.xml', 'application/xml', ['xml-unknown-kind']],
    ['test/fixtures/parser-ncpdp/newrx.xml', 'application/xml', ['xml-unknown-kind']],
    ['test/fixtures/unit/telecom.xml', 'application/xml', ['xml-unknown-kind']],
    ['example/CCD_Vitals.xml', 'application/xml', ['xml-unknown-kind']],
    ['test/fixtures/sense/bb.json', 'application/json', ['json-unknown-kind']],
    ['test/fixtures/sense/example.json', 'application/json', ['json-unknown-kind']],
    ['test/fixtures/sense/large.json', 'application/json', ['json-unknown-kind']],
    ['test/fixtures/sense/example.txt', 'text/plain', []],
    ['test/fixtures/sense/format_x.txt', 'text/plain', []],
  ])('is kept as it is and says why when it is %s', (path, mediaType, codes) => {
    const read = readWhole(files.find((candidate) => candidate.path === path)?.bytes ?? '', path);
    expect(read).toMatchObject({ format: 'attachment', mediaType, drafts: [] });
    expect(problemCodes(read)).toEqual(codes);
  });

  it('is never half read, whatever it is', () => {
    for (const { path, bytes } of files) {
      const read = readWhole(bytes, path);
      expect(read.drafts.length > 0, path).toBe(read.format !== 'attachment');
      if (/\.(?:xml|json)$/.test(path) && read.format === 'attachment')
        expect(read.problems, path).toHaveLength(1);
    }
  });
});
