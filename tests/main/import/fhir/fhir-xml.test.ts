import { describe, expect, it } from 'vitest';
import type { RecordDraft } from '../../../../src/shared/model/record.ts';
import { parsePlain } from '../support/fhir-path.ts';
import { toFhirXml } from '../support/fhir-xml.ts';
import { fieldOf, ownFixture, problemCodes, readOne, readWhole } from '../support/read-whole.ts';
import { sharedFixtures } from '../support/shared-fixtures.ts';
import { evaluateXPath, parseNodes } from '../support/x-path.ts';

const own = ownFixture('own-bundle.json');
const files = [
  { name: 'own-bundle.json', bytes: Buffer.from(own) },
  ...sharedFixtures('fhir-r4', '.json').filter(
    ({ bytes }) => process.env.DEEDBOX_FULL || bytes.length < 1.1e6,
  ),
];

/** All that a record says; not where in which form of the document it stood. */
function sayings({ locator: _, bytes: __, fields, ...draft }: RecordDraft) {
  return { ...draft, fields: fields.map(({ locator: ___, ...field }) => field) };
}

/** Of a resource that FHIR R4 does not know, XML does not tell what is a list or an answer. */
function isOfR4({ type }: { type: string }): boolean {
  return type !== 'otherRecord';
}

describe.each(files)('$name as XML', ({ bytes }) => {
  const json = readWhole(bytes);
  const xml = toFhirXml(parsePlain(bytes.toString('utf8')));
  const read = readWhole(xml);

  it('gives the same records when it comes in the other form', () => {
    expect(read.format).toBe('fhir-xml');
    expect(read.problems.map(({ code }) => code)).toEqual(json.problems.map(({ code }) => code));
    expect(read.drafts.map(sayings).filter(isOfR4)).toEqual(json.drafts.map(sayings).filter(isOfR4));
  });

  it('leads every field back to its value when the locator is followed', () => {
    const root = parseNodes(xml);
    const astray = read.drafts.flatMap(({ fields }) =>
      fields.filter(({ locator, value }) => {
        const found = locator.kind === 'xPath' ? evaluateXPath(root, locator.path) : undefined;
        if (found === undefined) return true;
        if (typeof found !== 'string') return false;
        return ![...Object.values(value).map(String), ''].some(
          (part) => part !== '' && found.includes(part.trim()),
        );
      }),
    );
    expect(astray).toEqual([]);
  });

  it('cuts out the very resource when the byte range is followed', () => {
    const whole = Buffer.from(xml);
    for (const { bytes: range, title } of read.drafts) {
      const piece = whole.subarray(range.start, range.end).toString('utf8');
      expect(piece, title).toMatch(/^<([A-Z]\w+)[\s>][\s\S]*<\/\1>$/);
    }
  });
});

const FHIR = 'xmlns="http://hl7.org/fhir"';

describe('a resource in XML', () => {
  it('is read by itself when there is no bundle', () => {
    const draft = readOne(
      `<Patient ${FHIR}><id value="p1"/><name><family value="Made-up"/><given value="Ann"/></name><birthDate value="1970-01-02"/></Patient>`,
    );
    expect(draft).toMatchObject({ identity: 'fhir|Patient|p1', type: 'patient', title: 'Ann Made-up' });
    expect(fieldOf(draft, 'birthDate').locator).toEqual({
      kind: 'xPath',
      path: '/Patient[1]/birthDate[1]/@value',
    });
  });

  it('is the same record when its namespace has a prefix', () => {
    const draft = readOne('<f:Basic xmlns:f="http://hl7.org/fhir"><f:id value="1"/></f:Basic>');
    expect(draft.identity).toBe('fhir|Basic|1');
  });

  it('has the same identity without an id when its members stand in another order', () => {
    const xml = readOne(`<Basic ${FHIR}><code><text value="A"/></code><created value="2020-01-01"/></Basic>`);
    const json = readOne('{"created":"2020-01-01","code":{"text":"A"},"resourceType":"Basic"}');
    expect(xml.identity).toBe(json.identity);
  });

  it('keeps the text of a narrative and not its tags when it has one', () => {
    const draft = readOne(
      `<Basic ${FHIR}><id value="1"/><text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello <b>you</b></p><script>alert(1)</script></div></text></Basic>`,
    );
    expect(fieldOf(draft, 'text').value).toEqual({ type: 'text', text: 'Hello you' });
    expect(fieldOf(draft, 'text').locator).toEqual({ kind: 'xPath', path: '/Basic[1]/text[1]/div[1]' });
  });

  it('finds what is contained when a field is in it', () => {
    const draft = readOne(
      `<Basic ${FHIR}><id value="1"/><contained><Organization><id value="o"/><name value="Made-up Clinic"/></Organization></contained></Basic>`,
    );
    expect(fieldOf(draft, 'contained[0].name').locator).toEqual({
      kind: 'xPath',
      path: '/Basic[1]/contained[1]/Organization[1]/name[1]/@value',
    });
  });

  it('keeps every digit when it has a quantity', () => {
    const draft = readOne(
      `<Observation ${FHIR}><id value="1"/><valueQuantity><value value="100.00"/><unit value="kg"/></valueQuantity></Observation>`,
    );
    expect(fieldOf(draft, 'valueQuantity').value).toEqual({ type: 'quantity', value: '100.00', unit: 'kg' });
  });

  it('says so when an entry of a bundle has nothing in it', () => {
    const read = readWhole(
      `<Bundle ${FHIR}><entry><fullUrl value="urn:x"/></entry><entry><resource><Basic><id value="1"/></Basic></resource></entry></Bundle>`,
    );
    expect(problemCodes(read)).toEqual(['fhir-entry-without-resource']);
    expect(read.drafts).toHaveLength(1);
  });

  it.each([
    ['has a document type', `<!DOCTYPE Basic><Basic ${FHIR}/>`, 'xml-doctype'],
    ['breaks off', `<Basic ${FHIR}><id value="1"/>`, 'xml-not-readable'],
    ['is very deep', `<Basic ${FHIR}>${'<extension url="a">'.repeat(200)}`, 'xml-too-deep'],
  ])('is kept as it is and says why when it %s', (_what, file, code) => {
    const read = readWhole(file);
    expect(read).toMatchObject({ format: 'attachment', drafts: [] });
    expect(problemCodes(read)).toEqual([code]);
  });
});

describe('a list of resources in JSON', () => {
  it('is read item by item when there is no bundle around it', () => {
    const read = readWhole(
      '[{"resourceType":"Basic","id":"1"}, 7, {"resourceType":"Basic","id":"2","code":{"text":"Two"}}]',
    );
    expect(read.format).toBe('fhir-json');
    expect(problemCodes(read)).toEqual(['fhir-entry-without-resource']);
    expect(read.drafts.map(({ identity }) => identity)).toEqual(['fhir|Basic|1', 'fhir|Basic|2']);
    expect(read.drafts[1]?.fields.find(({ key }) => key === 'code')?.locator).toEqual({
      kind: 'fhirPath',
      path: '[2].Basic.code.text',
    });
  });

  it('is some other JSON when no item is a resource', () => {
    expect(readWhole('[{"x":{"resourceType":"Basic"}}]')).toMatchObject({
      format: 'attachment',
      problems: [{ code: 'json-unknown-kind', params: {} }],
    });
  });
});
