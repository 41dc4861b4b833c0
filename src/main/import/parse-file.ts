import { DeedboxError } from '../../shared/errors.ts';
import type { CsvMapping } from '../../shared/model/csv-mapping.ts';
import { binaryMediaType } from './detect/media-type.ts';
import { limits } from './limits.ts';
import { isMail } from './mail/is-mail.ts';
import { readMail } from './mail/read-mail.ts';
import { parseDocument } from './parse-document.ts';
import { type Allowance, asAttachment, type FileListeners, type ReadDocument } from './parsed-document.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { isDrawable, readPicture } from './picture/read-picture.ts';
import { readZip } from './zip/read-zip.ts';

/** For a file that was chosen by itself. */
export const FULL_ALLOWANCE: Allowance = {
  bytes: limits.container.totalBytes,
  parts: limits.container.parts,
  depth: 0,
};

/**
 * Bytes of any kind → drafts, problems, and the files inside. No files, no network. Drafts and parts are
 * handed on as they are made, and count only once this has returned. What cannot be read comes back as an
 * attachment with a problem that says why. Throws DeedboxError `import/empty`, `import/bad-mapping`, and
 * whatever `onPart` throws.
 */
export async function parseFile(
  bytes: Uint8Array,
  name: string,
  mapping: CsvMapping | null,
  listeners: FileListeners,
  allowance: Allowance = FULL_ALLOWANCE,
): Promise<ReadDocument> {
  if (bytes.length === 0) throw new DeedboxError('import/empty');
  const mediaType = binaryMediaType(bytes) ?? (isMail(bytes) ? 'message/rfc822' : undefined);
  if (mediaType === undefined) return parseDocument(bytes, name, mapping, listeners);
  if (isDrawable(mediaType)) return readPicture(bytes, mediaType);
  if (mediaType === 'application/pdf') return readPdf(bytes, listeners);
  if (mediaType !== 'application/zip' && mediaType !== 'message/rfc822') return asAttachment(mediaType, []);
  if (allowance.depth > limits.container.depth)
    return asAttachment(mediaType, [{ code: 'container-too-deep', params: {} }]);
  const read = mediaType === 'application/zip' ? readZip : readMail;
  return read(bytes, allowance, listeners);
}
