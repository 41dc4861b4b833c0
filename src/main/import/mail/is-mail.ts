const HEAD_BYTES = 64 * 1024;
const HEADER = /^([!-9;-~]{1,80}):/;
const OF_MAIL =
  /^(from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|content-type|dkim-signature|reply-to|sender|x-[\w-]+)$/i;

/** Whether bytes are a message (RFC 5322): they begin with a header block, and the headers are those of mail. */
export function isMail(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const lines = head.replace(/^\ufeff?/, '').split(/\r?\n/);
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
