import { z } from 'zod';
import { locatorSchema } from './locator.ts';

/**
 * What a field is called. `keys` name words of ours in every language (`fields:<key>`), outermost
 * first: [`payment`, `amount`] reads "Payment: amount". `number` counts what comes several times: "Page 3". `text` is the document's own wording, such as
 * a CSV header, shown as it stands.
 */
export const fieldLabelSchema = z.union([
  z.strictObject({ keys: z.array(z.string()).min(1), number: z.int().positive().optional() }),
  z.strictObject({ text: z.string() }),
]);
export type FieldLabel = z.infer<typeof fieldLabelSchema>;

/**
 * A value, still in the document's own terms. Numbers stay text: 100.00 is not 100, and an
 * identifier of 20 digits is not a float. Nothing here is ever rendered as HTML.
 */
export const fieldValueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  /**
   * A code with what it means. `text` is the display text in the document, '' where it gave none;
   * `term` names words of ours (`terms:<term>`) for codes we know. Where both are missing, the screen
   * says that the document gives no words for this code: a code never stands alone.
   */
  z.strictObject({
    type: z.literal('coded'),
    text: z.string(),
    code: z.string(),
    system: z.string(),
    term: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('quantity'), value: z.string(), unit: z.string() }),
  z.strictObject({ type: z.literal('money'), value: z.string(), currency: z.string() }),
  /** ISO 8601, whole or part: `2019`, `2019-03`, `2019-03-07`, `2019-03-07T10:22:01+01:00`. */
  z.strictObject({ type: z.literal('date'), iso: z.string() }),
  z.strictObject({ type: z.literal('period'), start: z.string(), end: z.string() }),
  z.strictObject({ type: z.literal('boolean'), value: z.boolean() }),
  /** A pointer to another record: what it is called, and its identity (see RecordDraft), '' where it is not in the document. */
  z.strictObject({ type: z.literal('link'), text: z.string(), identity: z.string() }),
]);
export type FieldValue = z.infer<typeof fieldValueSchema>;

export const fieldSchema = z.strictObject({
  /** Names this field within its record, the same in every revision: `component[1].valueQuantity`. Unique in a record. */
  key: z.string(),
  label: fieldLabelSchema,
  value: fieldValueSchema,
  locator: locatorSchema,
});
export type Field = z.infer<typeof fieldSchema>;
