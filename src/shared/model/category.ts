import { z } from 'zod';

/** What a record is about, as a person sorts papers into folders. The order is the order of lists. */
export const categories = [
  'health',
  'care',
  'identity',
  'tax',
  'benefits',
  'pensions',
  'housing',
  'education',
  'work',
  'police',
  'licences',
  'money',
  'other',
] as const;

export const categorySchema = z.enum(categories);
export type Category = z.infer<typeof categorySchema>;
