import { describe, expect, it } from 'vitest';
import { readHl7Time } from '../../../../src/main/import/ccda/hl7-time.ts';
import { fieldOf, ownFixture, problemCodes, readWhole } from '../support/read-whole.ts';
import { missingWords } from '../support/words.ts';

describe('a clinical document', () => {
  const bytes = ownFixture('own-clinical-document.xml');
  const read = readWhole(bytes);
  const [header, person, allergy, height, weight, note] = read.drafts;
  if (!header || !person || !allergy || !height || !weight || !note) throw new Error('six records expected');

  it('is read section by section when one of them is empty', () => {
    expect(read.format).toBe('ccda');
    expect(read.drafts).toHaveLength(6);
    expect(read.problems).toMatchObject([{ code: 'ccda-empty-section', params: { title: 'Gwag' } }]);
    expect(missingWords(read.drafts)).toEqual([]);
  });

  it('makes records of the document and the person when it has a header', () => {
    expect(header).toMatchObject({
      title: 'Crynodeb o ofal: Siôn Dychmygol',
      date: '2020-03',
      type: 'clinicalDocument',
    });
    expect(person).toMatchObject({
      title: 'Siôn Dychmygol',
      category: 'identity',
      identity: 'ccda|patient|1.2.3.4|999',
    });
    expect(new Set(read.drafts.map(({ agency }) => agency))).toEqual(new Set(['Bwrdd Iechyd Enghreifftiol']));
  });

  it('says in words why something is missing when it has a null flavour', () => {
    expect(fieldOf(person, 'patient[1]/birthTime[1]').value).toMatchObject({
      code: 'UNK',
      term: 'nullFlavor.UNK',
    });
  });

  it('says that an allergy is ruled out when the entry is negated', () => {
    expect(allergy.type).toBe('allergyRuledOut');
    expect(fieldOf(allergy, '@negationInd').value).toEqual({ type: 'boolean', value: true });
  });

  it('takes the words from the narrative when a code has none of its own', () => {
    expect(fieldOf(allergy, 'value[1]').value).toMatchObject({ code: '419199007', text: '😀 Penisilin' });
    expect(allergy.title).toBe('😀 Penisilin');
  });

  it('gives both their own identity when two entries have the same id', () => {
    expect(height.identity).toBe('ccda|9.9|same');
    expect(weight.identity).toMatch(/^ccda\|9\.9\|same\|.+/);
    const again = readWhole(bytes).drafts[4];
    expect(again?.identity).toBe(weight.identity);
  });

  it('keeps digits and open ends when values are quantities and ranges', () => {
    expect(fieldOf(height, 'value[1]').value).toEqual({ type: 'quantity', value: '177.50', unit: 'cm' });
    expect(fieldOf(weight, 'value[1]').value).toEqual({ type: 'quantity', value: '≥ 70', unit: 'kg' });
    expect([height.detail, weight.detail]).toEqual(['177.50 cm', '≥ 70 kg']);
  });

  it('takes the date of the group when an entry has none', () => {
    expect(height.date).toBe('2020-03-01');
    expect(weight.date).toBe('2020-03-02T10:15+00:00');
  });

  it('keeps a section as text when it has no entries', () => {
    expect(note).toMatchObject({ type: 'note', title: 'Hanes' });
    expect(fieldOf(note, 'text[1]').value).toEqual({ type: 'text', text: 'Daeth i mewn.\nAeth adref.' });
  });

  it('cuts out the right bytes when letters of several bytes stand before', () => {
    const cut = bytes.subarray(height.bytes.start, height.bytes.end);
    const text = new TextDecoder().decode(cut);
    expect(text).toMatch(/^<component>[\s\S]*Taldra[\s\S]*<\/component>$/);
  });
});

describe('a broken document', () => {
  const sound = new TextDecoder().decode(ownFixture('own-clinical-document.xml'));

  it('is kept as a file with the place of the damage when it is not well formed', () => {
    const read = readWhole(sound.replace('</title>', '</titel>'));
    expect(read).toMatchObject({ format: 'attachment', drafts: [] });
    expect(read.problems).toMatchObject([{ code: 'xml-not-readable', params: { line: 6 } }]);
  });

  it('is read by its bytes when it claims an encoding it does not have', () => {
    const read = readWhole(sound.replace('UTF-8', 'UTF-16'));
    expect(read.drafts).toHaveLength(6);
  });

  it('is read with a warning when it is Latin-1', () => {
    const read = readWhole(Buffer.from(sound.replace('😀', '').replace('UTF-8', 'ISO-8859-1'), 'latin1'));
    expect(problemCodes(read)[0]).toBe('encoding-guessed');
    expect(read.drafts[1]?.title).toBe('Siôn Dychmygol');
  });

  it('says so when it has no sections', () => {
    const read = readWhole(
      '<ClinicalDocument xmlns="urn:hl7-org:v3"><id root="1"/><title>T</title></ClinicalDocument>',
    );
    expect(problemCodes(read)).toEqual(['ccda-no-body']);
    expect(read.drafts.map(({ title }) => title)).toEqual(['T']);
  });

  it('is read the same when the HL7 names have a prefix', () => {
    const prefixed = sound.replaceAll(/<(\/?)(?=[A-Za-z])/g, '<$1h:').replace('xmlns="urn', 'xmlns:h="urn');
    const shown = (text: string) => readWhole(text).drafts.map(({ title, fields }) => ({ title, fields }));
    expect(shown(prefixed)).toEqual(shown(sound));
  });
});

describe('readHl7Time', () => {
  it.each([
    ['2019', '2019'],
    ['201903', '2019-03'],
    ['20190307', '2019-03-07'],
    ['201903071022', '2019-03-07T10:22'],
    ['20190307102201.5+0100', '2019-03-07T10:22:01+01:00'],
    ['2019030710-0800', '2019-03-07T10:00-08:00'],
  ])('reads %s as %s when it is whole or partial', (text, iso) => {
    expect(readHl7Time(text)).toBe(iso);
  });

  it.each(['', '19', '20191307', '201903071099', '201102019', 'soon'])(
    'refuses %s when it is no time',
    (text) => {
      expect(readHl7Time(text)).toBeUndefined();
    },
  );
});
