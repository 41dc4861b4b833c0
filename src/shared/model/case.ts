import { z } from 'zod';
import { jurisdictions } from '../law/jurisdiction.ts';
import { amendmentItemSchema } from './amendment-item.ts';
import { caseEventSchema, daySchema, transports } from './case-event.ts';
import { locales } from './preferences.ts';
import { idSchema } from './sealed-row.ts';

const line = z.string().max(500);
const text = z.string().max(20_000);

/** UK GDPR or GDPR; law enforcement (DPA 2018 Part 3); school records; freedom of information, which is another road. */
export const regimes = ['ukGdpr', 'euGdpr', 'lawEnforcement', 'pupilRecords', 'foi'] as const;
export type Regime = (typeof regimes)[number];

export const answerFormats = ['electronic', 'paper', 'accessible', 'largePrint', 'bsl'] as const;

/** The agency as it was written to. A later correction of the directory changes no case. */
export const caseAgencySchema = z.strictObject({
  /** The entry of the directory that it was taken from; null for one that was typed in. */
  agencyId: z.string().max(200).nullable(),
  name: line.min(1),
  addressLines: z.array(line).max(10),
  email: line,
  webformUrl: line,
});
export type CaseAgency = z.infer<typeof caseAgencySchema>;

export const personSchema = z.strictObject({
  name: line,
  addressLines: z.array(line).max(10),
  email: line,
  phone: line,
});
export type Person = z.infer<typeof personSchema>;

export const identifierSchema = z.strictObject({
  /** What the number is: "National Insurance number". */
  label: line.min(1),
  value: line.min(1),
});
export type Identifier = z.infer<typeof identifierSchema>;

export const scopeItemSchema = z.strictObject({
  /** The system or kind of record: "Self Assessment". */
  what: line.min(1),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  note: text,
});
export type ScopeItem = z.infer<typeof scopeItemSchema>;

/**
 * A request to an agency and everything that came of it. What was asked is in the fields; what happened
 * is in the events, from which state, dates and next steps are worked out (`shared/cases`), never stored.
 */
export const storedCaseSchema = z.strictObject({
  kind: z.literal('case'),
  caseKind: z.enum(['access', 'amendment']),
  /** On every letter and in every subject line: `DB-7K3Q-2F`. */
  reference: z.string().regex(/^DB-[0-9A-Z]{4}-[0-9A-Z]{2}$/),
  jurisdiction: z.enum(jurisdictions),
  regime: z.enum(regimes),
  agency: caseAgencySchema,
  /** Whose records they are. */
  subject: personSchema,
  /** Who asks, where that is somebody else, and as what. */
  requester: personSchema.extend({ capacity: line }).nullable(),
  dateOfBirth: daySchema.nullable(),
  /** Names that the records may be under. */
  otherNames: z.array(line.min(1)).max(30),
  identifiers: z.array(identifierSchema).max(30),
  scope: z.array(scopeItemSchema).max(100),
  items: z.array(amendmentItemSchema).max(100),
  transport: z.enum(transports),
  format: z.enum(answerFormats),
  /** Of the letter. */
  language: z.enum(locales),
  urgency: z.strictObject({ reason: text, by: daySchema.nullable() }).nullable(),
  /** The letter where the person changed its words; null for as it is composed. */
  letterText: z.string().max(100_000).nullable(),
  /** A case that this one follows from. */
  followsCaseId: idSchema.nullable(),
  events: z.array(caseEventSchema).max(2000),
});
export type StoredCase = z.infer<typeof storedCaseSchema>;
