import { z } from 'zod';
import { storedCorrectionSchema, storedLearnedSchema } from './correction.ts';
import { storedCsvMappingSchema } from './csv-mapping.ts';
import { storedDocumentSchema } from './document.ts';
import { storedLogEntrySchema } from './log.ts';
import { storedNoteSchema } from './note.ts';
import { storedRecordSchema } from './record.ts';
import { storedRepairSchema } from './repair.ts';
import { storedUpkeepSchema } from './upkeep.ts';

/** Bumped when the shape of anything here changes; a row of a newer schema is kept and not opened. */
export const STORED_SCHEMA = 1;

/** Everything that is sealed in a row. A new kind gets a file of its own here and a case in `main/catalogue/summarise.ts`. */
export const storedSchema = z.discriminatedUnion('kind', [
  storedRecordSchema,
  storedDocumentSchema,
  storedCsvMappingSchema,
  storedRepairSchema,
  storedUpkeepSchema,
  storedLogEntrySchema,
  storedCorrectionSchema,
  storedLearnedSchema,
  storedNoteSchema,
]);
export type Stored = z.infer<typeof storedSchema>;

/** The place a stored thing has in the vault. */
const placeSchema = z.strictObject({
  recordId: z.string(),
  /** 1 for the first; every older one is kept. */
  revision: z.int().positive(),
  deleted: z.boolean(),
  /** When this revision was saved here, ISO 8601 in UTC. */
  savedAt: z.string(),
});

export const recordViewSchema = storedRecordSchema.extend(placeSchema.shape);
/** A record opened for reading. */
export type RecordView = z.infer<typeof recordViewSchema>;

export const documentViewSchema = storedDocumentSchema.extend(placeSchema.shape);
/** A document's own entry, opened for reading. Its `recordId` is the document id. */
export type DocumentView = z.infer<typeof documentViewSchema>;
