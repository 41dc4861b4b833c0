import { limits } from '../limits.ts';

const HEADER = /^([!-9;-~]{1,80}):/;
const OF_MAIL =
  /^(from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|content-type|dkim-signature|reply-to|sender|x-[\w-]+)$/i;

/** Whether bytes are a message (RFC 5322): they begin with a header block, and the headers are those of mail. */
export function isMail(bytes: Uint8Array): boolean {
  // Most files are told by their first line; only then is a whole header block looked at.
  if (!beginsLikeMail(latin1(bytes, 200))) return false;
  const lines = latin1(bytes, limits.mail.headerBytes).split(/\r?\n/);
  // A block longer than may be is told by the lines that are whole.
  if (bytes.length > limits.mail.headerBytes) lines.pop();
  // A mailbox's own first line, before each message.
  if (lines[0]?.startsWith('From ')) lines.shift();
  const names = new Set<string>();
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && names.size > 0) continue;
    const name = HEADER.exec(line)?.[1];
    if (name === undefined) return false;
    if (OF_MAIL.test(name)) names.add(name.toLowerCase());
  }
  return names.size >= 3 && (names.has('from') || names.has('received') || names.has('return-path'));
}

function beginsLikeMail(start: string): boolean {
  return start.startsWith('From ') || HEADER.test(start);
}

function latin1(bytes: Uint8Array, most: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, most));
}
