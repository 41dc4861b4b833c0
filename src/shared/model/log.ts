import { z } from 'zod';

/** What can have been done in a vault, each with its words in `activity:actions.<action>`. */
export const logActions = [
  'made',
  'opened',
  'shortened',
  'imported',
  'importUndone',
  'mapped',
  'described',
  'letterWritten',
  'corrected',
  'forgot',
  'noted',
  'undone',
  'fileSaved',
  'renamed',
  'passphraseChanged',
  'recoveryCodeRenewed',
  'repaired',
  'backedUp',
  'backupChecked',
  'restored',
  'exported',
  'recoveryTested',
] as const;
export type LogAction = (typeof logActions)[number];

/** Who did it; a helper, once there are some, gets a name of their own. */
export const logActors = ['owner'] as const;

const MOST_CHARACTERS = 500;

/** What is to be written down. */
export interface LogNote {
  action: LogAction;
  /** What it was done to, such as the name of a file; '' for the vault itself. */
  subject?: string;
  /** How many of it; 0 where that says nothing. */
  count?: number;
  /** A word of the action's own, such as `recoveryCode`. */
  detail?: string;
}

/** An entry of the log: a row that is written once and never again (docs/vault-format.md §13). */
export const storedLogEntrySchema = z.strictObject({
  kind: z.literal('log'),
  /** 1 for the first of a device, then one more each. */
  sequence: z.int().positive(),
  action: z.enum(logActions),
  actor: z.enum(logActors),
  subject: z.string(),
  count: z.int().nonnegative(),
  detail: z.string(),
  /** Stands for this entry and all before it: 64 hexadecimal digits. */
  chain: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StoredLogEntry = z.infer<typeof storedLogEntrySchema>;

/** A note made whole, still without its place in the chain. */
export function toLogContent(note: LogNote): Omit<StoredLogEntry, 'kind' | 'sequence' | 'chain'> {
  const { action, subject = '', count = 0, detail = '' } = note;
  const short = (text: string) => text.toWellFormed().slice(0, MOST_CHARACTERS).toWellFormed();
  return { action, actor: 'owner', subject: short(subject), count, detail: short(detail) };
}

const summaryDetailSchema = storedLogEntrySchema.pick({
  sequence: true,
  actor: true,
  count: true,
  detail: true,
  chain: true,
});

/** The part of an entry that its summary carries as `detail`; action and subject are `type` and `title`. */
export function toSummaryDetail({ sequence, actor, count, detail, chain }: StoredLogEntry): string {
  return JSON.stringify({ sequence, actor, count, detail, chain });
}

/** undefined for what is no entry's. */
export function fromSummaryDetail(text: string): z.infer<typeof summaryDetailSchema> | undefined {
  try {
    return summaryDetailSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Why a log is not whole. missing: entries are gone between two. order: one stands out of its turn.
 * changed: one does not follow from those before it. foreign: one that this device did not write.
 * cut: the end is gone. unreadable: the journal could not be read there.
 */
export const logBreakReasons = ['missing', 'order', 'changed', 'foreign', 'cut', 'unreadable'] as const;

export const logCheckSchema = z.strictObject({
  /** How many entries follow from each other, from the first on. */
  entries: z.int().nonnegative(),
  /** The last sound entry's chain, '' for none: the same number on paper or on another device proves the same log. */
  head: z.string(),
  broken: z
    .strictObject({
      reason: z.enum(logBreakReasons),
      /** The number of the first entry that is not as it should be. */
      sequence: z.int().positive(),
      /** When the last sound entry before it was written, ISO 8601 in UTC; '' where there is none. */
      after: z.string(),
    })
    .nullable(),
});
export type LogCheck = z.infer<typeof logCheckSchema>;
export type LogBreak = NonNullable<LogCheck['broken']>;
