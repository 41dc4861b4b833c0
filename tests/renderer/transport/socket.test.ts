import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { Downloads } from '../../../src/main/browser/downloads.ts';
import { type BrowserServer, startServer } from '../../../src/main/browser/server.ts';
import { PageFiles } from '../../../src/main/hosts/page-files.ts';
import { createBridge } from '../../../src/renderer/bridge.ts';
import { SocketTransport } from '../../../src/renderer/transport/socket.ts';
import { findToken, SOCKET_PATH } from '../../../src/shared/wire.ts';
import { AppHarness } from '../../support/app-harness.ts';

/** The real core behind the real server; only the browser's own WebSocket is Node's. */
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function startHost() {
  const harness = await AppHarness.start();
  cleanUps.push(() => harness.stop());
  const page = join(harness.dataFolder, 'page');
  await mkdir(page);
  await writeFile(join(page, 'index.html'), '<!doctype html>');
  const files = await PageFiles.list(page);
  const serve = (port: number) =>
    startServer({ app: harness.app, files, downloads: new Downloads(), port, report: () => undefined });
  const server = await serve(0);
  return { harness, server, serve };
}

function openPage(server: BrowserServer, token = findToken(new URL(server.link).hash)): SocketTransport {
  const transport = new SocketTransport({
    url: `${server.origin.replace('http', 'ws')}${SOCKET_PATH}`,
    token,
    openSocket: (url) => new NodeWebSocket(url, { origin: server.origin }) as unknown as WebSocket,
  });
  cleanUps.push(() => transport.close());
  return transport;
}

const isState = (page: SocketTransport, state: string) =>
  vi.waitFor(() => expect(page.connection.read()).toBe(state), { timeout: 8000 });

it('answers calls and carries events when it is connected', async () => {
  const { server } = await startHost();
  const page = openPage(server);
  const bridge = createBridge(page);
  cleanUps.push(() => server.stop());
  await expect(bridge.invoke('vault.list', {})).resolves.toEqual({ vaults: [] });
  await expect(
    bridge.invoke('vault.unlock', { vaultId: 'AAAAAAAAAAAAAAAAAAAAAA', passphrase: 'a' }),
  ).rejects.toMatchObject({ code: 'vault/not-found' });

  const locked = vi.fn();
  bridge.subscribe('vault.locked', locked);
  const kit = await bridge.invoke('vault.prepare', {
    name: 'Fictional Person',
    colour: 'teal',
    passphrase: 'tangerine lorry hexagon plum',
  });
  const groups = kit.askGroups.map((index) => ({ index, value: kit.recoveryCode.split('-')[index] ?? '' }));
  await bridge.invoke('vault.create', { groups });
  await bridge.invoke('vault.lock', {});
  expect(locked).toHaveBeenCalledWith({ reason: 'asked' });
});

it('says that it is refused when there is no token, and when the token is wrong', async () => {
  const { server } = await startHost();
  cleanUps.push(() => server.stop());
  const without = new SocketTransport({ url: 'ws://127.0.0.1:1/', token: undefined });
  expect(without.connection.read()).toBe('refused');
  await expect(without.invoke('vault.list', {})).rejects.toMatchObject({ code: 'contract/disconnected' });
  await isState(openPage(server, 'A'.repeat(43)), 'refused');
});

it('lets go of the older page when a newer one opens, and takes the place back when asked', async () => {
  const { server } = await startHost();
  cleanUps.push(() => server.stop());
  const older = openPage(server);
  await isState(older, 'open');
  const newer = openPage(server);
  await isState(newer, 'open');
  await isState(older, 'replaced');
  await expect(older.invoke('vault.list', {})).rejects.toMatchObject({ code: 'contract/disconnected' });
  older.connection.retry();
  await isState(older, 'open');
  await isState(newer, 'replaced');
});

it('rejects calls on their way and says that Deedbox has stopped when the host stops', async () => {
  const { server } = await startHost();
  const page = openPage(server);
  await isState(page, 'open');
  const call = page.invoke('passphrase.measure', { passphrase: 'x'.repeat(100) });
  const settled = expect(call).rejects.toMatchObject({ code: 'contract/disconnected' });
  await server.stop();
  await settled;
  await isState(page, 'stopped');
});

it('connects again by itself when its socket drops', async () => {
  const { server } = await startHost();
  cleanUps.push(() => server.stop());
  const sockets: NodeWebSocket[] = [];
  const page = new SocketTransport({
    url: `${server.origin.replace('http', 'ws')}${SOCKET_PATH}`,
    token: findToken(new URL(server.link).hash),
    openSocket: (url) => {
      const socket = new NodeWebSocket(url, { origin: server.origin });
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
  });
  cleanUps.push(() => page.close());
  await isState(page, 'open');
  const states: string[] = [];
  page.connection.subscribe(() => states.push(page.connection.read()));
  sockets[0]?.terminate();
  await vi.waitFor(() => expect(states).toEqual(['lost', 'open']), { timeout: 8000 });
  await expect(page.invoke('vault.list', {})).resolves.toEqual({ vaults: [] });
});
