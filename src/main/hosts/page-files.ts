import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { StartupError } from './startup-error.ts';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export interface PageFile {
  /** On disk. */
  path: string;
  mediaType: string;
}

/** A room of the page (`/records/…`): no dot and no percent sign, so never a file and never a way out. */
const ROOM_PATTERN = /^(\/[A-Za-z0-9_-]+)*\/?$/;

/**
 * [Note: a list, not a folder]
 * The built page, listed once. A path from outside is only ever looked up in this list and never joined
 * to a folder, so no spelling of `..`, no link and no device name can lead out of it.
 */
export class PageFiles {
  readonly #files: ReadonlyMap<string, PageFile>;

  private constructor(files: ReadonlyMap<string, PageFile>) {
    this.#files = files;
  }

  /** Throws `notBuilt` when the folder is not there or holds no page. */
  static async list(folder: string): Promise<PageFiles> {
    const files = new Map<string, PageFile>();
    try {
      await collect(folder, '', files);
    } catch (cause) {
      throw new StartupError({ kind: 'notBuilt' }, { cause });
    }
    if (!files.has('/index.html')) throw new StartupError({ kind: 'notBuilt' });
    return new PageFiles(files);
  }

  /** `pathname` is percent-encoded, as in a request. A room gives the page itself. */
  find(pathname: string): PageFile | undefined {
    const path = ROOM_PATTERN.test(pathname) ? '/index.html' : decode(pathname);
    return path === undefined ? undefined : this.#files.get(path);
  }
}

async function collect(folder: string, prefix: string, files: Map<string, PageFile>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const name = `${prefix}/${entry.name}`;
    const mediaType = mediaTypes[extname(entry.name)];
    if (entry.isDirectory()) await collect(path, name, files);
    else if (entry.isFile() && mediaType !== undefined) files.set(name, { path, mediaType });
  }
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
