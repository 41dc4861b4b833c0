import { describe, expect, it } from 'vitest';
import { fieldOf, ownFixture, problemCodes, readOne, readWhole } from '../support/read-whole.ts';
import { missingWords } from '../support/words.ts';

describe('a searchset bundle', () => {
  const { drafts, problems, format, mediaType } = readWhole(ownFixture('own-bundle.json'));
  const [weight, patient, encounter, , immunization, zebra] = drafts;
  if (!weight || !patient || !encounter || !immunization || !zebra) throw new Error('six records expected');

  it('is read whole when it is sound', () => {
    expect({ format, mediaType, problems }).toEqual({
      format: 'fhir-json',
      mediaType: 'application/fhir+json',
      problems: [],
    });
    expect(drafts).toHaveLength(6);
    expect(missingWords(drafts)).toEqual([]);
  });

  it('keeps the digits of a number as they are written', () => {
    expect(fieldOf(weight, 'valueQuantity').value).toEqual({ type: 'quantity', value: '72.30', unit: 'kg' });
    expect(fieldOf(zebra, 'stripes').value).toEqual({ type: 'text', text: '100.00' });
    expect(fieldOf(zebra, 'weirdThing.code[0]').value).toEqual({
      type: 'text',
      text: '12345678901234567890',
    });
    expect(fieldOf(zebra, 'weirdThing.code[1]').value).toEqual({ type: 'text', text: '1e400' });
  });

  it('points at other records when a reference is relative, absolute or versioned', () => {
    expect(fieldOf(weight, 'subject').value).toEqual({
      type: 'link',
      text: 'Mair Siân Dychmygol',
      identity: patient.identity,
    });
    expect(fieldOf(weight, 'encounter').value).toEqual({
      type: 'link',
      text: 'Check of blood pressure',
      identity: encounter.identity,
    });
  });

  it('finds the agency through the encounter when the record does not name one', () => {
    expect(weight.agency).toBe('Example Surgery (fictional)');
    expect(patient.agency).toBe('Practice Health Board (fictional)');
  });

  it('shows the document’s words first and the official ones beside them when they differ', () => {
    expect(fieldOf(weight, 'code').value).toMatchObject({ text: 'Weight at home', code: '29463-7' });
    expect(fieldOf(weight, 'code.coding[0]').value).toEqual({ type: 'text', text: 'Body Weight' });
    expect(weight.title).toBe('Weight at home');
    expect(weight.detail).toBe('72.30 kg');
  });

  it('shows a narrative as text when it holds a script', () => {
    expect(fieldOf(patient, 'text').value).toEqual({ type: 'text', text: 'Mair & co' });
  });

  it('keeps what is said about a primitive when it is in its shadow', () => {
    const key = '_birthDate.extension[0].valueDateTime';
    expect(fieldOf(patient, key).value).toEqual({ type: 'date', iso: '1960-05-01T07:00:00Z' });
    expect(fieldOf(patient, key).locator).toEqual({
      kind: 'fhirPath',
      path: `Bundle.entry[1].resource.${key}`,
    });
  });

  it('does not list a vaccination as given when it was not', () => {
    expect(immunization.type).toBe('immunizationNotGiven');
    expect(immunization.date).toBe('2020-10');
  });

  it('goes by the identifier when a record has no id', () => {
    expect(immunization.identity).toBe('fhir|Immunization|urn:example:shots|00000000000000000042');
  });

  it('makes readable labels when a resource and its elements are unknown', () => {
    expect(zebra.type).toBe('otherRecord');
    expect(fieldOf(zebra, 'weirdThing.reallyOdd').label).toEqual({ text: 'Weird thing: Really odd' });
  });
});

describe('identity', () => {
  const nameless = '{"resourceType":"Basic","code":{"text":"a"}}';

  it('is the same when the same content without an id comes again', () => {
    expect(readOne(nameless).identity).toBe(readOne(nameless).identity);
    expect(readOne(nameless).identity).not.toBe(readOne(nameless.replace('"a"', '"b"')).identity);
  });

  it('cannot be imitated when an id contains a bar', () => {
    const one = readOne('{"resourceType":"Basic","id":"a|b"}').identity;
    expect(one).toBe('fhir|Basic|a||b');
  });

  it('stays short when an id is ten thousand characters long', () => {
    expect(readOne(`{"resourceType":"Basic","id":"${'x'.repeat(10_000)}"}`).identity.length).toBeLessThan(
      300,
    );
  });

  it('is kept once when a resource stands twice, and twice when the two differ', () => {
    const entry = (text: string): string =>
      `{"resource":{"resourceType":"Basic","id":"1","code":{"text":"${text}"}}}`;
    const bundle = (...entries: string[]): string =>
      `{"resourceType":"Bundle","type":"collection","entry":[${entries}]}`;
    const same = readWhole(bundle(entry('a'), entry('a')));
    expect([same.drafts.length, problemCodes(same)]).toEqual([1, ['twice-the-same']]);
    const other = readWhole(bundle(entry('a'), entry('b')));
    expect([other.drafts.length, problemCodes(other)]).toEqual([2, ['twice-different']]);
    expect(new Set(other.drafts.map(({ identity }) => identity)).size).toBe(2);
  });
});

describe('NDJSON', () => {
  const lines = [
    '{"resourceType":"Patient","id":"p","name":[{"text":"Ffion Ffug"}]}',
    '',
    '{"resourceType":"Observation","id":"ô","code":{"text":"é"},"subject":{"reference":"Patient/p"}}',
    '{"resourceType":"Observation","id":"broken',
    '{"no":"resource"}',
    '{"resourceType":"Condition","id":"c","code":{"text":"Cough"}}',
  ];
  const text = lines.join('\r\n');
  const read = readWhole(text);

  it('keeps the good lines and says which are bad when some are', () => {
    expect(read.format).toBe('fhir-ndjson');
    expect(read.drafts.map(({ title }) => title)).toEqual(['Ffion Ffug', 'é', 'Cough']);
    expect(read.problems).toEqual([
      { code: 'ndjson-bad-line', params: { line: 4 } },
      { code: 'ndjson-no-resource', params: { line: 5 } },
    ]);
  });

  it('names the line in its locators and cuts out the line when there are blank lines', () => {
    const [, observation] = read.drafts;
    if (!observation) throw new Error('no observation');
    expect(observation.locator).toEqual({ kind: 'fhirPath', path: '[line 3].Observation' });
    expect(fieldOf(observation, 'code').locator).toEqual({
      kind: 'fhirPath',
      path: '[line 3].Observation.code.text',
    });
    const { start, end } = observation.bytes;
    expect(new TextDecoder().decode(new TextEncoder().encode(text).subarray(start, end))).toBe(lines[2]);
  });
});

describe('a bundle with bad entries', () => {
  const read = readWhole(
    '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Basic","id":"1"}},{"resource":5},"x",' +
      '{"resource":{"id":"2"}},{"request":{"method":"DELETE","url":"Basic/9"}}]}',
  );

  it('keeps the good entry and tells of each bad one', () => {
    expect(read.drafts.map(({ identity }) => identity)).toEqual(['fhir|Basic|1']);
    expect(problemCodes(read)).toEqual([
      'fhir-entry-without-resource',
      'fhir-entry-without-resource',
      'fhir-no-resource-type',
    ]);
  });
});

describe('contained resources', () => {
  it('shows what they are and points at them in words when they have no title', () => {
    const claim = readOne(
      '{"resourceType":"Claim","id":"1","contained":[{"resourceType":"Coverage","id":"c","payor":[{"reference":"#c"}]}],' +
        '"insurance":[{"coverage":{"reference":"#c"}}]}',
    );
    expect(fieldOf(claim, 'insurance[0].coverage').value).toMatchObject({
      type: 'coded',
      term: 'recordType.coverage',
    });
    expect(fieldOf(claim, 'contained[0].resourceType').value).toMatchObject({ term: 'recordType.coverage' });
  });
});
