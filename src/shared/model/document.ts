import { z } from 'zod';
import { categorySchema } from './category.ts';
import { locatorSchema } from './locator.ts';

/** What the bytes are, decided by looking at them, never by the name alone. */
export const documentFormats = ['fhir-json', 'fhir-ndjson', 'ccda', 'csv', 'attachment'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/**
 * reading: being imported; found after a restart it means interrupted.
 * needsMapping: a CSV whose columns the person has not named yet.
 * needsDetails: an attachment without a title yet.
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
  /** Given by the person for an attachment; otherwise ''. */
  title: z.string(),
  date: z.string(),
  agency: z.string(),
  category: categorySchema,
  counts: importCountsSchema,
  /** The first 200; `problemCount` counts all of them. */
  problems: z.array(problemSchema),
  problemCount: z.int().nonnegative(),
  importedAt: z.string(),
});
export type StoredDocument = z.infer<typeof storedDocumentSchema>;
