import { z } from 'zod';

export const LONGEST_NOTE = 10_000;

/** What the person wrote about a record or a file, for themselves. */
export const storedNoteSchema = z.strictObject({
  kind: z.literal('note'),
  /** The record or document it is about. */
  target: z.string(),
  text: z.string(),
});
export type StoredNote = z.infer<typeof storedNoteSchema>;
