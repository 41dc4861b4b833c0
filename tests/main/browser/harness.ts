import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { Downloads } from '../../../src/main/browser/downloads.ts';
import type { Refusal } from '../../../src/main/browser/refusal.ts';
import { type BrowserServer, type ServerOptions, startServer } from '../../../src/main/browser/server.ts';
import type { App, SendEvent } from '../../../src/main/host.ts';
import { PageFiles } from '../../../src/main/hosts/page-files.ts';
import type { Answer } from '../../../src/shared/contract.ts';
import {
  type ClientFrame,
  decodeServerFrame,
  encodeClientFrame,
  findToken,
  type ServerFrame,
} from '../../../src/shared/wire.ts';

/** A core that answers every channel with what it was asked, and holds one page at a time. */
export class EchoApp implements App {
  readonly calls: { channel: unknown; request: unknown }[] = [];
  open = 0;
  send: SendEvent | undefined;
  #replace: (() => void) | undefined;

  connect(send: SendEvent, onReplaced: () => void) {
    this.#replace?.();
    this.#replace = onReplaced;
    this.send = send;
    this.open++;
    return {
      handle: async (channel: unknown, request: unknown): Promise<Answer> => {
        this.calls.push({ channel, request });
        return { ok: true, response: request };
      },
      close: () => {
        this.open--;
      },
    };
  }

  async lock(): Promise<void> {}
  async close(): Promise<void> {}
}

export interface Running {
  app: EchoApp;
  server: BrowserServer;
  downloads: Downloads;
  refusals: Refusal[];
  token: string;
  folder: string;
}

export const pageText = '<!doctype html><title>Deedbox</title>';

/** A real server over a small built page, stopped at the end of the test. */
export async function start(options: Partial<ServerOptions> = {}): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'deedbox-host-'));
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'page', 'index.html'), pageText);
  await writeFile(join(folder, 'page', 'assets', 'app.js'), 'export {};');
  const app = new EchoApp();
  const refusals: Refusal[] = [];
  const downloads = new Downloads();
  const server = await startServer({
    app,
    files: await PageFiles.list(join(folder, 'page')),
    downloads,
    port: 0,
    report: (refusal) => refusals.push(refusal),
    ...options,
  });
  onTestFinished(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });
  const token = findToken(new URL(server.link).hash) ?? '';
  return { app, server, downloads, refusals, token, folder };
}

export interface RawAnswer {
  status: number;
  headers: Map<string, string>;
  body: string;
}

/** Sends the very bytes given, which no HTTP client would, and reads until the server closes. */
export function sendRaw(port: number, head: string[]): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => resolve(readRaw(Buffer.concat(parts).toString('latin1'))));
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
  });
}

function readRaw(text: string): RawAnswer {
  const [head = '', body = ''] = text.split('\r\n\r\n', 2);
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  return { status: Number(first.split(' ')[1]), headers: new Map(headers), body };
}

export function get(running: Running, path: string, lines: string[] = []): Promise<RawAnswer> {
  const host = `Host: 127.0.0.1:${running.server.port}`;
  return sendRaw(running.server.port, [`GET ${path} HTTP/1.1`, host, 'Connection: close', ...lines]);
}

/** A page's side of the socket. */
export class Page {
  readonly socket: WebSocket;
  readonly frames: ServerFrame[] = [];
  readonly closed: Promise<number>;
  #wake: () => void = () => {};

  constructor(running: Running, options: { origin?: string | undefined; path?: string } = {}) {
    const origin = 'origin' in options ? options.origin : running.server.origin;
    this.socket = new WebSocket(`ws://127.0.0.1:${running.server.port}${options.path ?? '/socket'}`, {
      ...(origin === undefined ? {} : { origin }),
    });
    this.socket.on('message', (data: Buffer) => {
      this.frames.push(decodeServerFrame(new Uint8Array(data)));
      this.#wake();
    });
    this.socket.on('error', () => {});
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
  }

  async opened(): Promise<this> {
    await new Promise((resolve, reject) => {
      this.socket.once('open', resolve);
      this.socket.once('unexpected-response', (_, response) =>
        reject(new Error(`answered ${response.statusCode}`)),
      );
      this.socket.once('close', () => reject(new Error('closed')));
    });
    return this;
  }

  send(frame: ClientFrame): void {
    this.socket.send(encodeClientFrame(frame));
  }

  /** The next frame. Rejects when the socket is closed and none is left. */
  async next(): Promise<ServerFrame> {
    while (this.frames.length === 0) {
      const arrived = new Promise<'arrived'>((resolve) => {
        this.#wake = () => resolve('arrived');
      });
      const first = await Promise.race([arrived, this.closed]);
      if (first !== 'arrived' && this.frames.length === 0) throw new Error(`closed with ${first}`);
    }
    return this.frames.shift() as ServerFrame;
  }
}

/** A page that has said hello and was heard. */
export async function openPage(running: Running): Promise<Page> {
  const page = await new Page(running).opened();
  page.send({ type: 'hello', token: running.token });
  const first = await page.next();
  if (first.type !== 'ready') throw new Error(`not ready: ${first.type}`);
  return page;
}
