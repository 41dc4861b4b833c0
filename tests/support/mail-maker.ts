export interface MailPart {
  type: string;
  name?: string;
  content: string | Uint8Array;
  headers?: readonly string[];
}

export interface MailOptions {
  from?: string;
  subject?: string;
  text?: string;
  headers?: readonly string[];
  parts?: readonly MailPart[];
}

/** A message written by hand, from a fictional sender. */
export function makeMail({
  from = 'Cyngor Dyffryn Ffug <treth@dyffryn-ffug.example>',
  subject = 'Your council tax',
  text = 'Dear Ms Example,\r\n\r\nYour bill for next year is attached.',
  headers = [],
  parts = [],
}: MailOptions = {}): Uint8Array<ArrayBuffer> {
  const boundary = 'deedbox-test-boundary';
  const head = [
    `From: ${from}`,
    'To: Mari Example <mari@example.org>',
    `Subject: ${subject}`,
    'Date: Tue, 03 Mar 2026 09:15:00 +0100',
    'Message-ID: <1234@dyffryn-ffug.example>',
    ...headers,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const body = [
    `--${boundary}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`,
    ...parts.map((part) => `--${boundary}\r\n${partText(part)}`),
    `--${boundary}--\r\n`,
  ];
  return new Uint8Array(Buffer.from(`${head.join('\r\n')}\r\n\r\n${body.join('\r\n')}`));
}

function partText({ type, name, content, headers = [] }: MailPart): string {
  const named = name === undefined ? '' : `; filename="${name}"`;
  const lines = [
    `Content-Type: ${type}`,
    `Content-Disposition: attachment${named}`,
    'Content-Transfer-Encoding: base64',
    ...headers,
  ];
  const packed = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');
  return `${lines.join('\r\n')}\r\n\r\n${packed}`;
}
