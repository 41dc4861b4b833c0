import { z } from 'zod';
import { categorySchema } from './category.ts';

/** person: chosen for this very record. learned: done to it on its way in, because the person chose so before. */
export const correctionOrigins = ['person', 'learned'] as const;
export type CorrectionOrigin = (typeof correctionOrigins)[number];

/**
 * What the person says of a record, kept apart from it: what an agency wrote is never changed, and a newer
 * copy of it changes nothing here. null leaves a part as the source has it.
 */
export const storedCorrectionSchema = z.strictObject({
  kind: z.literal('correction'),
  /** The record it is about. */
  target: z.string(),
  agency: z.string().nullable(),
  category: categorySchema.nullable(),
  by: z.enum(correctionOrigins),
});
export type StoredCorrection = z.infer<typeof storedCorrectionSchema>;
export type Correction = Pick<StoredCorrection, 'agency' | 'category'>;

/** How records are known again in another file. */
export const sourceKeySchema = z.strictObject({
  /** Who holds it, in the words of the source; '' where it does not say. */
  agency: z.string(),
  /** For rows of a table that nothing else tells: the fingerprint of its columns; otherwise ''. */
  table: z.string(),
  /** What sort of record, where that counts: for a category; otherwise ''. */
  type: z.string(),
});
export type SourceKey = z.infer<typeof sourceKeySchema>;

/** What the next import does by itself: records of that source get this agency, or this category. */
export const storedLearnedSchema = z.strictObject({
  kind: z.literal('learned'),
  from: sourceKeySchema,
  agency: z.string().nullable(),
  category: categorySchema.nullable(),
});
export type StoredLearned = z.infer<typeof storedLearnedSchema>;
