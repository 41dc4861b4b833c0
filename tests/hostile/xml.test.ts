import { describe, expect, it } from 'vitest';
import { ownFixture } from '../main/import/support/read-whole.ts';
import { type Attack, attack, attackWorker, expectOutcome } from './support/attack.ts';

const sound = new TextDecoder().decode(ownFixture('own-clinical-document.xml'));
const OPEN =
  '<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">';
const document = (body: string, before = ''): string =>
  `${before}${OPEN}<id root="1"/><title>T</title>${body}</ClinicalDocument>`;
const sections = (...bodies: string[]): string =>
  document(
    `<component><structuredBody>${bodies.map((body) => `<component><section>${body}</section></component>`).join('')}</structuredBody></component>`,
  );
const entry = (body: string): string => `<title>S</title><entry><observation>${body}</observation></entry>`;
const laughs = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('');

const refused: Attack[] = [
  {
    what: 'names a file as an entity',
    file: document('&x;', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    problems: ['xml-doctype'],
  },
  {
    what: 'names an address as an entity',
    file: document('&x;', '<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1/">]>'),
    problems: ['xml-doctype'],
  },
  {
    what: 'names a parameter entity',
    file: document('', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/"> %x;]>'),
    problems: ['xml-doctype'],
  },
  {
    what: 'names an outside document type',
    file: document('', '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">'),
    problems: ['xml-doctype'],
  },
  {
    what: 'names a public document type',
    file: document('', '<!DOCTYPE a PUBLIC "-//x" "x">'),
    problems: ['xml-doctype'],
  },
  {
    what: 'has a billion laughs',
    file: document('&l9;', `<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]>`),
    problems: ['xml-doctype'],
  },
  {
    what: 'blows up quadratically',
    file: document('&a;'.repeat(10_000), `<!DOCTYPE a [<!ENTITY a "${'a'.repeat(10_000)}">]>`),
    problems: ['xml-doctype'],
  },
  {
    what: 'has an empty document type',
    file: document('', '<!DOCTYPE ClinicalDocument>'),
    problems: ['xml-doctype'],
  },
  {
    what: 'has a document type after a comment',
    file: document('', '<!-- a --><!DOCTYPE a [ <!ENTITY x "y"> ]>'),
    problems: ['xml-doctype'],
  },
  {
    what: 'is two hundred thousand deep',
    file: document(`${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`),
    problems: ['xml-too-deep'],
  },
  {
    what: 'opens two hundred thousand elements',
    file: `${OPEN}${'<a>'.repeat(200_000)}`,
    problems: ['xml-too-deep'],
  },
  {
    what: 'uses an entity nobody declared',
    file: document('<title>&nbsp;</title>'),
    problems: ['xml-not-readable'],
  },
  { what: 'closes what it did not open', file: document('</title>'), problems: ['xml-not-readable'] },
  { what: 'ends in the middle', file: sound.slice(0, -200), problems: ['xml-not-readable'] },
  { what: 'ends in a tag', file: `${OPEN}<title x="`, problems: ['xml-not-readable'] },
  { what: 'ends in a comment', file: `${OPEN}<!-- `, problems: ['xml-not-readable'] },
  {
    what: 'has an attribute twice',
    file: document('<id root="1" root="2"/>'),
    problems: ['xml-not-readable'],
  },
  { what: 'uses a prefix nobody declared', file: document('<x:y/>'), problems: ['xml-not-readable'] },
  { what: 'has a raw zero', file: document('<code code="\u0000"/>'), problems: ['xml-not-readable'] },
  {
    what: 'names a character that is none',
    file: document('<title>&#0;&#xFFFFFFFF;</title>'),
    problems: ['xml-not-readable'],
  },
  { what: 'has two roots', file: `${document('')}${document('')}`, problems: ['xml-not-readable'] },
  {
    what: 'has a < in an attribute',
    file: document('<code displayName="<script>"/>'),
    problems: ['xml-not-readable'],
  },
];

const kept: Attack[] = [
  {
    what: 'asks for a stylesheet',
    file: `<?xml-stylesheet type="text/xsl" href="http://127.0.0.1/x.xsl"?>${document('')}`,
    records: 1,
  },
  { what: 'has instructions to a program', file: document('<?php system("x") ?>'), records: 1 },
  { what: 'claims to be UTF-16', file: `<?xml version="1.0" encoding="UTF-16"?>${document('')}`, records: 1 },
  {
    what: 'claims an encoding nobody knows',
    file: `<?xml version="1.0" encoding="x-nobody"?>${document('')}`,
    records: 1,
  },
  { what: 'is UTF-16', file: Buffer.from(`\ufeff${document('')}`, 'utf16le'), records: 1 },
  {
    what: 'is no UTF-8',
    file: Buffer.from(document('<title>é</title>'), 'latin1'),
    problems: ['encoding-guessed', 'ccda-no-body'],
    records: 1,
  },
  {
    what: 'has scripts in its narrative',
    file: sections('<title>S</title><text><script>alert(1)</script><td onclick="x()">Hello</td></text>'),
    records: 2,
  },
  {
    what: 'has attributes named like methods',
    file: sections(entry('<code __proto__="x" constructor="y" code="1" displayName="D"/>')),
    records: 2,
  },
  {
    what: 'has elements named like methods',
    file: sections(entry('<__proto__ value="x"/><constructor value="y"/><code code="1" displayName="D"/>')),
    records: 2,
  },
  {
    what: 'has sections in sections in sections',
    file: sections(
      `<title>S</title>${'<component><section><title>T</title><text>x</text>'.repeat(40)}${'</section></component>'.repeat(40)}`,
    ),
    records: 41,
  },
  { what: 'has an entry of nothing', file: sections('<title>S</title><text>x</text><entry/>'), records: 2 },
  {
    what: 'has an organizer of nothing',
    file: sections('<title>S</title><entry><organizer/></entry>'),
    records: 2,
  },
  {
    what: 'refers to narrative that refers to itself',
    file: sections(
      '<title>S</title><text ID="a"><reference value="#a"/>x</text><entry><observation><text><reference value="#a"/></text></observation></entry>',
    ),
    records: 2,
  },
  {
    what: 'gives one ID to many places',
    file: sections(`<title>S</title><text>${'<content ID="a">x</content>'.repeat(1000)}</text>`),
    records: 2,
  },
  {
    what: 'has ten thousand entries with one id',
    file: sections(`<title>S</title>${'<entry><act><id root="1"/></act></entry>'.repeat(10_000)}`),
    records: 10_001,
  },
  { what: 'has a hundred thousand siblings', file: document('<realmCode/>'.repeat(100_000)), records: 1 },
  {
    what: 'has an attribute of a megabyte',
    file: sections(entry(`<code code="1" displayName="${'x'.repeat(1_000_000)}"/>`)),
    records: 2,
  },
  {
    what: 'has a time that goes on',
    file: sections(entry(`<effectiveTime value="${'2'.repeat(500_000)}"/>`)),
    records: 2,
  },
  {
    what: 'has a number for a telephone that goes on',
    file: sections(entry(`<performer><telecom value="tel:${' '.repeat(300_000)}x"/></performer>`)),
    records: 2,
  },
  {
    what: 'has a value of no kind',
    file: sections(entry('<value xsi:type="NOBODY"/><value xsi:type=""/><value/>')),
    records: 2,
  },
  {
    what: 'has a person of nothing',
    file: document('<recordTarget/><recordTarget><patientRole/></recordTarget>'),
    records: 2,
  },
  {
    what: 'has a body that is no structure',
    file: document('<component><nonXMLBody><text representation="B64">AAAA</text></nonXMLBody></component>'),
    problems: ['ccda-no-body'],
    records: 1,
  },
  {
    what: 'writes its title in CDATA',
    file: document('').replace('<title>T</title>', '<title><![CDATA[<b>T</b>]]></title>'),
    records: 1,
  },
  {
    what: 'is called ClinicalDocument and is not from HL7',
    file: '<ClinicalDocument><title>T</title></ClinicalDocument>',
    records: 1,
  },
];

describe('a hostile XML file', () => {
  it.each(refused)('is kept as it is when it $what', (hostile) => {
    const outcome = attack(hostile);
    expectOutcome(outcome, { ...hostile, records: 0 });
    expect(outcome).toMatchObject({ format: 'attachment' });
  });

  it.each(kept)('does no harm when it $what', (hostile) => {
    expectOutcome(attack(hostile), hostile);
  });

  it('is refused when it has more elements than allowed', async () => {
    const outcome = await attackWorker({ what: '', file: document('<a/>'.repeat(250_001)) });
    expectOutcome(outcome, { what: '', file: '', problems: ['xml-too-many-elements'], records: 0 });
  }, 30_000);

  it('stays within the heap when it has nearly as many elements as allowed', async () => {
    const outcome = await attackWorker({
      what: '',
      file: document('<id root="1" extension="22" assigningAuthorityName="x"/>'.repeat(249_000)),
    });
    expectOutcome(outcome, { what: '', file: '', problems: ['record-cut', 'ccda-no-body'] });
  }, 60_000);
});
