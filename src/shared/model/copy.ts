import { z } from 'zod';

/** receiving: a copy's file comes in. writing and checking: it is made and read back. restoring: a box is made from it. */
export const copyPhases = ['writing', 'checking', 'restoring'] as const;
export type CopyPhase = (typeof copyPhases)[number];

export const copyJobKinds = ['make', 'check', 'restore', 'export'] as const;
export type CopyJobKind = (typeof copyJobKinds)[number];

/** What a copy was found to hold, once all of it was read. */
export const copyFactsSchema = z.strictObject({
  vaultId: z.string(),
  /** The box's name when the copy was made. */
  name: z.string(),
  /** ISO 8601 in UTC. */
  madeAt: z.string(),
  /** Rows of the journal: every revision of everything. */
  rows: z.int().nonnegative(),
  files: z.int().nonnegative(),
  /** Files that were already damaged or missing in the box. */
  damagedFiles: z.int().nonnegative(),
  sizeBytes: z.int().nonnegative(),
});
export type CopyFacts = z.infer<typeof copyFactsSchema>;
