import { z } from 'zod';
import { findCalendarDate } from '../law/calendar-date.ts';
import { idSchema } from './sealed-row.ts';

/** `2026-11-24`; a day that exists. */
export const daySchema = z.string().transform((text, context) => {
  const date = findCalendarDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: 'not a day of the calendar' });
  return z.NEVER;
});

const text = z.string().max(20_000);

/** How a request went out. */
export const transports = ['letter', 'email', 'webform'] as const;
export type Transport = (typeof transports)[number];

/** How it is known that the agency has the request. */
export const receiptBases = ['stated', 'acknowledged', 'presumed'] as const;

export const responseOutcomes = ['full', 'partial', 'nothingHeld', 'refused', 'redirected'] as const;

/** What Article 15(1)(a)–(h) says a reply must tell besides the copy. */
export const completenessParts = [
  'purposes',
  'categories',
  'recipients',
  'retention',
  'rights',
  'complaint',
  'source',
  'automated',
] as const;
export type CompletenessPart = (typeof completenessParts)[number];

const completenessSchema = z.partialRecord(z.enum(completenessParts), z.enum(['told', 'missing', 'unclear']));

/** A place that was blacked out or left out, what the agency claims for it, and what it says why. */
export const withheldSchema = z.strictObject({
  where: text,
  exemption: text,
  reason: text,
});
export type Withheld = z.infer<typeof withheldSchema>;

export const decisions = ['accepted', 'partial', 'refused', 'annotated', 'restricted'] as const;
export type Decision = (typeof decisions)[number];

const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({
    type: z.literal(type),
    eventId: idSchema,
    /** The day it happened; never a day after it was recorded. */
    on: daySchema,
    /** Milliseconds since 1970: orders what happened on one day. */
    recordedAtMs: z.int().nonnegative(),
    note: text.default(''),
    /** Files of the vault that show it. */
    documentIds: z.array(idSchema).max(500).default([]),
    ...shape,
  });

/**
 * Something that happened in a case. Events are only ever added; one that was recorded by mistake is
 * taken back by `undone`, and stays to be seen.
 */
export const caseEventSchema = z.discriminatedUnion('type', [
  /** The letter is checked and as it should be. */
  event('prepared', {}),
  event('sent', { transport: z.enum(transports) }),
  event('received', { basis: z.enum(receiptBases) }),
  event('identityAsked', {}),
  event('identityShown', {}),
  event('feeAsked', { amount: text }),
  event('feePaid', {}),
  event('feeDisputed', {}),
  event('clarificationAsked', { question: text }),
  event('clarificationAnswered', { answer: text }),
  event('extensionNoticed', { hasReasons: z.boolean(), claimedUntil: daySchema.nullable() }),
  event('responded', {
    outcome: z.enum(responseOutcomes),
    completeness: completenessSchema,
    withheld: z.array(withheldSchema).max(200),
    reasons: text,
  }),
  event('chased', {}),
  event('complainedToAgency', {}),
  event('complaintAcknowledged', {}),
  event('complaintAnswered', { outcome: z.enum(['upheld', 'partly', 'rejected']) }),
  event('complainedToRegulator', {}),
  event('regulatorAnswered', { outcome: z.enum(['upheld', 'partly', 'rejected', 'progress']) }),
  event('wentFurther', { to: z.enum(['ombudsman', 'court', 'appeal']) }),
  event('decided', { itemId: idSchema, decision: z.enum(decisions), reasons: text }),
  event('disagreed', { itemId: idSchema, statement: text }),
  event('statementOnFile', { itemId: idSchema }),
  event('recipientTold', { itemId: idSchema, recipient: text, isConfirmed: z.boolean() }),
  /** A newer copy was compared with what was asked for. */
  event('compared', {
    itemId: idSchema,
    result: z.enum(['corrected', 'notCorrected', 'cameBack', 'gone']),
    seenValue: text,
  }),
  event('closed', {}),
  event('reopened', {}),
  event('withdrawn', {}),
  event('undone', { undoneEventId: idSchema }),
]);
export type CaseEvent = z.infer<typeof caseEventSchema>;
export type CaseEventType = CaseEvent['type'];
export type CaseEventOf<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>;
