import { decode, Encoder } from '@msgpack/msgpack';
import { z } from 'zod';
import { answerSchema, channelNames, contract, eventNames } from './contract.ts';
import { DeedboxError, type ErrorCode } from './errors.ts';

/**
 * Frames between the browser host and its page: one MessagePack map in each binary WebSocket message.
 * The page says `hello` first and nothing else until it hears `ready`. A frame says only who asks for
 * what; requests, responses and payloads are checked against the contract by whoever receives them.
 */

/** 32 random bytes as base64url without padding. */
export const TOKEN_PATTERN = /^[A-Za-z0-9_-]{43}$/;

/** The link's fragment, which a browser sends to nobody. */
export function toFragment(token: string): string {
  return `#token=${token}`;
}

/** The token of a fragment, or undefined where it holds none. */
export function findToken(fragment: string): string | undefined {
  const token = fragment.startsWith('#token=') ? fragment.slice('#token='.length) : '';
  return TOKEN_PATTERN.test(token) ? token : undefined;
}

/** A channel's name, an id and the keys around a request. */
const FRAME_OVERHEAD_BYTES = 1024;
/** MessagePack's own, before bytes of any length. */
const BYTES_HEADER = 5;
/** The largest message the page may send. */
export const MAX_CLIENT_FRAME_BYTES =
  Math.max(...channelNames.map((name) => contract[name].maxRequestBytes)) + FRAME_OVERHEAD_BYTES;
/** A hello is a token and a few keys. */
export const MAX_HELLO_FRAME_BYTES = 256;
/** The page's WebSocket, on the host that served it. */
export const SOCKET_PATH = '/socket';

/** How the host closes a socket, beside what the protocol itself closes with (1003 a text message, 1009 too long). */
export const closeCodes = {
  /** The host is shutting down. */
  stopping: 1001,
  /** Not a frame, or one at the wrong time. */
  badFrame: 4400,
  /** The token is wrong, or did not come in time. */
  badToken: 4401,
} as const;

const clientFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), token: z.string().regex(TOKEN_PATTERN) }),
  z.strictObject({
    type: z.literal('call'),
    id: z.int().nonnegative(),
    channel: z.string().min(1).max(100),
    request: z.unknown(),
  }),
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;

const serverFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('answer'), id: z.int().nonnegative(), answer: answerSchema }),
  z.strictObject({ type: z.literal('event'), event: z.enum(eventNames), payload: z.unknown() }),
  /** Deedbox was opened in another page; this one is no longer heard. */
  z.strictObject({ type: z.literal('replaced') }),
]);
export type ServerFrame = z.infer<typeof serverFrameSchema>;

/** The longest array, map or text that a page has reason to send; bytes are bounded by the frame. */
const decodeLimits = { maxArrayLength: 10_000, maxMapLength: 10_000, maxExtLength: 0 };

export function encodeClientFrame(frame: ClientFrame): Uint8Array<ArrayBuffer> {
  return encodeFrame(frame);
}

export function encodeServerFrame(frame: ServerFrame): Uint8Array<ArrayBuffer> {
  return encodeFrame(frame);
}

/**
 * A catalogue or a file is megabytes: with its room measured first and an encoder of its own, it is
 * copied once, where `encode` would double its buffer and copy the result again.
 */
function encodeFrame(frame: ClientFrame | ServerFrame): Uint8Array<ArrayBuffer> {
  const initialBufferSize = FRAME_OVERHEAD_BYTES + countBytes(frame);
  return new Encoder({ ignoreUndefined: true, initialBufferSize }).encodeSharedRef(frame);
}

/** The bytes in a value's byte arrays; what is beside them is small, and the encoder makes room for it. */
function countBytes(value: unknown): number {
  if (value instanceof Uint8Array) return value.byteLength + BYTES_HEADER;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + countBytes(part), 0);
}

/** For the host. Throws `contract/bad-request` for anything but a whole, well-formed frame. */
export function decodeClientFrame(bytes: Uint8Array): ClientFrame {
  return parse(clientFrameSchema, 'contract/bad-request', () => decode(bytes, decodeLimits));
}

/** For the page. Throws `contract/bad-response` for anything but a whole, well-formed frame. */
export function decodeServerFrame(bytes: Uint8Array): ServerFrame {
  return parse(serverFrameSchema, 'contract/bad-response', () => decode(bytes));
}

function parse<Frame>(schema: z.ZodType<Frame>, code: ErrorCode, read: () => unknown): Frame {
  try {
    return schema.parse(read());
  } catch (cause) {
    throw new DeedboxError(code, 'not a frame', { cause });
  }
}
