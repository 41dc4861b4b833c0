import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { ProblemList } from '../drafts/problem-list.ts';
import { plainText } from '../fhir/narrative.ts';
import { limits } from '../limits.ts';
import { type Allowance, asAttachment, type FileListeners, type ReadDocument } from '../parsed-document.ts';
import { cleanPath, freePath, nameOf } from '../parts/clean-path.ts';
import { toMailDraft } from './mail-draft.ts';

const MAIL = 'message/rfc822';

/** Endings for files that come without a name. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'message/rfc822': '.eml',
  'text/calendar': '.ics',
  'text/csv': '.csv',
  'text/html': '.html',
  'text/plain': '.txt',
  'application/zip': '.zip',
};

/**
 * A message → a record of what it says, and its attachments as files. HTML is read for its words and never
 * shown as anything else; nothing in it is fetched.
 */
export async function readMail(
  bytes: Uint8Array,
  allowance: Allowance,
  listeners: FileListeners,
): Promise<ReadDocument> {
  if (bytes.length > limits.mail.bytes) return unread('mail-too-large');
  const mail = await parse(bytes);
  if (!mail) return unread('mail-broken');
  if (mail.attachments.length > allowance.parts) return unread('mail-too-many-parts');
  const problems = new ProblemList();
  if (isEncrypted(mail)) problems.add({ code: 'mail-encrypted', params: {} });
  listeners.onDraft(toMailDraft(mail, textOf(mail), bytes.length, problems));
  await takeAttachments(mail.attachments, allowance, listeners, problems);
  return { format: 'email', mediaType: MAIL, problems: problems.finish() };
}

function unread(code: string): ReadDocument {
  return asAttachment(MAIL, [{ code, params: {} }]);
}

async function parse(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: limits.mail.nesting,
      maxHeadersSize: limits.mail.headerBytes,
    });
  } catch {
    return undefined;
  }
}

/** The sender's own plain text; where there is none, the words of the HTML. */
function textOf({ text, html }: Email): string {
  const plain = (text ?? '').trim();
  return plain === '' && html ? plainText(html) : plain.toWellFormed();
}

function isEncrypted(mail: Email): boolean {
  const type = mail.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  return /multipart\/encrypted|smime-type=enveloped-data/i.test(type);
}

async function takeAttachments(
  attachments: readonly Attachment[],
  allowance: Allowance,
  { onPart, onProgress }: FileListeners,
  problems: ProblemList,
): Promise<void> {
  const paths = new Set<string>();
  let bytesLeft = Math.min(allowance.bytes, limits.container.totalBytes);
  for (const [index, attachment] of attachments.entries()) {
    const content = contentOf(attachment);
    const clean = cleanPath(
      attachment.filename || `attachment-${index + 1}${endings[attachment.mimeType] ?? ''}`,
    );
    const path = freePath(nameOf(clean.path), paths);
    const refusal = refusalOf(content.length, bytesLeft);
    if (refusal) {
      problems.add({ code: refusal, params: { path } });
      continue;
    }
    bytesLeft -= content.length;
    await onPart(path, inOnePiece(content));
    paths.add(path);
    problems.add(...clean.problems);
    onProgress(content.byteLength);
  }
}

function refusalOf(length: number, bytesLeft: number): string | undefined {
  if (length === 0) return 'part-empty';
  return length > bytesLeft || length > limits.container.partBytes ? 'container-too-much' : undefined;
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

async function* inOnePiece(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
