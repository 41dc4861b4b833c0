import { z } from 'zod';
import { idSchema } from './sealed-row.ts';

export const vaultColours = ['teal', 'brass', 'blue', 'green', 'plum', 'slate'] as const;
export type VaultColour = (typeof vaultColours)[number];

/** A vault as the door shows it, before it is open. Its name is in clear: whoever uses the computer can see it, and the page that asks for it says so. */
export const vaultListingSchema = z.strictObject({
  vaultId: idSchema,
  name: z.string(),
  colour: z.enum(vaultColours),
  createdAt: z.string(),
  /** newer: written by a newer Deedbox, not touched. damaged: its header cannot be read. */
  state: z.enum(['ready', 'newer', 'damaged']),
  /** It came from a copy and has not been opened since: when the copy was made, and whether a box of before waits behind it. */
  restored: z.strictObject({ copyMadeAt: z.string(), hasOlder: z.boolean() }).nullable(),
});
export type VaultListing = z.infer<typeof vaultListingSchema>;

/** An open vault. `generation` counts commits; the working copy compares it with its own. */
export const openVaultSchema = z.strictObject({
  vaultId: idSchema,
  name: z.string(),
  colour: z.enum(vaultColours),
  generation: z.int().nonnegative(),
  /** The recovery code was used to open it: ask for a new passphrase. */
  openedByRecoveryCode: z.boolean(),
  /** Something main noticed about the vault's own folder while opening, to be told to the person. */
  notice: z.enum(['none', 'journal-shortened', 'header-restored']),
});
export type OpenVault = z.infer<typeof openVaultSchema>;

/** Why a lock happened, so that the door can say it. */
export const lockReasons = [
  'asked',
  'idle',
  'suspend',
  'screen-lock',
  'window-closed',
  'replaced',
  'failed',
] as const;
export type LockReason = (typeof lockReasons)[number];

export const passphraseMeasureSchema = z.strictObject({
  /** zxcvbn's 0 (guessed at once) to 4 (very strong). */
  score: z.int().min(0).max(4),
  /** Whether Deedbox takes it: at least 12 characters or a score of 3. */
  acceptable: z.boolean(),
  /** What weakens it, as keys of `vault:strength.warnings`; '' for nothing. */
  warning: z.string(),
  /** Guesses needed, as a power of ten. */
  guessesLog10: z.number(),
});
export type PassphraseMeasure = z.infer<typeof passphraseMeasureSchema>;

/** A recovery code in 7 groups of 4, and the two groups the person types again before set-up ends. */
export const recoveryKitSchema = z.strictObject({
  vaultId: idSchema,
  name: z.string(),
  recoveryCode: z.string(),
  /** Two positions, 0 to 6. */
  askGroups: z.array(z.int().min(0).max(6)).length(2),
});
export type RecoveryKit = z.infer<typeof recoveryKitSchema>;
