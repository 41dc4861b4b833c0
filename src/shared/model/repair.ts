import { z } from 'zod';

/** Why the working copy had to be made whole from the journal. */
export const repairReasons = ['empty', 'count', 'root', 'unreadable', 'damaged-row', 'restored'] as const;
export type RepairReason = (typeof repairReasons)[number];

/** A repair, kept so that the person can see what happened and that nothing was lost. */
export const storedRepairSchema = z.strictObject({
  kind: z.literal('repair'),
  reason: z.enum(repairReasons),
  /** How many items were put back. */
  items: z.int().nonnegative(),
  repairedAt: z.string(),
});
export type StoredRepair = z.infer<typeof storedRepairSchema>;
