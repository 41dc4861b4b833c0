const MIB = 1024 * 1024;

/**
 * [Note: limits of what is read into]
 * A file beyond a limit is kept as an attachment and says so; it is never half read. Measured with the
 * Synthea patients: one value for every 25 bytes once white space is gone, so a genuine bundle of 25 MiB
 * holds about a million values. Each resource is parsed and let go by itself, so that values cost time
 * (2 s for the million) but no heap.
 */
export const limits = {
  /** Bytes of a file that is read into records. */
  documentBytes: 25 * MIB,
  json: { depth: 64, values: 1_200_000, stringLength: 5 * MIB },
  xml: { depth: 128, elements: 400_000 },
  csv: { rows: 200_000, cells: 2_000_000, columns: 2_000, cellLength: MIB },
  /** Characters of one shown value; the rest is in the original. */
  shownTextLength: 32 * 1024,
  /** Problems of one kind that are listed one by one; more are summed up. */
  problemsOfOneKind: 100,
} as const;
