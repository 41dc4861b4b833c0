import type { Duplex } from 'node:stream';
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
}

/** What a WebSocket is told before it is closed: 1003 is the protocol's own for a message of the wrong kind. */
const closings: Partial<Record<Refusal, number>> = {
  'late-hello': closeCodes.badToken,
  'wrong-token': closeCodes.badToken,
  'text-frame': 1003,
  'bad-frame': closeCodes.badFrame,
};

/** A frame's own header and mask, with some room for a ping. */
const HELLO_OVERHEAD_BYTES = 64;

/**
 * One page: a stranger until its hello, then a connection of the app. `stream` is what the socket
 * reads from.
 */
export class PageSocket {
  readonly #socket: WebSocket;
  readonly #ports: SocketPorts;
  readonly #forgetStranger: () => void;
  #connection: Connection | undefined;
  #isRefused = false;

  constructor(socket: WebSocket, stream: Duplex, ports: SocketPorts) {
    this.#socket = socket;
    this.#ports = ports;
    const timer = setTimeout(() => this.#refuse('late-hello'), ports.helloTimeoutMs);
    const stopCounting = limitStranger(stream, () => {
      this.#refuse('bad-frame');
      socket.terminate();
    });
    this.#forgetStranger = () => {
      clearTimeout(timer);
      stopCounting();
    };
    socket.on('message', (data: RawData, isBinary: boolean) => this.#hear(data, isBinary));
    socket.on('close', () => {
      this.#forgetStranger();
      this.#connection?.close();
    });
    // A broken or oversized message: `ws` closes the socket itself, with the protocol's own code.
    socket.on('error', () => this.#refuse('bad-frame'));
  }

  #hear(data: RawData, isBinary: boolean): void {
    if (this.#isRefused) return;
    if (!isBinary) this.#refuse('text-frame');
    else if (this.#connection === undefined) this.#greet(toBytes(data));
    else this.#call(this.#connection, toBytes(data));
  }

  #greet(bytes: Uint8Array): void {
    const hello = bytes.length > MAX_HELLO_FRAME_BYTES ? undefined : read(bytes);
    if (hello?.type !== 'hello') this.#refuse('bad-frame');
    else if (!isSameToken(hello.token, this.#ports.token)) this.#refuse('wrong-token');
    else {
      this.#forgetStranger();
      this.#connection = this.#connect();
      send(this.#socket, { type: 'ready' });
    }
  }

  #call(connection: Connection, bytes: Uint8Array): void {
    const frame = read(bytes);
    if (frame?.type === 'call') void this.#answer(connection, frame);
    else this.#refuse('bad-frame');
  }

  #connect(): Connection {
    const sendEvent: SendEvent = (event, payload) => send(this.#socket, { type: 'event', event, payload });
    return this.#ports.app.connect(sendEvent, () => {
      send(this.#socket, { type: 'replaced' });
      this.#socket.close();
    });
  }

  async #answer(
    connection: Connection,
    { id, channel, request }: ClientFrame & { type: 'call' },
  ): Promise<void> {
    send(this.#socket, { type: 'answer', id, answer: await connection.handle(channel, request) });
  }

  #refuse(refusal: Refusal): void {
    if (this.#isRefused) return;
    this.#isRefused = true;
    this.#ports.report(refusal);
    this.#socket.close(closings[refusal]);
  }
}

/**
 * Frames may be large, but not a stranger's: what is longer than a hello is not even collected. Gives
 * the way to stop counting.
 */
function limitStranger(stream: Duplex, onTooMuch: () => void): () => void {
  let bytes = 0;
  let isKnown = false;
  const count = (part: Buffer): void => {
    // The part that brought the hello is still counted after the hello was heard.
    if (isKnown) return;
    bytes += part.length;
    if (bytes > MAX_HELLO_FRAME_BYTES + HELLO_OVERHEAD_BYTES) onTooMuch();
  };
  stream.on('data', count);
  return () => {
    isKnown = true;
    stream.off('data', count);
  };
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
