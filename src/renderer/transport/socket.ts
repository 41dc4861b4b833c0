import type { Transport } from '../../shared/contract.ts';
import { DeedboxError } from '../../shared/errors.ts';
import {
  type ClientFrame,
  closeCodes,
  decodeServerFrame,
  encodeClientFrame,
  type ServerFrame,
} from '../../shared/wire.ts';
import { Connection } from './connection.ts';
import { openAnswer } from './preload.ts';

/** Pauses before each new try; the last one repeats. */
const RETRY_DELAYS_MS = [50, 200, 500, 1000, 2000, 3000];
/** After this many tries in vain the page says that Deedbox has stopped. */
const TRIES_UNTIL_STOPPED = 5;

type EventListener = (event: string, payload: unknown) => void;

interface PendingCall {
  resolve: (response: unknown) => void;
  reject: (error: unknown) => void;
}

export interface SocketOptions {
  url: string;
  /** Undefined where the link had none: there is then no way in. */
  token: string | undefined;
  openSocket?: (url: string) => WebSocket;
}

/** The way to main in the browser host: calls and events over one WebSocket, opened anew when it drops. */
export class SocketTransport implements Transport {
  readonly connection = new Connection('connecting', () => this.#retryNow());
  readonly #options: SocketOptions;
  readonly #calls = new Map<number, PendingCall>();
  readonly #listeners = new Set<EventListener>();
  /** Calls made before the first `ready`. */
  #unsent: ClientFrame[] = [];
  #socket: WebSocket | undefined;
  #lastId = 0;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#connect();
  }

  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls wait for the first `ready`; while the connection is lost they are refused, so that nothing happens late. */
  invoke(channel: string, request: unknown): Promise<unknown> {
    const state = this.connection.read();
    if (state !== 'open' && state !== 'connecting')
      return Promise.reject(new DeedboxError('contract/disconnected'));
    this.#lastId += 1;
    const frame: ClientFrame = { type: 'call', id: this.#lastId, channel, request };
    return new Promise((resolve, reject) => {
      this.#calls.set(this.#lastId, { resolve, reject });
      if (state === 'open') this.#send(frame);
      else this.#unsent.push(frame);
    });
  }

  /** Ends for good. */
  close(): void {
    clearTimeout(this.#timer);
    this.#letGo('stopped');
  }

  #connect(): void {
    const { url, token, openSocket = (address) => new WebSocket(address) } = this.#options;
    if (token === undefined) {
      this.#letGo('refused');
      return;
    }
    const socket = openSocket(url);
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.#send({ type: 'hello', token });
    socket.onmessage = ({ data }) => this.#hear(data);
    socket.onclose = ({ code }) => this.#lose(code);
  }

  #send(frame: ClientFrame): void {
    this.#socket?.send(encodeClientFrame(frame));
  }

  #hear(data: unknown): void {
    if (!(data instanceof ArrayBuffer)) return;
    const frame = decodeServerFrame(new Uint8Array(data));
    if (frame.type === 'ready') this.#begin();
    else if (frame.type === 'answer') this.#settle(frame);
    else if (frame.type === 'replaced') this.#letGo('replaced');
    else for (const listener of this.#listeners) listener(frame.event, frame.payload);
  }

  #begin(): void {
    this.#tries = 0;
    const unsent = this.#unsent;
    this.#unsent = [];
    for (const frame of unsent) this.#send(frame);
    this.connection.set('open');
  }

  #settle({ id, answer }: Extract<ServerFrame, { type: 'answer' }>): void {
    const call = this.#calls.get(id);
    if (!call) return;
    this.#calls.delete(id);
    try {
      call.resolve(openAnswer(answer));
    } catch (error) {
      call.reject(error);
    }
  }

  #lose(code: number): void {
    if (code === closeCodes.badToken) {
      this.#letGo('refused');
      return;
    }
    this.#tries += 1;
    const hasStopped = code === closeCodes.stopping || this.#tries > TRIES_UNTIL_STOPPED;
    this.#letGo(hasStopped || this.connection.read() === 'stopped' ? 'stopped' : 'lost');
    const delayMs = RETRY_DELAYS_MS[Math.min(this.#tries, RETRY_DELAYS_MS.length) - 1];
    this.#timer = setTimeout(() => this.#connect(), delayMs);
  }

  /** Lets go of the socket and of every call on its way; whether those calls were done, nobody knows. */
  #letGo(state: 'lost' | 'stopped' | 'replaced' | 'refused'): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#unsent = [];
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    this.connection.set(state);
    for (const call of this.#calls.values()) call.reject(new DeedboxError('contract/disconnected'));
    this.#calls.clear();
  }

  #retryNow(): void {
    if (this.connection.read() === 'open') return;
    clearTimeout(this.#timer);
    this.#tries = 0;
    this.#letGo('lost');
    this.#connect();
  }
}
