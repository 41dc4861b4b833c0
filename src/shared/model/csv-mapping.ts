import { z } from 'zod';
import { categorySchema } from './category.ts';

/** What a column of a CSV file holds. `field` is any other thing, kept under its own header. */
export const columnRoles = ['title', 'date', 'agency', 'identity', 'field', 'ignore'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** How days are written in the date columns of this file. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

export const csvMappingSchema = z.strictObject({
  /** One for each column, in order. */
  columns: z.array(z.strictObject({ header: z.string(), role: z.enum(columnRoles) })),
  dateOrder: z.enum(dateOrders),
  category: categorySchema,
  /** Used where no column names the agency; '' for none. */
  agency: z.string(),
});
export type CsvMapping = z.infer<typeof csvMappingSchema>;

/** A mapping kept for the next file with the same headers. */
export const storedCsvMappingSchema = z.strictObject({
  kind: z.literal('csvMapping'),
  mapping: csvMappingSchema,
});
export type StoredCsvMapping = z.infer<typeof storedCsvMappingSchema>;

export const csvPreviewSchema = z.strictObject({
  headers: z.array(z.string()),
  /** The first rows after the header, as text. */
  sample: z.array(z.array(z.string())),
  rowCount: z.int().nonnegative(),
  suggestion: csvMappingSchema,
  /** Whether the suggestion is what the person chose last time for these headers. */
  remembered: z.boolean(),
});
export type CsvPreview = z.infer<typeof csvPreviewSchema>;
