import { randomBytes } from 'node:crypto';
import { encode } from '@msgpack/msgpack';
import { describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { closeCodes, encodeClientFrame } from '../../../src/shared/wire.ts';
import { openPage, Page, sendRaw, start } from './harness.ts';

const MIB = 1024 * 1024;
const otherToken = randomBytes(32).toString('base64url');
const call = { type: 'call', id: 1, channel: 'vault.list', request: {} } as const;

describe('a page with the token', () => {
  test('calls are answered by the core when it has said hello', async () => {
    const running = await start();
    const page = await openPage(running);
    page.send({ type: 'call', id: 7, channel: 'import.write', request: { bytes: new Uint8Array([1, 2]) } });
    expect(await page.next()).toEqual({
      type: 'answer',
      id: 7,
      answer: { ok: true, response: { bytes: new Uint8Array([1, 2]) } },
    });
    expect(running.app.calls).toStrictEqual([
      { channel: 'import.write', request: { bytes: new Uint8Array([1, 2]) } },
    ]);
    expect(running.refusals).toEqual([]);
  });

  test('an event reaches it when main sends one', async () => {
    const running = await start();
    const page = await openPage(running);
    running.app.send?.('vault.locked', { reason: 'idle' });
    expect(await page.next()).toEqual({ type: 'event', event: 'vault.locked', payload: { reason: 'idle' } });
  });

  test('the older page is told and closed when a newer one comes', async () => {
    const running = await start();
    const older = await openPage(running);
    const newer = await openPage(running);
    expect(await older.next()).toEqual({ type: 'replaced' });
    await older.closed;
    newer.send(call);
    expect(await newer.next()).toMatchObject({ type: 'answer', id: 1 });
    expect(running.app.open).toBe(1);
  });

  test('the core hears that it is gone when the socket drops', async () => {
    const running = await start();
    const page = await openPage(running);
    page.socket.terminate();
    await expect.poll(() => running.app.open).toBe(0);
  });

  test('a message goes through when it is as large as they may be', async () => {
    const running = await start({ maxFrameBytes: MIB });
    const page = await openPage(running);
    page.send({ ...call, request: new Uint8Array(MIB - 100) });
    expect(await page.next()).toMatchObject({ type: 'answer', id: 1, answer: { ok: true } });
  });

  test('it is told that Deedbox stops when the server stops', async () => {
    const running = await start();
    const page = await openPage(running);
    await running.server.stop();
    expect(await page.closed).toBe(closeCodes.stopping);
  });
});

describe('a stranger', () => {
  test.each([
    ['a wrong token', encodeClientFrame({ type: 'hello', token: otherToken }), closeCodes.badToken],
    ['a token too short', encode({ type: 'hello', token: 'AAAA' }), closeCodes.badFrame],
    ['a call before the hello', encodeClientFrame(call), closeCodes.badFrame],
    ['something that is no frame', new Uint8Array([0xc1]), closeCodes.badFrame],
    ['an empty message', new Uint8Array(), closeCodes.badFrame],
    [
      'a hello too long',
      encode({ type: 'hello', token: otherToken, x: 'x'.repeat(300) }),
      closeCodes.badFrame,
    ],
    ['a text message', 'hello', 1003],
  ])('is turned away and never reaches the core when it sends %s', async (_, message, code) => {
    const running = await start();
    const page = await new Page(running).opened();
    page.socket.send(message);
    expect(await page.closed).toBe(code);
    expect(page.frames).toEqual([]);
    expect(running.app.open).toBe(0);
    expect(running.refusals).toHaveLength(1);
  });

  test('the right token no longer helps when a wrong one came before it', async () => {
    const running = await start();
    const page = await new Page(running).opened();
    page.send({ type: 'hello', token: otherToken });
    page.send({ type: 'hello', token: running.token });
    page.send(call);
    expect(await page.closed).toBe(closeCodes.badToken);
    expect(page.frames).toEqual([]);
    expect(running.app.calls).toEqual([]);
  });

  test('is cut off before its message is collected when it is longer than a hello', async () => {
    const running = await start();
    const page = await new Page(running).opened();
    page.socket.send(new Uint8Array(MIB));
    // Whether the goodbye still gets out before the line is cut is for the system to say.
    expect([1006, closeCodes.badFrame]).toContain(await page.closed);
    expect(running.refusals).toEqual(['bad-frame']);
    expect(running.app.open).toBe(0);
  });

  test('is turned away when the hello is late', async () => {
    const running = await start({ helloTimeoutMs: 50 });
    const page = await new Page(running).opened();
    expect(await page.closed).toBe(closeCodes.badToken);
    expect(running.refusals).toEqual(['late-hello']);
  });

  test('has three seconds when nothing else is said', async () => {
    const running = await start();
    const page = await new Page(running).opened();
    const openedAt = performance.now();
    await page.closed;
    expect(performance.now() - openedAt).toBeGreaterThan(2900);
    expect(performance.now() - openedAt).toBeLessThan(4500);
  });
});

describe('a page that was heard', () => {
  test.each([
    ['a text message', 'hello', 1003],
    ['something that is no frame', new Uint8Array([0xc1]), closeCodes.badFrame],
    ['a second hello', encodeClientFrame({ type: 'hello', token: otherToken }), closeCodes.badFrame],
    ['a message over the limit', new Uint8Array(MIB + 1), 1009],
  ])('is turned away when it sends %s', async (_, message, code) => {
    const running = await start({ maxFrameBytes: MIB });
    const page = await openPage(running);
    page.socket.send(message);
    expect(await page.closed).toBe(code);
    await expect.poll(() => running.app.open).toBe(0);
    expect(running.app.calls).toEqual([]);
    expect(running.refusals).toHaveLength(1);
  });
});

describe('the upgrade', () => {
  test.each([
    ['no origin', { origin: undefined }, 403],
    ['another site’s origin', { origin: 'http://evil.example' }, 403],
    ['no origin at all, by name', { origin: 'null' }, 403],
    ['a page on another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['another path', { path: '/' }, 404],
    ['a path below', { path: '/socket/x' }, 404],
  ])('is refused when there is %s', async (_, options, status) => {
    const running = await start();
    await expect(new Page(running, options).opened()).rejects.toThrow(`answered ${status}`);
    expect(running.refusals).toHaveLength(1);
    expect(running.app.open).toBe(0);
  });

  test('is refused when Host is another', async () => {
    const { server } = await start();
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/socket`, {
      origin: server.origin,
      headers: { Host: 'evil.example' },
    });
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
    });
    expect(status).toBe(421);
  });

  test.each([
    ['another protocol', 'GET', 'h2c', 400],
    ['another method', 'POST', 'websocket', 405],
  ])('is refused when it asks by %s', async (_, method, upgrade, status) => {
    const { server } = await start();
    const answer = await sendRaw(server.port, [
      `${method} /socket HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
      `Origin: ${server.origin}`,
      'Connection: Upgrade',
      `Upgrade: ${upgrade}`,
    ]);
    expect(answer.status).toBe(status);
  });
});
