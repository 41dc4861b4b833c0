import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { toAttachmentHeader } from '../file-name.ts';
import type { OutgoingFile } from '../host.ts';
import type { PageFiles } from '../hosts/page-files.ts';
import { toPageHeaders } from '../hosts/page-headers.ts';
import { DOWNLOAD_PREFIX, type Downloads } from './downloads.ts';
import { findRefusal, toPathname } from './gate.ts';
import type { ReportRefusal } from './refusal.ts';

export interface Serving {
  origin: string;
  files: PageFiles;
  downloads: Downloads;
  report: ReportRefusal;
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | OutgoingFile;
}

/** Answers every plain request: the page's own files, and a download once. */
export async function serve(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = await toReply(serving, request);
  const size = 'open' in reply.body ? reply.body.sizeBytes : reply.body.byteLength;
  response.writeHead(reply.status, {
    ...toPageHeaders(`'self' ${serving.origin.replace('http:', 'ws:')}`),
    ...reply.headers,
    ...(size === null ? {} : { 'Content-Length': size }),
  });
  if ('open' in reply.body) await sendOut(reply.body, response);
  else response.end(request.method === 'HEAD' ? undefined : reply.body);
}

/** Piece by piece, as fast as they are taken. Where a piece cannot be had, the download breaks off and is known to be short. */
async function sendOut(file: OutgoingFile, response: ServerResponse): Promise<void> {
  try {
    await pipeline(file.open(), response);
  } finally {
    file.dispose();
  }
}

async function toReply(serving: Serving, request: IncomingMessage): Promise<Reply> {
  const turned = findRefusal(request, serving.origin);
  if (turned !== undefined) {
    serving.report(turned.refusal);
    return toPlainReply(turned.status, { Connection: 'close' });
  }
  const pathname = toPathname(request);
  if (pathname.startsWith(DOWNLOAD_PREFIX)) return toDownload(serving, request, pathname);
  const file = serving.files.find(pathname);
  if (file === undefined) return toNotFound(serving);
  return { status: 200, headers: { 'Content-Type': file.mediaType }, body: await readFile(file.path) };
}

/**
 * Always as bytes to be saved, whatever the file says it is: nothing that a stranger wrote is shown at
 * the page's own origin. Asking with HEAD does not use the link up, and tells nothing.
 */
function toDownload(serving: Serving, request: IncomingMessage, pathname: string): Reply {
  const file = request.method === 'GET' ? serving.downloads.take(pathname) : undefined;
  if (file === undefined) return toNotFound(serving);
  return {
    status: 200,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': toAttachmentHeader(file.name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
    body: 'open' in file ? file : file.bytes,
  };
}

function toNotFound(serving: Serving): Reply {
  serving.report('not-found');
  return toPlainReply(404);
}

function toPlainReply(status: number, headers: Record<string, string> = {}): Reply {
  const allow: Record<string, string> = status === 405 ? { Allow: 'GET, HEAD' } : {};
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...allow, ...headers },
    body: new TextEncoder().encode(`${status}\n`),
  };
}
