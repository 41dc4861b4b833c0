import type { Transport } from '../../shared/contract.ts';
import { SOCKET_PATH } from '../../shared/wire.ts';
import { Connection } from './connection.ts';
import { createPreloadTransport, type PreloadApi } from './preload.ts';
import { SocketTransport } from './socket.ts';
import { takeToken } from './token.ts';

declare global {
  interface Window {
    /** There in Electron, put in by the preload script. */
    deedbox?: PreloadApi;
  }
}

export interface WayToMain {
  transport: Transport;
  connection: Connection;
}

/** Electron's preload where it is there, the browser host's WebSocket otherwise. */
export function openWayToMain(page: Window): WayToMain {
  if (page.deedbox)
    return { transport: createPreloadTransport(page.deedbox), connection: new Connection('open') };
  const token = takeToken(page);
  const url = new URL(SOCKET_PATH, page.location.href.replace(/^http/, 'ws'));
  const transport = new SocketTransport({ url: url.href, token });
  return { transport, connection: transport.connection };
}
