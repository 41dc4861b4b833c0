import { z } from 'zod';
import { categorySchema } from './category.ts';
import { idSchema } from './sealed-row.ts';

/** The type of the records that a person writes down from paper. */
export const LETTER_TYPE = 'letter';

export const letterBounds = {
  parts: 10,
  labelLength: 200,
  /** All of a letter fits into a draft, which has at most 256 Ki characters. */
  partLength: 20_000,
  attachments: 20,
} as const;

/** A part of what a paper letter says: a label of the person's own choosing, '' for none, and the words. */
export const letterPartSchema = z.strictObject({
  label: z.string().max(letterBounds.labelLength),
  text: z.string().min(1).max(letterBounds.partLength),
});

/** A paper letter, written down by hand. */
export const letterSchema = z.strictObject({
  title: z.string().trim().min(1).max(500),
  date: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/),
  agency: z.string().max(500),
  category: categorySchema,
  parts: z.array(letterPartSchema).max(letterBounds.parts),
  /** Documents in the vault: photos or scans of the paper. */
  attachments: z.array(idSchema).max(letterBounds.attachments),
});
export type Letter = z.infer<typeof letterSchema>;
