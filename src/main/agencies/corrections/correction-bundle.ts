import { createHash } from 'node:crypto';
import type {
  Bundle,
  BundleEntry,
  Communication,
  DocumentReference,
  Organization,
  Patient,
  RelatedPerson,
} from 'fhir/r4';
import type { AmendmentItem } from '../../../shared/model/amendment-item.ts';
import type { Person, StoredCase } from '../../../shared/model/case.ts';
import { CORRECTION_REQUEST, profiles, systems } from './codes.ts';

/** What a `DocumentReference` of the request carries for a machine to read: `amendmentItemSchema` in JSON, without the ids of the vault. */
export const CORRECTION_ITEMS_MEDIA_TYPE = 'application/vnd.deedbox.correction-items+json';

export interface CorrectionBundleInput {
  amendment: StoredCase;
  /** The letter's words, as plain text. */
  letterText: string;
  /** ISO 8601 with its zone: when it is sent. */
  sentAt: string;
}

/**
 * An amendment case as the Bundle that `POST [base]/Communication/$correction-request` takes: one
 * Communication with the words of the letter, who is who, and one DocumentReference for each item that
 * says exactly where it stands. The same case gives the same Bundle.
 */
export function toCorrectionBundle({ amendment, letterText, sentAt }: CorrectionBundleInput): Bundle {
  const patientUrl = urlOf(amendment.reference, 'patient');
  const agencyUrl = urlOf(amendment.reference, 'agency');
  const requesterUrl = amendment.requester ? urlOf(amendment.reference, 'requester') : patientUrl;
  const items = amendment.items.map((item) => ({
    fullUrl: urlOf(amendment.reference, item.itemId),
    resource: toDocumentReference(item, patientUrl, sentAt),
  }));
  const communication: Communication = {
    resourceType: 'Communication',
    meta: { profile: [profiles.communication] },
    identifier: [{ value: amendment.reference }],
    status: 'completed',
    category: [{ coding: [{ system: systems.communicationType, code: CORRECTION_REQUEST }] }],
    topic: { text: `${amendment.reference}: request for correction` },
    subject: { reference: patientUrl, display: amendment.subject.name },
    sender: { reference: requesterUrl },
    recipient: [{ reference: agencyUrl, display: amendment.agency.name }],
    sent: sentAt,
    payload: [
      { contentString: letterText },
      ...items.map(({ fullUrl }) => ({ contentReference: { reference: fullUrl } })),
    ],
  };
  const entries: BundleEntry[] = [
    { fullUrl: urlOf(amendment.reference, 'communication'), resource: communication },
    { fullUrl: patientUrl, resource: toPatient(amendment) },
    { fullUrl: agencyUrl, resource: toOrganization(amendment) },
    ...(amendment.requester
      ? [{ fullUrl: requesterUrl, resource: toRelatedPerson(amendment.requester, patientUrl) }]
      : []),
    ...items,
  ];
  return {
    resourceType: 'Bundle',
    meta: { profile: [profiles.bundle] },
    type: 'collection',
    timestamp: sentAt,
    entry: entries,
  };
}

function toPatient({ subject, dateOfBirth, identifiers, otherNames }: StoredCase): Patient {
  return {
    resourceType: 'Patient',
    ...contactOf(subject),
    name: [{ text: subject.name }, ...otherNames.map((text) => ({ use: 'old' as const, text }))],
    ...(dateOfBirth ? { birthDate: dateOfBirth } : {}),
    ...(identifiers.length > 0
      ? { identifier: identifiers.map(({ label, value }) => ({ type: { text: label }, value })) }
      : {}),
  };
}

function toOrganization({ agency }: StoredCase): Organization {
  return {
    resourceType: 'Organization',
    name: agency.name,
    ...(agency.email ? { telecom: [{ system: 'email', value: agency.email }] } : {}),
    ...addressOf(agency.addressLines),
  };
}

function toRelatedPerson(requester: NonNullable<StoredCase['requester']>, patientUrl: string): RelatedPerson {
  return {
    resourceType: 'RelatedPerson',
    patient: { reference: patientUrl },
    name: [{ text: requester.name }],
    ...(requester.capacity ? { relationship: [{ text: requester.capacity }] } : {}),
    ...contactOf(requester),
  };
}

function contactOf({ email, phone, addressLines }: Person) {
  const telecom = [
    ...(email ? [{ system: 'email' as const, value: email }] : []),
    ...(phone ? [{ system: 'phone' as const, value: phone }] : []),
  ];
  return { ...(telecom.length > 0 ? { telecom } : {}), ...addressOf(addressLines) };
}

function addressOf(lines: readonly string[]) {
  const line = lines.filter((text) => text.trim() !== '');
  return line.length > 0 ? { address: [{ line }] } : {};
}

/** One item, word for word as it is kept, with the way back to the place it stands in. */
function toDocumentReference(item: AmendmentItem, patientUrl: string, sentAt: string): DocumentReference {
  const { itemId, evidenceIds: _kept, recordId: _ours, documentId: _theirs, ...said } = item;
  const bytes = Buffer.from(JSON.stringify({ itemId, ...said }));
  return {
    resourceType: 'DocumentReference',
    status: 'current',
    subject: { reference: patientUrl },
    date: sentAt,
    description: item.statement || item.recordTitle || item.documentName,
    content: [
      {
        attachment: {
          contentType: CORRECTION_ITEMS_MEDIA_TYPE,
          title: item.documentName,
          data: bytes.toString('base64'),
          size: bytes.length,
          hash: createHash('sha1').update(bytes).digest('base64'),
        },
      },
    ],
  };
}

/** A `urn:uuid` that is the same for the same part of the same case (RFC 9562, version 8: made from a hash). */
function urlOf(reference: string, part: string): string {
  const hash = createHash('sha256').update(`deedbox/correction/${reference}/${part}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
