import { describe, expect, it } from 'vitest';
import { type Attack, attack, attackWorker, expectOutcome } from './support/attack.ts';

const OPEN = '<Basic xmlns="http://hl7.org/fhir"><id value="1"/>';
const basic = (body: string, before = ''): string => `${before}${OPEN}${body}</Basic>`;
const bundle = (...bodies: string[]): string =>
  `<Bundle xmlns="http://hl7.org/fhir">${bodies.map((body) => `<entry><resource>${body}</resource></entry>`).join('')}</Bundle>`;
const DIV = '<div xmlns="http://www.w3.org/1999/xhtml">';

const refused: Attack[] = [
  {
    what: 'names a file as an entity',
    file: basic('&x;', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    problems: ['xml-doctype'],
  },
  {
    what: 'has an outside document type',
    file: basic('', '<!DOCTYPE Basic SYSTEM "http://127.0.0.1/a.dtd">'),
    problems: ['xml-doctype'],
  },
  {
    what: 'is deeper than allowed',
    file: basic(`${'<a>'.repeat(130)}${'</a>'.repeat(130)}`),
    problems: ['xml-too-deep'],
  },
  {
    what: 'opens a hundred thousand extensions',
    file: `${OPEN}${'<extension url="a">'.repeat(100_000)}`,
    problems: ['xml-too-deep'],
  },
  { what: 'ends in a tag', file: `${OPEN}<code x="`, problems: ['xml-not-readable'] },
  {
    what: 'uses an entity of HTML',
    file: basic(`<text>${DIV}&nbsp;</div></text>`),
    problems: ['xml-not-readable'],
  },
  { what: 'has a raw zero', file: basic('<code value="\u0000"/>'), problems: ['xml-not-readable'] },
  { what: 'has a value twice', file: basic('<a value="1" value="2"/>'), problems: ['xml-not-readable'] },
];

const kept: Attack[] = [
  {
    what: 'has an element named __proto__',
    file: basic('<__proto__><polluted value="true"/></__proto__>'),
    problems: ['json-forbidden-key'],
    records: 1,
  },
  {
    what: 'has an element named constructor inside another',
    file: basic('<a><constructor><prototype value="x"/></constructor></a>'),
    problems: ['json-forbidden-key'],
    records: 1,
  },
  {
    what: 'has elements named like methods',
    file: basic(
      '<toString value="x"/><hasOwnProperty value="1"/><valueOf><a value="1"/></valueOf><then value="y"/><toJSON value="z"/>',
    ),
    problems: [],
    records: 1,
  },
  { what: 'is of a type named __proto__', file: '<__proto__ xmlns="http://hl7.org/fhir"/>', records: 1 },
  { what: 'says another type inside', file: basic('<resourceType value="Patient"/>'), records: 1 },
  {
    what: 'has a script in its narrative',
    file: basic(
      `<text><status value="generated"/>${DIV}<script>alert(1)</script><img src="x" onerror="alert(1)"/>Hello</div></text>`,
    ),
    problems: [],
    records: 1,
  },
  {
    what: 'has a narrative of half a megabyte',
    file: basic(`<text>${DIV}${'<b>x</b>'.repeat(60_000)}</div></text>`),
    problems: ['value-cut'],
    records: 1,
  },
  {
    what: 'has a hundred thousand siblings',
    file: basic('<note><text value="x"/></note>'.repeat(50_000)),
    problems: ['record-cut'],
    records: 1,
  },
  {
    what: 'has an attribute of a megabyte',
    file: basic(`<code><text value="${'x'.repeat(1_000_000)}"/></code>`),
    problems: ['value-cut'],
    records: 1,
  },
  {
    what: 'has long names inside each other',
    file: basic(
      `${`<${'k'.repeat(500)}>`.repeat(60)}${'<a value="1"/>'.repeat(50_000)}${`</${'k'.repeat(500)}>`.repeat(60)}`,
    ),
    records: 1,
  },
  {
    what: 'has names with dots',
    file: basic('<a.b.c value="1"/><x.y><z value="2"/></x.y>'),
    problems: [],
    records: 1,
  },
  {
    what: 'has a number of a million digits',
    file: basic(`<valueQuantity><value value="${'9'.repeat(1_000_000)}"/></valueQuantity>`),
    records: 1,
  },
  {
    what: 'has 1e400 and no number',
    file: basic(
      '<valueQuantity><value value="1e400"/></valueQuantity><lowQuantity><value value="NaN"/></lowQuantity>',
    ),
    problems: [],
    records: 1,
  },
  {
    what: 'has text where none belongs',
    file: basic('loose<code>text<text value="x"/></code>'),
    problems: [],
    records: 1,
  },
  {
    what: 'contains itself',
    file: basic(
      '<contained><Basic><id value="c"/><subject><reference value="#c"/></subject></Basic></contained>',
    ),
    problems: [],
    records: 1,
  },
  {
    what: 'has an empty bundle entry',
    file: '<Bundle xmlns="http://hl7.org/fhir"><entry/></Bundle>',
    problems: ['fhir-entry-without-resource'],
    records: 0,
  },
  {
    what: 'has two thousand resources with one id',
    file: bundle(
      ...Array.from({ length: 2000 }, (_, at) => `<Basic><id value="1"/><a value="${at}"/></Basic>`),
    ),
    records: 2000,
  },
  {
    what: 'is a bundle in a bundle',
    file: bundle(`<Bundle><entry><resource><Basic><id value="1"/></Basic></resource></entry></Bundle>`),
    records: 1,
  },
  {
    what: 'asks for a stylesheet',
    file: `<?xml-stylesheet href="http://127.0.0.1/x.xsl"?>${basic('')}`,
    records: 1,
  },
  { what: 'claims to be UTF-16', file: `<?xml version="1.0" encoding="UTF-16"?>${basic('')}`, records: 1 },
  {
    what: 'is no UTF-8',
    file: Buffer.from(basic('<a value="é"/>'), 'latin1'),
    problems: ['encoding-guessed'],
    records: 1,
  },
  {
    what: 'mixes in elements of nobody',
    file: basic('<x:y xmlns:x="urn:nobody" value="1"/>'),
    problems: [],
    records: 1,
  },
];

describe('a hostile FHIR file in XML', () => {
  it.each(refused)('is kept as it is when it $what', (hostile) => {
    const outcome = attack(hostile);
    expectOutcome(outcome, { ...hostile, records: 0 });
    expect(outcome).toMatchObject({ format: 'attachment' });
  });

  it.each(kept)('does no harm when it $what', (hostile) => {
    expectOutcome(attack(hostile), hostile);
  });

  it('is kept as it is when it has more elements than allowed', async () => {
    const outcome = await attackWorker({ what: '', file: basic('<a/>'.repeat(250_001)) });
    expectOutcome(outcome, { what: '', file: '', problems: ['xml-too-many-elements'], records: 0 });
  }, 30_000);
});
