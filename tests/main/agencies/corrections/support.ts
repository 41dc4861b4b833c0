import { toCalendarDate } from '../../../../src/shared/law/calendar-date.ts';
import { type StoredCase, storedCaseSchema } from '../../../../src/shared/model/case.ts';
import { toId } from '../../../../src/shared/model/ids.ts';

const id = (byte: number) => toId(new Uint8Array(16).fill(byte));
const person = {
  name: 'Fictional Person',
  addressLines: ['1 Example Street', 'Abertest'],
  email: 'person@example.org',
  phone: '',
};

/** A fictional person asks a fictional surgery to put a medicine right. */
export function exampleAmendment(changes: Partial<StoredCase> = {}): StoredCase {
  return storedCaseSchema.parse({
    kind: 'case',
    caseKind: 'amendment',
    reference: 'DB-7K3Q-2F',
    jurisdiction: 'gb-wls',
    regime: 'ukGdpr',
    agency: {
      agencyId: null,
      name: 'Example Surgery',
      addressLines: ['2 Test Road'],
      email: '',
      webformUrl: '',
    },
    subject: person,
    requester: null,
    dateOfBirth: toCalendarDate('1960-01-01'),
    otherNames: ['Fictional Former-Name'],
    identifiers: [{ label: 'NHS number', value: '999 000 0000' }],
    scope: [],
    items: [
      {
        itemId: id(1),
        recordId: id(2),
        revision: 1,
        recordTitle: 'Hydrochlorothiazide 25 MG',
        fieldKey: 'dosageInstruction[0].text',
        fieldLabel: { text: 'Dose' },
        locator: { kind: 'fhirPath', path: 'Bundle.entry[7].resource.dosageInstruction[0].text' },
        documentId: id(3),
        documentName: 'records.json',
        sha256: 'a'.repeat(64),
        currentValue: 'Two a day',
        proposedValue: 'One a day',
        ground: 'inaccurate',
        statement: 'It was halved in May.',
        evidenceIds: [],
        harm: '',
        restrictMeanwhile: true,
        recipientsToTell: ['Example Hospital'],
      },
    ],
    transport: 'email',
    format: 'electronic',
    language: 'en',
    urgency: null,
    letterText: null,
    followsCaseId: null,
    events: [],
    ...changes,
  });
}
