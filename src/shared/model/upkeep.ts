import { z } from 'zod';

/** What keeps a box safe and has to be done again from time to time, and putting its reminder off. */
export const upkeepTasks = ['copy', 'kit', 'copyLater', 'kitLater'] as const;
export type UpkeepTask = (typeof upkeepTasks)[number];

/** When a task was last done. One record for each task: doing it again is a new revision. */
export const storedUpkeepSchema = z.strictObject({
  kind: z.literal('upkeep'),
  task: z.enum(upkeepTasks),
  /** ISO 8601 in UTC. */
  doneAt: z.string(),
});
export type StoredUpkeep = z.infer<typeof storedUpkeepSchema>;
