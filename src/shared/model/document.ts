import { z } from 'zod';
import { categorySchema } from './category.ts';
import { locatorSchema } from './locator.ts';

/** What the bytes are, decided by looking at them, never by the name alone. */
export const documentFormats = [
  'fhir-json',
  'fhir-ndjson',
  'fhir-xml',
  'blue-button',
  'ccda',
  'csv',
  'pdf',
  'email',
  'zip',
  'attachment',
] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/**
 * reading: being imported; found after a restart it means interrupted.
 * needsMapping: a CSV whose columns the person has not named yet.
 * needsDetails: an attachment or a PDF without a title yet.
 * stopped: the person stopped it; what was saved until then is kept and can be carried on or undone.
 * complete: all of it is in. undone: its records were taken back out; the file is kept.
 */
export const documentStates = [
  'reading',
  'needsMapping',
  'needsDetails',
  'stopped',
  'complete',
  'undone',
] as const;
export type DocumentState = (typeof documentStates)[number];

/** Something in a file that could not be read: in words (`problems:<code>`), with its place. */
export const problemSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  locator: locatorSchema.optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const importCountsSchema = z.strictObject({
  /** How many records the file holds, once known. */
  found: z.int().nonnegative(),
  added: z.int().nonnegative(),
  revised: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

/** The file that this one came inside of, and where in it: `letters/2019/march.pdf`. */
export const containerSchema = z.strictObject({
  documentId: z.string(),
  name: z.string(),
  path: z.string(),
});
export type Container = z.infer<typeof containerSchema>;

/** A file inside a ZIP file or a message, and the document that it became. */
export const partSchema = z.strictObject({ path: z.string(), documentId: z.string() });
export type Part = z.infer<typeof partSchema>;

/** What there is to look at in a file that was found fit to be drawn; null for all others. */
export const mediaSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('picture'),
    widthPx: z.int().positive(),
    heightPx: z.int().positive(),
    /** Whether the file says where it was taken. The place itself is never read out of it. */
    hasPlace: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('pages'), count: z.int().positive() }),
]);
export type Media = z.infer<typeof mediaSchema>;

/** A file as it arrived: its bytes are kept in a blob, unchanged. */
export const storedDocumentSchema = z.strictObject({
  kind: z.literal('document'),
  name: z.string(),
  sizeBytes: z.int().nonnegative(),
  /** SHA-256 of the original bytes, hexadecimal. */
  sha256: z.string(),
  blobId: z.string(),
  format: z.enum(documentFormats),
  mediaType: z.string(),
  state: z.enum(documentStates),
  /** Given by the person for an attachment or a PDF; otherwise ''. */
  title: z.string(),
  date: z.string(),
  agency: z.string(),
  category: categorySchema,
  counts: importCountsSchema,
  /** The first 200; `problemCount` counts all of them. */
  problems: z.array(problemSchema),
  problemCount: z.int().nonnegative(),
  importedAt: z.string(),
  media: mediaSchema.nullable().default(null),
  /** null for a file that was chosen by itself. */
  container: containerSchema.nullable().default(null),
  /** In the order of the container; also files that were in the vault before. */
  parts: z.array(partSchema).default([]),
});
export type StoredDocument = z.infer<typeof storedDocumentSchema>;
