const MIB = 1024 * 1024;

/**
 * [Note: limits of what is read into]
 * A file beyond a limit is kept as an attachment and says so; it is never half read. A bundle of 25 MiB
 * in short observations without white space holds 1.7 million values, eight times what was planned for.
 * It may, because each resource is parsed and let go by itself: values cost time, not heap.
 * XML is held as one tree: 250,000 elements, about 15 MiB of a clinical document, fit into the heap.
 */
export const limits = {
  /** Bytes of a file that is held at once to be read into records; JSON beyond it is read while it comes. */
  documentBytes: 25 * MIB,
  /**
   * Resources of a larger document, which is read entry by entry: what each is called is held. Measured
   * with 60 MB: 222,223 small ones take 227 MiB of heap at most, 40,578 of usual size 146.
   */
  streamedResources: 230_000,
  json: { depth: 64, values: 2_000_000, stringLength: 5 * MIB, keyLength: 512 },
  xml: { depth: 128, elements: 250_000 },
  csv: { rows: 200_000, cells: 2_000_000, columns: 2_000, cellLength: MIB },
  /** What comes out of a container, containers inside it included; `sealedBytes` are its own. */
  container: { sealedBytes: 250 * MIB, totalBytes: 500 * MIB, partBytes: 100 * MIB, parts: 2_000, depth: 1 },
  /** Unpacked bytes to one packed. Only from 1 MiB on: a short table of the same word is no bomb. */
  zip: { ratio: 100, ratioFromBytes: MIB },
  mail: { bytes: 64 * MIB, headerBytes: MIB, nesting: 32 },
  /** `timeMs`: after that no further page is begun, long before the worker's own time is over. */
  pdf: { bytes: 32 * MIB, pages: 200, textLength: 4 * MIB, timeMs: 15_000 },
  picture: { pixels: 50_000_000 },
  /** Characters of a name inside a container, and of each of its parts. */
  path: { length: 300, segmentLength: 120 },
  /** Bytes of a part as they leave the worker in one message. */
  pieceBytes: 256 * 1024,
  /** Characters of a text that a list shows under its title, and that the search finds. */
  excerptLength: 160,
  /** Characters of one shown value; the rest is in the original. */
  shownTextLength: 32 * 1024,
  /** Characters of one record: its keys, places and values together. Long names inside each other multiply. */
  recordLength: 8 * MIB,
  /** Bytes of all records of a document, as they leave the worker. */
  outputBytes: 192 * MIB,
  /** Problems of one kind that are listed one by one; more are summed up. */
  problemsOfOneKind: 100,
} as const;
