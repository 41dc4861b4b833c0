import type { Attack } from './attack.ts';

export const resource = (body: string): string => `{"resourceType":"Basic","id":"1"${body}}`;
export const bundle = (...resources: string[]): string =>
  `{"resourceType":"Bundle","type":"collection","entry":[${resources.map((text) => `{"resource":${text}}`)}]}`;
export const nest = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const many = (count: number, make: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const MIB = 1024 * 1024;

/** Written one by one: what a JSON file can hold that it ought not to. */
export const jsonAttacks: Attack[] = [
  {
    what: 'is a million brackets deep',
    file: resource(`,"a":${nest(1_000_000)}`),
    problems: ['json-too-deep'],
    records: 0,
  },
  {
    what: 'opens a million brackets',
    file: `{"resourceType":"Basic","a":${'['.repeat(1_000_000)}`,
    problems: ['json-too-deep'],
    records: 0,
  },
  {
    what: 'is a million objects deep',
    file: `{"resourceType":"Basic","a":${'{"a":'.repeat(300_000)}`,
    problems: ['json-too-deep'],
  },
  { what: 'is as deep as allowed', file: resource(`,"a":${nest(63)}`), problems: [], records: 1 },
  {
    what: 'has a __proto__',
    file: resource(',"__proto__":{"polluted":true}'),
    problems: ['json-forbidden-key'],
    records: 1,
  },
  {
    what: 'has a __proto__ with escapes',
    file: resource(',"\\u005f_proto__":{"polluted":true}'),
    problems: ['json-forbidden-key'],
    records: 1,
  },
  {
    what: 'has a nested __proto__',
    file: resource(',"a":[{"b":{"__proto__":{"polluted":true}}}]'),
    problems: ['json-forbidden-key'],
    records: 1,
  },
  {
    what: 'has a constructor.prototype',
    file: resource(',"constructor":{"prototype":{"polluted":true}}'),
    problems: ['json-forbidden-key'],
    records: 1,
  },
  {
    what: 'has a constructor that is text',
    file: resource(',"constructor":"x"'),
    problems: ['json-forbidden-key'],
    records: 1,
  },
  {
    what: 'has members named like methods',
    file: resource(',"toString":"x","hasOwnProperty":1,"valueOf":{"a":1},"then":"y"'),
    problems: [],
    records: 1,
  },
  { what: 'has toJSON', file: resource(',"toJSON":{"a":1}'), problems: [], records: 1 },
  { what: 'is of a type named __proto__', file: '{"resourceType":"__proto__","id":"1"}', records: 1 },
  { what: 'is of a type named constructor', file: '{"resourceType":"constructor","id":"1"}', records: 1 },
  {
    what: 'is of a type in ten thousand letters',
    file: `{"resourceType":"${'x'.repeat(10_000)}","id":"1"}`,
    records: 1,
  },
  {
    what: 'has a key twice',
    file: resource(',"status":"active","status":"draft"'),
    problems: ['json-duplicate-key'],
    records: 1,
  },
  {
    what: 'has its entries twice',
    file: `{"resourceType":"Bundle","entry":[{"resource":${resource('')}},{"resource":${resource('')}}],"entry":[{"resource":${resource('')}}]}`,
    problems: ['json-duplicate-key'],
    records: 1,
  },
  {
    what: 'has its resourceType twice',
    file: '{"resourceType":"Patient","resourceType":"Basic"}',
    problems: ['json-duplicate-key'],
  },
  { what: 'has 1e400', file: resource(',"a":1e400,"b":-1e400'), problems: [], records: 1 },
  {
    what: 'has a number of a million digits',
    file: resource(`,"a":${'9'.repeat(1_000_000)}`),
    problems: ['value-cut'],
    records: 1,
  },
  {
    what: 'has a quantity of a million digits',
    file: resource(`,"valueQuantity":{"value":${'9'.repeat(100_000)}.${'3'.repeat(100_000)}}`),
    records: 1,
  },
  { what: 'has NaN', file: resource(',"a":NaN'), problems: ['json-not-readable'], records: 0 },
  { what: 'has a comment', file: resource(',/* */"a":1'), problems: ['json-not-readable'], records: 0 },
  { what: 'has a trailing comma', file: resource(','), problems: ['json-not-readable'], records: 0 },
  { what: 'has hexadecimal', file: resource(',"a":0x10'), problems: ['json-not-readable'], records: 0 },
  { what: 'has a leading zero', file: resource(',"a":007'), problems: ['json-not-readable'], records: 0 },
  {
    what: 'has a raw line break in a text',
    file: resource(',"a":"x\ny"'),
    problems: ['json-not-readable'],
    records: 0,
  },
  {
    what: 'has a raw zero in a text',
    file: resource(',"a":"x\u0000y"'),
    problems: ['json-not-readable'],
    records: 0,
  },
  { what: 'has an escaped zero in a text', file: resource(',"a":"x\\u0000y"'), problems: [], records: 1 },
  {
    what: 'has lone surrogates',
    file: resource(',"a":"\\ud800","b":"\\udc00\\ud800"'),
    problems: [],
    records: 1,
  },
  { what: 'has lone surrogates in its id', file: '{"resourceType":"Basic","id":"\\ud800"}', records: 1 },
  { what: 'has a bad escape', file: resource(',"a":"\\x41"'), problems: ['json-not-readable'], records: 0 },
  {
    what: 'ends in the middle',
    file: bundle(resource(''), resource('')).slice(0, -20),
    problems: ['json-not-readable'],
    records: 0,
  },
  {
    what: 'ends in an escape',
    file: '{"resourceType":"Basic","a":"\\',
    problems: ['json-not-readable'],
    records: 0,
  },
  {
    what: 'has rubbish after its end',
    file: `${resource('')}}`,
    problems: ['json-not-readable'],
    records: 0,
  },
  {
    what: 'is two documents in one',
    file: `${resource('')}${resource('')}`,
    problems: ['json-not-readable'],
    records: 0,
  },
  {
    what: 'has a text of more than 5 MiB',
    file: resource(`,"a":"${'x'.repeat(5 * MIB + 1)}"`),
    problems: ['json-string-too-long'],
    records: 0,
  },
  {
    what: 'has a text of 5 MiB',
    file: resource(`,"a":"${'x'.repeat(5 * MIB)}"`),
    problems: ['value-cut'],
    records: 1,
  },
  {
    what: 'has a key of a thousand letters',
    file: resource(`,"${'k'.repeat(1000)}":1`),
    problems: ['json-string-too-long'],
    records: 0,
  },
  {
    what: 'has more values than allowed',
    file: resource(`,"a":[${'1,'.repeat(2_000_001)}1]`),
    problems: ['json-too-many-values'],
    records: 0,
  },
  {
    what: 'multiplies long names',
    file: resource(
      `,${'"'.concat('k'.repeat(500), '":{').repeat(50)}"a":[${'1,'.repeat(50_000)}1]${'}'.repeat(50)}`,
    ),
    problems: ['record-cut'],
    records: 1,
  },
  {
    what: 'contains itself',
    file: resource(
      ',"contained":[{"resourceType":"Basic","id":"c","subject":{"reference":"#c"}}],"subject":{"reference":"#c"}',
    ),
    problems: [],
    records: 1,
  },
  {
    what: 'refers to itself',
    file: bundle(
      '{"resourceType":"Encounter","id":"e","encounter":{"reference":"Encounter/e"},"partOf":{"reference":"Encounter/e"}}',
    ),
    problems: [],
    records: 1,
  },
  {
    what: 'refers in a circle',
    file: bundle(
      '{"resourceType":"Encounter","id":"a","encounter":{"reference":"Encounter/b"}}',
      '{"resourceType":"Encounter","id":"b","encounter":{"reference":"Encounter/a"}}',
    ),
    records: 2,
  },
  {
    what: 'has a narrative with a script',
    file: resource(
      ',"text":{"status":"generated","div":"<div><script>alert(1)</script><img src=x onerror=alert(1)>Hello</div>"}',
    ),
    problems: [],
    records: 1,
  },
  {
    what: 'has a narrative of open tags',
    file: resource(`,"text":{"div":"${'<'.repeat(200_000)}"}`),
    records: 1,
  },
  {
    what: 'has a narrative of open comments',
    file: resource(`,"text":{"div":"${'<!--'.repeat(50_000)}"}`),
    records: 1,
  },
  {
    what: 'has a narrative of open scripts',
    file: resource(`,"text":{"div":"${'<script '.repeat(20_000)}"}`),
    records: 1,
  },
  {
    what: 'has a narrative of entities',
    file: resource(`,"text":{"div":"${'&#x10ffff;&#0;&bogus;'.repeat(20_000)}"}`),
    records: 1,
  },
  {
    what: 'has bidi overrides and zero widths in a name',
    file: '{"resourceType":"Patient","name":[{"text":"\\u202eevil\\u202c\\u200b"}]}',
    records: 1,
  },
  {
    what: 'has members of the wrong kind everywhere',
    file: '{"resourceType":"Patient","id":7,"name":"x","telecom":{"system":[],"value":{}},"address":[null,1,"x",[]],"birthDate":{"a":1},"extension":"x","contained":{"a":1},"meta":[]}',
    problems: [],
    records: 1,
  },
  {
    what: 'has codings that are no codings',
    file: resource(',"code":{"coding":[null,1,"x",{"code":{}},[]],"text":7}'),
    records: 1,
  },
  { what: 'has a resourceType that is no text', file: '{"resourceType":{"a":1},"id":"1"}', records: 0 },
  {
    what: 'has entries that are no list',
    file: '{"resourceType":"Bundle","entry":{"resource":{"resourceType":"Basic"}}}',
    records: 0,
  },
  { what: 'has lists in lists', file: resource(',"a":[[[1,[2,[3]]]]]'), problems: [], records: 1 },
  {
    what: 'has a reference of a megabyte',
    file: resource(`,"subject":{"reference":"${'x/'.repeat(500_000)}"}`),
    records: 1,
  },
  {
    what: 'has a date that goes on',
    file: resource(`,"a":"2019-01-01T00:00:00.${'0'.repeat(300_000)}x"`),
    records: 1,
  },
  {
    what: 'has an extension that goes on',
    file: resource(`,"extension":[{"url":"http://${'a/'.repeat(300_000)}","valueString":"x"}]`),
    records: 1,
  },
  {
    what: 'gives one id to two thousand resources',
    file: bundle(...many(2000, (index) => resource(`,"a":${index}`))),
    records: 2000,
  },
  {
    what: 'has two thousand resources without an id',
    file: bundle(...many(2000, () => '{"resourceType":"Basic"}')),
    records: 1,
  },
  { what: 'is a bundle in a bundle in a bundle', file: bundle(bundle(bundle(resource('')))), records: 1 },
  {
    what: 'is UTF-16 without a mark',
    file: Buffer.from(resource(',"a":"é"'), 'utf16le'),
    problems: [],
    records: 1,
  },
  {
    what: 'is no UTF-8',
    file: Buffer.from(resource(',"a":"é"'), 'latin1'),
    problems: ['encoding-guessed'],
    records: 1,
  },
  { what: 'is UTF-8 cut in a letter', file: Buffer.from(resource(',"a":"é"')).subarray(0, -3), records: 0 },
];
