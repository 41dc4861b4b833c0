import { z } from 'zod';
import { fieldLabelSchema } from './field.ts';
import { locatorSchema } from './locator.ts';
import { idSchema } from './sealed-row.ts';

/** Why it should be put right. */
export const grounds = [
  'inaccurate',
  'incomplete',
  'outOfDate',
  'wrongPerson',
  'duplicate',
  'opinionDisputed',
  'unlawful',
] as const;
export type Ground = (typeof grounds)[number];

const text = z.string().max(20_000);

/** One thing that is wrong in one record: what stands there, where exactly, and what should. */
export const amendmentItemSchema = z.strictObject({
  itemId: idSchema,
  recordId: idSchema,
  revision: z.int().positive(),
  /** Of the record when it was pointed at. */
  recordTitle: z.string(),
  /** `Field.key`; null where the whole record is meant: another person's, or twice. */
  fieldKey: z.string().nullable(),
  fieldLabel: fieldLabelSchema.nullable(),
  locator: locatorSchema,
  /** The file that it stands in. */
  documentId: idSchema,
  documentName: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  currentValue: text,
  /** '' where it should go, or where something is to be added to it. */
  proposedValue: text,
  ground: z.enum(grounds),
  /** Why, in the person's words. */
  statement: text,
  evidenceIds: z.array(idSchema).max(100),
  /** What happens to the person while it stays wrong; '' for nothing said. */
  harm: text,
  /** Asked not to use it meanwhile (Article 18(1)(a)). */
  restrictMeanwhile: z.boolean(),
  /** Who else got it and has to be told (Article 19). */
  recipientsToTell: z.array(z.string().min(1).max(500)).max(100),
});
export type AmendmentItem = z.infer<typeof amendmentItemSchema>;
