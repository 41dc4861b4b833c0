import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { closeCodes, MAX_CLIENT_FRAME_BYTES, SOCKET_PATH, toFragment } from '../../shared/wire.ts';
import type { App } from '../host.ts';
import type { PageFiles } from '../hosts/page-files.ts';
import type { Downloads } from './downloads.ts';
import { findRefusal, toPathname } from './gate.ts';
import { PageSocket } from './page-socket.ts';
import type { ReportRefusal } from './refusal.ts';
import { serve } from './serve.ts';
import { createToken } from './token.ts';

/** Only this computer. Not `localhost`, which a hosts file may send elsewhere. */
const ADDRESS = '127.0.0.1';
const HELLO_TIMEOUT_MS = 3000;

export interface ServerOptions {
  app: App;
  files: PageFiles;
  downloads: Downloads;
  /** 0 for any free one. */
  port: number;
  report: ReportRefusal;
  helloTimeoutMs?: number;
  /** The largest message from a page. */
  maxFrameBytes?: number;
}

export interface BrowserServer {
  port: number;
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** The one way in, good until this server stops. */
  link: string;
  /** Closes every page's socket and stops listening. */
  stop(): Promise<void>;
}

/** Rejects with Node's own error when the port cannot be had (`EADDRINUSE`, `EACCES`). */
export async function startServer(options: ServerOptions): Promise<BrowserServer> {
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000, headersTimeout: 10_000 });
  const port = await listen(server, options.port);
  const origin = `http://${ADDRESS}:${port}`;
  const token = createToken();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxFrameBytes ?? MAX_CLIENT_FRAME_BYTES,
    perMessageDeflate: false,
    clientTracking: true,
  });

  server.on('request', (request, response) => {
    const { files, downloads, report } = options;
    serve({ origin, files, downloads, report }, request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const turned = findRefusal(request, origin) ?? findSocketRefusal(request);
    if (turned === undefined)
      return sockets.handleUpgrade(request, stream, head, (socket) => accept(socket, stream, token, options));
    options.report(turned.refusal);
    stream.end(`HTTP/1.1 ${turned.status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });

  return { port, origin, link: `${origin}/${toFragment(token)}`, stop: () => stop(server, sockets) };
}

/** Beside what every request must show, a socket must name its origin: only a page of ours does. */
function findSocketRefusal(request: IncomingMessage) {
  if (request.headers.origin === undefined) return { status: 403, refusal: 'wrong-origin' } as const;
  if (toPathname(request) !== SOCKET_PATH) return { status: 404, refusal: 'not-found' } as const;
  if (request.headers.upgrade?.toLowerCase() !== 'websocket')
    return { status: 400, refusal: 'not-a-socket' } as const;
  return undefined;
}

function accept(socket: WebSocket, stream: Duplex, token: string, options: ServerOptions): void {
  new PageSocket(socket, stream, {
    app: options.app,
    token,
    helloTimeoutMs: options.helloTimeoutMs ?? HELLO_TIMEOUT_MS,
    report: options.report,
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: ADDRESS, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** A page that does not answer the goodbye is cut off. */
async function stop(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.close(closeCodes.stopping);
  const timer = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
  }, 500);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}
