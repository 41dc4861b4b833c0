import { readFile } from 'node:fs/promises';
import { type Protocol, protocol } from 'electron';
import type { PageFiles } from '../hosts/page-files.ts';
import { toPageHeaders } from '../hosts/page-headers.ts';
import { isPageUrl, PAGE_SCHEME } from './page-origin.ts';

/** The page in Electron speaks to nobody: its way to main is no connection. */
const headers = toPageHeaders("'none'");

/** Before the app is ready: makes the scheme one with origins, storage and secure contexts. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page, and nothing else there is on the disk. */
export function servePage(target: Protocol, files: PageFiles): void {
  target.handle(PAGE_SCHEME, (request) => toResponse(request, files));
}

async function toResponse(request: Request, files: PageFiles): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers });
  const file = isPageUrl(request.url) ? files.find(new URL(request.url).pathname) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers });
  return new Response(await readFile(file.path), { headers: { ...headers, 'Content-Type': file.mediaType } });
}
