import { z } from 'zod';
import { ID_PATTERN } from './ids.ts';

export const idSchema = z.string().regex(ID_PATTERN);
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/**
 * One revision of one thing, sealed: what the journal and the working copy hold. Rows never change;
 * a change is a row with the next revision. `bytes` carry the id and revision again, authenticated.
 */
export const sealedRowSchema = z.strictObject({
  recordId: idSchema,
  revision: z.int().positive(),
  generation: z.int().positive(),
  bytes: bytesSchema,
});
export type SealedRow = z.infer<typeof sealedRowSchema>;
