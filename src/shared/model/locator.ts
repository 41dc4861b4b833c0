import { z } from 'zod';

/**
 * Where in a document something stands: the way back from what is shown to the bytes it came from.
 * An amendment request quotes it, so it is kept with every field.
 */
export const locatorSchema = z.discriminatedUnion('kind', [
  /** FHIRPath of a JSON document, counted from the document's root: `Bundle.entry[3].resource.code.text`. */
  z.strictObject({ kind: z.literal('fhirPath'), path: z.string() }),
  /** XPath 1.0 with positions, counted from the document's root: `/ClinicalDocument[1]/title[1]`. */
  z.strictObject({ kind: z.literal('xPath'), path: z.string() }),
  /** `row` is 1 for the first row of the file as a person counts it, the header included; `column` is the header's text, '' for the whole row. */
  z.strictObject({ kind: z.literal('csv'), row: z.int().positive(), column: z.string() }),
  /** Lines of a text, 1 for the first; `last` is the last that belongs to it. */
  z.strictObject({ kind: z.literal('lines'), first: z.int().positive(), last: z.int().positive() }),
  /** `page` is 1 for the first; `quote` is how the text there begins. */
  z.strictObject({ kind: z.literal('page'), page: z.int().positive(), quote: z.string() }),
  /** A header field of a message, such as `From`; '' for its text. */
  z.strictObject({ kind: z.literal('mail'), header: z.string() }),
  /** What the person wrote themselves: there is no document. */
  z.strictObject({ kind: z.literal('byHand') }),
  /** A file that is kept but not read into. */
  z.strictObject({ kind: z.literal('whole') }),
]);
export type Locator = z.infer<typeof locatorSchema>;

/** The part of a document that one record was read from, in bytes of the original file: [start, end). */
export const byteRangeSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type ByteRange = z.infer<typeof byteRangeSchema>;
