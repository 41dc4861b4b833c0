import { z } from 'zod';
import { DeedboxError } from '../../../shared/errors.ts';
import { standingsByBusinessStatus, standingsByStatus, systems, type TaskStanding } from './codes.ts';

const concept = z
  .object({
    text: z.string().optional(),
    coding: z
      .array(z.object({ system: z.string().optional(), code: z.string().optional() }))
      .max(50)
      .optional(),
  })
  .optional();

/** What we take from an agency's Task; the rest of it is left where it is. */
const taskSchema = z.object({
  resourceType: z.literal('Task'),
  id: z.string().max(200).optional(),
  status: z.string().max(100),
  businessStatus: concept,
  statusReason: concept,
  lastModified: z.string().max(100).optional(),
  output: z
    .array(z.object({ valueString: z.string().max(100_000).optional() }))
    .max(200)
    .optional(),
});

export interface CorrectionTask {
  taskId: string;
  standing: TaskStanding;
  /** In the agency's words; '' where it gave none. */
  reason: string;
  /** The formal answer, in the agency's words. */
  answers: readonly string[];
  /** As the agency wrote it; '' where it did not say. */
  lastModified: string;
}

/** Reads an agency's answer to a correction request. Throws `agency/bad-answer` for what is no Task. */
export function readCorrectionTask(answer: unknown): CorrectionTask {
  const parsed = taskSchema.safeParse(answer);
  if (!parsed.success) throw new DeedboxError('agency/bad-answer');
  const { id = '', status, businessStatus, statusReason, lastModified = '', output = [] } = parsed.data;
  return {
    taskId: id,
    standing: findStanding(status, businessStatus),
    reason: statusReason?.text ?? '',
    answers: output.flatMap(({ valueString }) => (valueString ? [valueString] : [])),
    lastModified,
  };
}

/** A code of the guide's own system, or one without a system: some servers leave it out. */
function findStanding(status: string, businessStatus: z.infer<typeof concept>): TaskStanding {
  const codes = (businessStatus?.coding ?? [])
    .filter(({ system }) => system === undefined || system === systems.businessStatus)
    .flatMap(({ code }) => (code === undefined ? [] : [code]));
  for (const code of codes) {
    const standing = Object.hasOwn(standingsByBusinessStatus, code) && standingsByBusinessStatus[code];
    if (standing) return standing;
  }
  return (Object.hasOwn(standingsByStatus, status) && standingsByStatus[status]) || 'unknown';
}
