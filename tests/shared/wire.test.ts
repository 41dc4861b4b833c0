import { encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelNames, contract, eventNames } from '../../src/shared/contract.ts';
import { errorCodes } from '../../src/shared/errors.ts';
import {
  type ClientFrame,
  decodeClientFrame,
  decodeServerFrame,
  encodeClientFrame,
  encodeServerFrame,
  findToken,
  MAX_CLIENT_FRAME_BYTES,
  MAX_HELLO_FRAME_BYTES,
  type ServerFrame,
  toFragment,
} from '../../src/shared/wire.ts';

const token = 'A'.repeat(43);
const badRequest = expect.objectContaining({ code: 'contract/bad-request' });
const badResponse = expect.objectContaining({ code: 'contract/bad-response' });

/** What requests and payloads are made of. */
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.array(tie('value')),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('value'),
      { noNullPrototype: true },
    ),
  ),
})).value;

describe('frames from the page', () => {
  test('a frame comes out as it went in when it is well formed', () => {
    const calls = fc.record({
      type: fc.constant('call' as const),
      id: fc.nat(),
      channel: fc.constantFrom(...channelNames),
      request: value,
    });
    const frames: fc.Arbitrary<ClientFrame> = fc.oneof(fc.constant({ type: 'hello', token } as const), calls);
    fc.assert(
      fc.property(frames, (frame) => {
        expect(decodeClientFrame(encodeClientFrame(frame))).toEqual(frame);
      }),
    );
  });

  test('a field left undefined stays absent when a request is sent', () => {
    const frame = { type: 'call', id: 1, channel: 'vault.list', request: { a: 1, b: undefined } } as const;
    expect(decodeClientFrame(encodeClientFrame(frame))).toStrictEqual({ ...frame, request: { a: 1 } });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['another type', encode({ type: 'ready' })],
    ['a key too many', encode({ type: 'hello', token, admin: true })],
    ['a token too short', encode({ type: 'hello', token: token.slice(1) })],
    ['a token that is not text', encode({ type: 'hello', token: new Uint8Array(43) })],
    ['a negative id', encode({ type: 'call', id: -1, channel: 'vault.list', request: {} })],
    ['a channel that is not text', encode({ type: 'call', id: 1, channel: 7, request: {} })],
    ['a long channel', encode({ type: 'call', id: 1, channel: 'x'.repeat(101), request: {} })],
    ['two frames in one', Uint8Array.of(...encode({ type: 'hello', token }), 0)],
    ['a key named __proto__', Uint8Array.of(0x81, 0xa9, ...new TextEncoder().encode('__proto__'), 0x80)],
    ['a list said to be longer than any', Uint8Array.of(0xdd, 0x01, 0xff, 0xff, 0xff)],
    ['an extension', Uint8Array.of(0xd4, 0x05, 0x00)],
  ])('the frame is refused when it is %s', (_, bytes) => {
    expect(() => decodeClientFrame(bytes)).toThrow(badRequest);
  });

  test('the frame is refused when it is cut short anywhere', () => {
    const whole = encodeClientFrame({
      type: 'call',
      id: 9,
      channel: 'vault.unlock',
      request: { passphrase: 'x' },
    });
    for (let length = 0; length < whole.length; length++)
      expect(() => decodeClientFrame(whole.subarray(0, length))).toThrow(badRequest);
  });

  test('only a frame or a refusal comes out when the bytes are arbitrary', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(['hello', 'call']).toContain(decodeClientFrame(bytes).type);
        } catch (error) {
          expect(error).toEqual(badRequest);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('frames from the host', () => {
  test('a frame comes out as it went in when it is well formed', () => {
    const answers = fc.oneof(
      fc.record({ ok: fc.constant(true as const), response: value }),
      fc.record({ ok: fc.constant(false as const), code: fc.constantFrom(...errorCodes) }),
    );
    const frames: fc.Arbitrary<ServerFrame> = fc.oneof(
      fc.constantFrom({ type: 'ready' } as const, { type: 'replaced' } as const),
      fc.record({ type: fc.constant('answer' as const), id: fc.nat(), answer: answers }),
      fc.record({
        type: fc.constant('event' as const),
        event: fc.constantFrom(...eventNames),
        payload: value,
      }),
    );
    fc.assert(
      fc.property(frames, (frame) => {
        expect(decodeServerFrame(encodeServerFrame(frame))).toEqual(frame);
      }),
    );
  });

  test.each([
    ['a client frame', encode({ type: 'hello', token })],
    ['an event nobody knows', encode({ type: 'event', event: 'vault.opened', payload: {} })],
    ['a refusal with an unknown code', encode({ type: 'answer', id: 1, answer: { ok: false, code: 'no' } })],
  ])('the frame is refused when it is %s', (_, bytes) => {
    expect(() => decodeServerFrame(bytes)).toThrow(badResponse);
  });
});

describe('sizes', () => {
  test('a hello fits when the token has its full length', () => {
    expect(encodeClientFrame({ type: 'hello', token }).length).toBeLessThan(MAX_HELLO_FRAME_BYTES);
  });

  test('the largest request fits into a frame when the channel allows it', () => {
    for (const name of channelNames)
      expect(MAX_CLIENT_FRAME_BYTES).toBeGreaterThan(contract[name].maxRequestBytes);
  });
});

describe('the token in the link', () => {
  test('the token is found when the fragment carries it', () => {
    expect(findToken(toFragment(token))).toBe(token);
  });

  test.each(['', '#', '#token=', `#token=${token}A`, `#token=${token.slice(1)}`, `#${token}`, '#/records'])(
    'no token is found when the fragment is %j',
    (fragment) => {
      expect(findToken(fragment)).toBeUndefined();
    },
  );
});
