import { z } from 'zod';
import { daySchema } from './case-event.ts';
import { locales } from './preferences.ts';

/** Each letter that can be written out of a case. */
export const letterKinds = [
  'accessRequest',
  'amendmentRequest',
  'identitySent',
  'clarificationAnswer',
  'feeDisputed',
  'extensionContested',
  'chaser',
  'agencyComplaint',
  'regulatorComplaint',
  'incompleteReply',
  'disagreement',
  'recipientsAsked',
  'withdrawal',
] as const;
export type LetterKind = (typeof letterKinds)[number];

const line = z.string().max(3000);
const text = z.string().max(100_000);

export const letterPartySchema = z.strictObject({
  name: line,
  addressLines: z.array(line).max(12),
  /** E-mail, telephone: what an answer can be sent to. */
  contactLines: z.array(line).max(5),
});
export type LetterParty = z.infer<typeof letterPartySchema>;

export const letterBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: line.min(1) }),
  /** A line break in it is kept. */
  z.strictObject({ kind: z.literal('paragraph'), text }),
  /** Numbered from 1, so that an answer can say which. */
  z.strictObject({ kind: z.literal('list'), items: z.array(text).max(20_000) }),
  /** `head` is empty where the first cell of each row says what the row is; rows are as long as one another. */
  z.strictObject({
    kind: z.literal('table'),
    head: z.array(line).max(6),
    rows: z.array(z.array(text).min(1).max(6)).max(20_000),
  }),
  /** Somebody's own words, set apart. */
  z.strictObject({ kind: z.literal('quotation'), text }),
]);
export type LetterBlock = z.infer<typeof letterBlockSchema>;

/**
 * A letter, ready to be printed, sent or read: all of its words in one language, none of its looks.
 * Anything may stand in its texts, for people write them; what makes a PDF, a mail or a calendar of it
 * takes care of that.
 */
export const outgoingLetterSchema = z.strictObject({
  language: z.enum(locales),
  on: daySchema,
  /** On the paper and in the subject line of a mail. */
  reference: line,
  sender: letterPartySchema,
  recipient: letterPartySchema,
  greeting: line,
  subject: line,
  blocks: z.array(letterBlockSchema).max(2000),
  closing: line,
  /** Below the line to sign on: who, and as what where somebody signs for another. */
  signature: z.strictObject({ name: line, capacity: line }),
  enclosures: z.array(line).max(200),
  /** 18 point throughout, for people who see little. */
  isLargePrint: z.boolean(),
});
export type OutgoingLetter = z.infer<typeof outgoingLetterSchema>;
