import { z } from 'zod';
import { errorCodes } from './errors.ts';
import { categorySchema } from './model/category.ts';
import { copyFactsSchema, copyJobKinds, copyPhases } from './model/copy.ts';
import { csvMappingSchema, csvPreviewSchema } from './model/csv-mapping.ts';
import { documentStates, importCountsSchema, problemSchema } from './model/document.ts';
import { letterSchema } from './model/letter.ts';
import { logActions, logCheckSchema } from './model/log.ts';
import { LONGEST_NOTE } from './model/note.ts';
import { preferencesSchema } from './model/preferences.ts';
import { repairReasons } from './model/repair.ts';
import { bytesSchema, idSchema, sealedRowSchema } from './model/sealed-row.ts';
import { documentViewSchema, recordViewSchema } from './model/stored.ts';
import {
  lockReasons,
  openVaultSchema,
  passphraseMeasureSchema,
  recoveryKitSchema,
  vaultColours,
  vaultListingSchema,
} from './model/vault.ts';

/**
 * [Note: one table]
 * Everything that the page may ask of main, and everything main tells the page. Preload, the WebSocket
 * client, the types of the handlers and the tests' adversarial cases derive from this table; nothing
 * else crosses. A channel is `noun.verb`. The page never names a path, an address or a key.
 */

const KIB = 1024;
/** Enough for every request that carries no file. */
const SMALL = 64 * KIB;
/** A piece of a file on its way into the vault. */
export const IMPORT_PIECE_BYTES = 1024 * KIB;

export interface Channel<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  /** `always` works while locked; `unlocked` is refused with `vault/locked` unless a vault is open. */
  access: 'always' | 'unlocked';
  /** A larger request is refused before it is parsed: bytes of the encoded message. */
  maxRequestBytes: number;
  request: Request;
  response: Response;
}

function channel<Request extends z.ZodType, Response extends z.ZodType>(
  access: Channel['access'],
  request: Request,
  response: Response,
  maxRequestBytes: number = SMALL,
): Channel<Request, Response> {
  return { access, request, response, maxRequestBytes };
}

const nothing = z.strictObject({});
const passphrase = z.string().max(1024);
const recoveryCode = z.string().max(200);
const vaultName = z.string().trim().min(1).max(80);
const shortText = z.string().max(500);
/** 64 hexadecimal digits: 256-bit sum over all rows (docs/vault-format.md §7). */
const root = z.string().regex(/^[0-9a-f]{64}$/);
const generation = z.int().nonnegative();
const count = z.int().nonnegative();
/** The state of a set of rows: how far it has got, how many rows, and what they add up to. */
const position = z.strictObject({ generation, count, root });
const kitGroups = z
  .array(z.strictObject({ index: z.int().min(0).max(6), value: z.string().max(20) }))
  .length(2);
/** A change is saved when the working copy has applied this generation. */
const committed = z.strictObject({ generation });
/** A change that can be taken back by `action.undo`; null where nothing was changed. */
const undoable = committed.extend({ actionId: idSchema.nullable() });
/** Proof for what asks again: something the page does not hold. */
const proof = z.union([z.strictObject({ passphrase }), z.strictObject({ recoveryCode })]);
const sealedRevisions = z.array(sealedRowSchema).min(1).max(200);

export const contract = {
  /** What kind of window this is. `asksNatively`: main shows its own dialogs for what asks again; otherwise the page asks for the passphrase. */
  'app.describe': channel(
    'always',
    nothing,
    z.strictObject({ version: z.string(), host: z.enum(['electron', 'browser']), asksNatively: z.boolean() }),
  ),
  'preferences.read': channel('always', nothing, preferencesSchema),
  'preferences.write': channel('always', preferencesSchema, preferencesSchema),

  'passphrase.measure': channel('always', z.strictObject({ passphrase }), passphraseMeasureSchema),
  /** Six words. */
  'passphrase.suggest': channel('always', nothing, z.strictObject({ passphrase })),

  'vault.list': channel('always', nothing, z.strictObject({ vaults: z.array(vaultListingSchema) })),
  /** The open vault, or none. */
  'vault.status': channel('always', nothing, z.strictObject({ open: openVaultSchema.nullable() })),
  /** Makes keys and a recovery code in memory. Nothing is on disk until `vault.create`. */
  'vault.prepare': channel(
    'always',
    z.strictObject({ name: vaultName, colour: z.enum(vaultColours), passphrase }),
    recoveryKitSchema,
  ),
  /** Writes the prepared vault, once two groups of its recovery code are typed again, and opens it. */
  'vault.create': channel('always', z.strictObject({ groups: kitGroups }), openVaultSchema),
  'vault.unlock': channel('always', z.strictObject({ vaultId: idSchema, passphrase }), openVaultSchema),
  'vault.unlockWithRecoveryCode': channel(
    'always',
    z.strictObject({ vaultId: idSchema, recoveryCode }),
    openVaultSchema,
  ),
  'vault.lock': channel('always', nothing, nothing),
  /** The person is there: puts the idle lock off. */
  'vault.touch': channel('always', nothing, nothing),
  'vault.rename': channel(
    'unlocked',
    z.strictObject({ name: vaultName, colour: z.enum(vaultColours) }),
    openVaultSchema,
  ),
  'vault.changePassphrase': channel('unlocked', z.strictObject({ proof, passphrase }), nothing),
  /** A new recovery code in memory; the old one works until `vault.confirmRecoveryCode`. */
  'vault.renewRecoveryCode': channel('unlocked', z.strictObject({ proof }), recoveryKitSchema),
  /** Whether the code on the kit opens this box. Changes no key; remembers that it was checked when it does. */
  'vault.checkRecoveryCode': channel(
    'unlocked',
    z.strictObject({ recoveryCode }),
    z.strictObject({ works: z.boolean() }),
  ),
  'vault.confirmRecoveryCode': channel('unlocked', z.strictObject({ groups: kitGroups }), nothing),
  /** Deletes the open vault for good. `name` is typed again. */
  'vault.delete': channel('unlocked', z.strictObject({ name: z.string().max(200), passphrase }), nothing),

  /**
   * Compares the working copy with the journal. `rebuild` names why; `behind` needs only what came after
   * its generation; `ahead` holds commits that a damaged journal has lost, and gives them back.
   */
  'workingCopy.check': channel(
    'unlocked',
    position.extend({ readable: z.boolean() }),
    z.strictObject({
      verdict: z.enum(['current', 'behind', 'ahead', 'rebuild']),
      reason: z.enum(repairReasons).nullable(),
      journal: position,
    }),
  ),
  /** The next rows after a generation, about `maxBytes` of them, always whole generations. */
  'workingCopy.replay': channel(
    'unlocked',
    z.strictObject({
      afterGeneration: generation,
      maxBytes: z
        .int()
        .min(1)
        .max(16 * KIB * KIB),
    }),
    z.strictObject({ rows: z.array(sealedRowSchema), generation, complete: z.boolean() }),
  ),
  /** All rows of the commit after the journal's last, from a working copy that is ahead. Each is opened before it is taken. */
  'workingCopy.giveBack': channel(
    'unlocked',
    z.strictObject({ generation: z.int().positive(), rows: z.array(sealedRowSchema).min(1) }),
    z.strictObject({ journal: position }),
    256 * KIB * KIB,
  ),
  /** The working copy has a commit, durably. Main moves the anchor. */
  'workingCopy.applied': channel('unlocked', position, nothing),
  /** The working copy was repaired: kept, so that Home can say so. */
  'workingCopy.repaired': channel(
    'unlocked',
    z.strictObject({ reason: z.enum(repairReasons), items: count }),
    committed,
  ),

  /**
   * All summaries: pages as `catalogue-codec.ts` writes them, oldest first. A record may stand in several;
   * the highest revision counts. Deleted ones are included and marked.
   */
  'catalogue.read': channel('unlocked', nothing, z.strictObject({ pages: z.array(bytesSchema), generation })),

  /**
   * The list is there: writes down that the vault was opened, and reads the whole log to see whether it
   * is as this device wrote it. What the log says is in the catalogue: summaries of kind `log`.
   */
  'log.check': channel('unlocked', nothing, logCheckSchema),

  /** Opens revisions of one record, newest first. Refuses rows of another record. */
  'record.open': channel(
    'unlocked',
    z.strictObject({ recordId: idSchema, rows: sealedRevisions }),
    z.strictObject({ revisions: z.array(recordViewSchema).min(1) }),
    32 * KIB * KIB,
  ),
  /** The piece of the original file that a record was read from, as text; `truncated` when it is longer than `maxBytes`. */
  'record.original': channel(
    'unlocked',
    z.strictObject({
      row: sealedRowSchema,
      maxBytes: z
        .int()
        .min(1)
        .max(1024 * KIB),
    }),
    z.strictObject({
      text: z.string(),
      truncated: z.boolean(),
      mediaType: z.string(),
      documentName: z.string(),
      /** 1-based line of the file at which the piece begins. */
      firstLine: z.int().positive(),
    }),
    32 * KIB * KIB,
  ),
  /** The record ids that identities (see RecordDraft) have in this vault, in the order asked. Whether there is such a record is for the catalogue to say. */
  'record.identify': channel(
    'unlocked',
    z.strictObject({ identities: z.array(z.string().min(1).max(2000)).min(1).max(200) }),
    z.strictObject({ recordIds: z.array(idSchema) }),
    512 * KIB,
  ),
  'document.open': channel(
    'unlocked',
    z.strictObject({ recordId: idSchema, rows: sealedRevisions }),
    z.strictObject({ revisions: z.array(documentViewSchema).min(1) }),
    8 * KIB * KIB,
  ),
  /** The first bytes of an original, to look at in the page. */
  'document.read': channel(
    'unlocked',
    z.strictObject({
      documentId: idSchema,
      maxBytes: z
        .int()
        .min(1)
        .max(32 * KIB * KIB),
    }),
    z.strictObject({ bytes: bytesSchema, sizeBytes: count, mediaType: z.string(), name: z.string() }),
  ),
  /**
   * Saves an original in clear, outside the vault. Asks again: a native dialog in Electron (`passphrase`
   * is then ''), the passphrase in the browser host, which answers with a one-time download address.
   */
  'document.save': channel(
    'unlocked',
    z.strictObject({ documentId: idSchema, passphrase }),
    z.strictObject({ outcome: z.enum(['saved', 'cancelled', 'download']), downloadPath: z.string() }),
  ),
  /** What the person says of an attachment. */
  'document.describe': channel(
    'unlocked',
    z.strictObject({
      documentId: idSchema,
      title: shortText.min(1),
      date: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/),
      agency: shortText,
      category: categorySchema,
    }),
    undoable,
  ),

  /** A paper letter, written down: a new one, or the next revision of the one that `row` is. */
  'letter.save': channel(
    'unlocked',
    z.strictObject({ row: sealedRowSchema.nullable(), letter: letterSchema }),
    z.strictObject({ recordId: idSchema, generation }),
    2 * KIB * KIB,
  ),

  /** A file begins to arrive. Its bytes are sealed as they come. */
  'import.open': channel(
    'unlocked',
    z.strictObject({ name: z.string().min(1).max(1024), sizeBytes: count }),
    z.strictObject({ fileToken: idSchema }),
  ),
  'import.write': channel(
    'unlocked',
    z.strictObject({ fileToken: idSchema, bytes: bytesSchema }),
    nothing,
    IMPORT_PIECE_BYTES + SMALL,
  ),
  /** The file is whole: keep it and read it. The rest is told by `import.progress` and `import.finished`. */
  'import.start': channel(
    'unlocked',
    z.strictObject({ fileToken: idSchema }),
    z.strictObject({ jobId: idSchema }),
  ),
  /** Stops a job or a file on its way; what is saved already stays and says so. */
  'import.cancel': channel('unlocked', z.strictObject({ jobId: idSchema }), nothing),
  /** Reads a kept file again: after an interruption, a stop or an undo. Adds only what is missing. */
  'import.resume': channel(
    'unlocked',
    z.strictObject({ documentId: idSchema }),
    z.strictObject({ jobId: idSchema }),
  ),
  'import.previewCsv': channel('unlocked', z.strictObject({ documentId: idSchema }), csvPreviewSchema),
  'import.mapCsv': channel(
    'unlocked',
    z.strictObject({ documentId: idSchema, mapping: csvMappingSchema }),
    z.strictObject({ jobId: idSchema, actionId: idSchema }),
    512 * KIB,
  ),
  /** Takes the records of a document back out (they are marked deleted); the file stays. */
  'import.undo': channel('unlocked', z.strictObject({ documentId: idSchema }), committed),

  /** Makes a safe copy of the open box and reads it back. Where the host has dialogs it asks where to put it first; null for "nowhere". */
  'copy.make': channel('unlocked', nothing, z.strictObject({ jobId: idSchema.nullable() })),
  /** A copy's file begins to arrive, sealed as it is: to be checked, or to make a box from. */
  'copy.receive': channel(
    'always',
    z.strictObject({ sizeBytes: count }),
    z.strictObject({ copyToken: idSchema }),
  ),
  'copy.write': channel(
    'always',
    z.strictObject({ copyToken: idSchema, bytes: bytesSchema }),
    nothing,
    IMPORT_PIECE_BYTES + SMALL,
  ),
  /** The file that arrived is not wanted after all. */
  'copy.drop': channel('always', nothing, nothing),
  /** Reads a copy of the open box from beginning to end. */
  'copy.check': channel(
    'unlocked',
    z.strictObject({ copyToken: idSchema }),
    z.strictObject({ jobId: idSchema }),
  ),
  /** Makes a box from a copy, while none is open. A wrong secret is refused at once and can be tried again. */
  'copy.restore': channel(
    'always',
    z.strictObject({ copyToken: idSchema, proof }),
    z.strictObject({ jobId: idSchema }),
  ),
  /** The box of before takes back the place of a restored one that was not opened yet. */
  'copy.undoRestore': channel('always', z.strictObject({ vaultId: idSchema }), nothing),
  'copy.cancel': channel('always', z.strictObject({ jobId: idSchema }), nothing),
  /**
   * Takes everything out of the open box, as an archive that needs no Deedbox. In clear, so it asks again
   * as `document.save` does; `agePassphrase` puts it inside an age file. Null for "nowhere".
   */
  'export.start': channel(
    'unlocked',
    z.strictObject({ passphrase, agePassphrase: passphrase.nullable() }),
    z.strictObject({ jobId: idSchema.nullable(), downloadPath: z.string() }),
  ),
  /** Not now: the reminder comes back after a while. */
  'upkeep.putOff': channel('unlocked', z.strictObject({ task: z.enum(['copy', 'kit']) }), committed),

  /**
   * Says who holds records, or what they are about: null leaves a part as it is. The sources stay as they
   * are; what the person says counts, also when newer copies come. `learn`: the next import does the same.
   */
  'correction.save': channel(
    'unlocked',
    z.strictObject({
      recordIds: z.array(idSchema).min(1).max(200_000),
      agency: shortText.trim().nullable(),
      category: categorySchema.nullable(),
      learn: z.boolean(),
    }),
    undoable.extend({ count, learned: count }),
    8 * KIB * KIB,
  ),
  /** Goes back to what the sources say of these records. */
  'correction.remove': channel(
    'unlocked',
    z.strictObject({ recordIds: z.array(idSchema).min(1).max(400) }),
    undoable.extend({ count, learned: count }),
  ),
  /** The next import does not do this any more. Rules are in the catalogue: summaries of kind `learned`. */
  'learned.forget': channel(
    'unlocked',
    z.strictObject({ ruleIds: z.array(idSchema).min(1).max(500) }),
    undoable,
  ),
  /** What the person writes about a record or a file; '' takes it away. Notes are in the catalogue: summaries of kind `note`. */
  'note.write': channel(
    'unlocked',
    z.strictObject({ recordId: idSchema, text: z.string().max(LONGEST_NOTE) }),
    undoable,
    128 * KIB,
  ),
  /** The last thing done since the unlock that can be taken back. */
  'action.last': channel(
    'unlocked',
    nothing,
    z.strictObject({
      action: z
        .strictObject({ actionId: idSchema, action: z.enum(logActions), subject: z.string(), count })
        .nullable(),
    }),
  ),
  /** Takes something back, as new commits; null for the last. `left` counts what was changed again since and is left alone. */
  'action.undo': channel(
    'unlocked',
    z.strictObject({ actionId: idSchema.nullable() }),
    committed.extend({ action: z.enum(logActions), subject: z.string(), undone: count, left: count }),
  ),

  /** Seals an unsaved edit, so that the page can keep it through a lock or a crash. */
  'draft.seal': channel(
    'unlocked',
    z.strictObject({ draftKey: z.string().min(1).max(200), text: z.string().max(256 * KIB) }),
    z.strictObject({ bytes: bytesSchema }),
    512 * KIB,
  ),
  'draft.open': channel(
    'unlocked',
    z.strictObject({ draftKey: z.string().min(1).max(200), bytes: bytesSchema }),
    z.strictObject({ text: z.string() }),
    1024 * KIB,
  ),
} satisfies Record<string, Channel>;

export type Contract = typeof contract;
export type ChannelName = keyof Contract;
export type Request<Name extends ChannelName> = z.input<Contract[Name]['request']>;
export type ParsedRequest<Name extends ChannelName> = z.output<Contract[Name]['request']>;
export type Response<Name extends ChannelName> = z.output<Contract[Name]['response']>;
export const channelNames = Object.keys(contract) as ChannelName[];

/** What a document's import came to; `duplicate`: this very file is in the vault already and nothing was added. */
export const importOutcomes = [
  'complete',
  'duplicate',
  'needsMapping',
  'needsDetails',
  'stopped',
  'failed',
] as const;
export type ImportOutcome = (typeof importOutcomes)[number];
/** `parts`: the files inside a container, one after the other. */
export const importPhases = ['receiving', 'reading', 'saving', 'parts'] as const;

/** What main tells the page, unasked. */
export const events = {
  /** One commit: rows for the working copy, and their summaries. The page answers with `workingCopy.applied`. */
  'vault.committed': z.strictObject({
    generation,
    count,
    root,
    rows: z.array(sealedRowSchema),
    catalogue: bytesSchema,
  }),
  /** The vault is about to lock: seal drafts now. `graceMs` is how long main waits. */
  'vault.locking': z.strictObject({ reason: z.enum(lockReasons), graceMs: count }),
  'vault.locked': z.strictObject({ reason: z.enum(lockReasons) }),
  'import.progress': z.strictObject({
    jobId: idSchema,
    name: z.string(),
    phase: z.enum(importPhases),
    /** In units of the phase: bytes while receiving and reading, records while saving, files while in parts. */
    done: count,
    total: count,
    counts: importCountsSchema,
    /** Milliseconds to go in this phase, as far as can be told; -1 for not yet known. */
    remainingMs: z.int().min(-1),
  }),
  'import.finished': z.strictObject({
    jobId: idSchema,
    name: z.string(),
    outcome: z.enum(importOutcomes),
    /** null when the file could not be kept. */
    documentId: idSchema.nullable(),
    state: z.enum(documentStates).nullable(),
    /** Of a container, with those of the files inside. */
    counts: importCountsSchema,
    /** How many files a container held. */
    partCount: count,
    problemCount: count,
    /** The first few, for the panel; the document has the rest. */
    problems: z.array(problemSchema),
    errorCode: z.enum(errorCodes).nullable(),
    generation,
  }),
  'copy.progress': z.strictObject({
    jobId: idSchema,
    kind: z.enum(copyJobKinds),
    phase: z.enum(copyPhases),
    /** Bytes. */
    done: count,
    total: count,
    /** Milliseconds to go in this phase, as far as can be told; -1 for not yet known. */
    remainingMs: z.int().min(-1),
  }),
  'copy.finished': z.strictObject({
    jobId: idSchema,
    kind: z.enum(copyJobKinds),
    outcome: z.enum(['done', 'cancelled', 'failed']),
    errorCode: z.enum(errorCodes).nullable(),
    facts: copyFactsSchema.nullable(),
    /** A one-time address of this host, for a copy that the browser fetches; '' otherwise. */
    downloadPath: z.string(),
    /** restore: the box that was here before is kept until the restored one is opened. */
    hasOlder: z.boolean(),
  }),
} satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;
export const eventNames = Object.keys(events) as EventName[];

/** What a bridge carries, whatever the host. */
export interface Transport {
  /** Rejects with a DeedboxError. */
  invoke(channel: string, request: unknown): Promise<unknown>;
  /** Returns the way to stop listening. */
  subscribe(listener: (event: string, payload: unknown) => void): () => void;
}

/** A response or a refusal, as it crosses a boundary that cannot throw. */
export const answerSchema = z.union([
  z.strictObject({ ok: z.literal(true), response: z.unknown() }),
  z.strictObject({ ok: z.literal(false), code: z.enum(errorCodes) }),
]);
export type Answer = z.infer<typeof answerSchema>;
