import { z } from 'zod';
import { categorySchema } from './category.ts';
import { fieldSchema } from './field.ts';
import { byteRangeSchema, locatorSchema } from './locator.ts';

/**
 * One thing an agency holds about the person, as an importer read it: unsealed and unsaved. It becomes
 * a `SealedRow` when committed and a `RecordView` when opened.
 */
export const recordDraftSchema = z.strictObject({
  /**
   * What makes it the same thing in the next copy of the document, such as `fhir|Observation|<id>`.
   * The same identity with other content is a new revision; with the same content, nothing new.
   */
  identity: z.string().min(1),
  /** What sort of thing: `observation`, `claim`, `row` …; its words are `types:<type>`. */
  type: z.string().min(1),
  category: categorySchema,
  /** In the document's own words; '' where it has none, and the type's words are shown instead. */
  title: z.string(),
  /** The one value worth seeing in a list, such as `72.3 kg`; '' for none. */
  detail: z.string(),
  /** ISO 8601, whole or part; '' where the document gives none. */
  date: z.string(),
  /** Who holds it, in the document's own words; '' where it does not say. */
  agency: z.string(),
  fields: z.array(fieldSchema),
  locator: locatorSchema,
  bytes: byteRangeSchema,
});
export type RecordDraft = z.infer<typeof recordDraftSchema>;

/** A record as kept: the draft and where it came from. */
export const storedRecordSchema = recordDraftSchema.extend({
  kind: z.literal('record'),
  /** '' for what the person wrote down themselves. */
  documentId: z.string(),
  documentName: z.string(),
  /** Documents that go with it, such as a photo of the paper. */
  attachments: z.array(z.string()).default([]),
});
export type StoredRecord = z.infer<typeof storedRecordSchema>;
