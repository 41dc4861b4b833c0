import type { RawData, WebSocket } from 'ws';
import { DeedboxError } from '../../shared/errors.ts';
import {
  type ClientFrame,
  closeCodes,
  decodeClientFrame,
  encodeServerFrame,
  MAX_HELLO_FRAME_BYTES,
  type ServerFrame,
} from '../../shared/wire.ts';
import type { App, Connection, SendEvent } from '../host.ts';
import type { Refusal, ReportRefusal } from './refusal.ts';
import { isSameToken } from './token.ts';

export interface SocketPorts {
  app: App;
  token: string;
  helloTimeoutMs: number;
  report: ReportRefusal;
  /** Sees each event on its way to the page. */
  onEvent: (event: string) => void;
}

/** What a WebSocket is told before it is closed: 1003 is the protocol's own for a message of the wrong kind. */
const closings: Partial<Record<Refusal, number>> = {
  'late-hello': closeCodes.badToken,
  'wrong-token': closeCodes.badToken,
  'text-frame': 1003,
  'bad-frame': closeCodes.badFrame,
};

/** One page: a stranger until its hello, then a connection of the app. */
export function acceptPage(socket: WebSocket, ports: SocketPorts): void {
  let connection: Connection | undefined;
  let refused = false;
  const refuse = (refusal: Refusal): void => {
    if (refused) return;
    refused = true;
    ports.report(refusal);
    socket.close(closings[refusal]);
  };
  const timer = setTimeout(() => refuse('late-hello'), ports.helloTimeoutMs);

  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (refused) return;
    if (!isBinary) return refuse('text-frame');
    const bytes = toBytes(data);
    if (connection !== undefined) {
      const call = read(bytes);
      if (call?.type !== 'call') return refuse('bad-frame');
      void answer(socket, connection, call);
      return;
    }
    const hello = bytes.length > MAX_HELLO_FRAME_BYTES ? undefined : read(bytes);
    if (hello?.type !== 'hello') return refuse('bad-frame');
    if (!isSameToken(hello.token, ports.token)) return refuse('wrong-token');
    clearTimeout(timer);
    connection = connect(socket, ports);
    send(socket, { type: 'ready' });
  });
  socket.on('close', () => {
    clearTimeout(timer);
    connection?.close();
  });
  // A broken or oversized message: `ws` closes the socket itself, with the protocol's own code.
  socket.on('error', () => refuse('bad-frame'));
}

function connect(socket: WebSocket, ports: SocketPorts): Connection {
  const sendEvent: SendEvent = (event, payload) => {
    ports.onEvent(event);
    send(socket, { type: 'event', event, payload });
  };
  return ports.app.connect(sendEvent, () => {
    send(socket, { type: 'replaced' });
    socket.close();
  });
}

async function answer(
  socket: WebSocket,
  connection: Connection,
  { id, channel, request }: ClientFrame & { type: 'call' },
): Promise<void> {
  send(socket, { type: 'answer', id, answer: await connection.handle(channel, request) });
}

function send(socket: WebSocket, frame: ServerFrame): void {
  if (socket.readyState === socket.OPEN) socket.send(encodeServerFrame(frame));
}

function read(bytes: Uint8Array): ClientFrame | undefined {
  try {
    return decodeClientFrame(bytes);
  } catch (error) {
    if (error instanceof DeedboxError) return undefined;
    throw error;
  }
}

/** Never a Buffer: it is a Uint8Array whose `slice` shares memory, which nobody further in expects. */
function toBytes(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  const { buffer, byteOffset, byteLength } = Array.isArray(data) ? Buffer.concat(data) : data;
  return new Uint8Array(buffer, byteOffset, byteLength);
}
