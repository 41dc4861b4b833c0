import { DeedboxError } from '../../shared/errors.ts';
import { isOriginalWhole, openOriginal } from '../session/stored-documents.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { createExportWords, type ExportWords } from './export-words.ts';
import { overview } from './overview.ts';
import { type BoxView, type OpenedDocument, readDocuments, viewBox } from './read-box.ts';
import { fieldsCsv, historyJson, inPieces, recordsCsv, recordsJson, toJsonArray } from './record-files.ts';
import { UniqueNames } from './unique-names.ts';
import { type Sums, type ZipEntry, zipStream } from './zip-stream.ts';

export interface ExportOptions {
  boxName: string;
  locale: ExportWords['locale'];
  nowMs: number;
  signal: AbortSignal;
  /** In bytes of original files. */
  onProgress(done: number, total: number): void;
}

/** What does not get smaller by being packed again. */
const PACKED = /^(image\/(?!svg|bmp|tiff)|video\/|audio\/|application\/(pdf|zip|gzip|vnd\.openxml))/;

/**
 * Everything in a box, in clear, as a ZIP archive that needs no Deedbox: original files under readable
 * names, records for people (HTML), for tables (CSV) and for programs (JSON), and a list of sums that
 * `sha256sum -c` checks. Made while it is read; throws `vault/locked` or `copy/cancelled` in the middle.
 */
export async function* exportBox(session: VaultSession, options: ExportOptions): AsyncGenerator<Uint8Array> {
  const box = await viewBox(session);
  const documents = await readDocuments(box);
  const sums: Sums = [];
  for await (const piece of zipStream(listEntries(box, documents, sums, options), sums)) {
    if (options.signal.aborted) throw new DeedboxError('copy/cancelled');
    yield piece;
  }
}

async function* listEntries(
  box: BoxView,
  documents: readonly OpenedDocument[],
  sums: Sums,
  options: ExportOptions,
): AsyncGenerator<ZipEntry> {
  const words = createExportWords(options.locale);
  const files = new Map<string, string>();
  yield* originals(box, documents, files, options);
  const { boxName, nowMs: madeAtMs } = options;
  const made = (path: string, content: ZipEntry['content']): ZipEntry => {
    return { path, content, modifiedAtMs: madeAtMs, isCompressible: true };
  };
  yield made('records.csv', () => recordsCsv(box, files, words));
  yield made('fields.csv', () => fieldsCsv(box, words));
  yield made('records.json', () => recordsJson(box, files));
  yield made('history.json', () => historyJson(box, files));
  yield made('files.json', () => inPieces(toJsonArray(documents, (document) => toPlain(document, files))));
  yield made('overview.html', () => inPieces(overview({ boxName, box, documents, files, words, madeAtMs })));
  // What `sha256sum -c SHA256SUMS` reads: two spaces, and names without a line break or a backslash.
  yield made('SHA256SUMS', () => inPieces(sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`)));
}

/** Files as they came; one that is damaged is left out and said to be missing. */
async function* originals(
  { session }: BoxView,
  documents: readonly OpenedDocument[],
  files: Map<string, string>,
  { signal, onProgress }: ExportOptions,
): AsyncGenerator<ZipEntry> {
  const names = new UniqueNames();
  const total = documents.reduce((sum, { stored }) => sum + stored.sizeBytes, 0);
  let done = 0;
  for (const { head, savedAtMs, stored } of documents) {
    if (signal.aborted) throw new DeedboxError('copy/cancelled');
    if (!(await isOriginalWhole(session, stored))) continue;
    const path = `files/${names.take(stored.name)}`;
    files.set(head.recordId, path);
    const content = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of openOriginal(session, stored)) {
        yield piece;
        done += piece.length;
        onProgress(done, total);
      }
    };
    yield { path, content, modifiedAtMs: savedAtMs, isCompressible: !PACKED.test(stored.mediaType) };
  }
}

function toPlain({ head, stored }: OpenedDocument, files: ReadonlyMap<string, string>) {
  const { kind: _, blobId: __, ...document } = stored;
  return { id: head.recordId, ...document, file: files.get(head.recordId) ?? null };
}
