import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findElectron, findObstacle, isReachable } from '../../tools/electron.mjs';
import { isNewEnough } from '../../tools/node24.mjs';

describe('why Electron cannot run', () => {
  test.each([
    ['there is no screen', 'linux', {}, 1000, 'there is no screen'],
    ['it would run as root', 'linux', { DISPLAY: ':0' }, 0, 'its sandbox does not work for the root user'],
    [
      'the browser is asked for',
      'darwin',
      { DEEDBOX_HOST: 'browser' },
      501,
      'DEEDBOX_HOST asks for the browser',
    ],
    ['there is an X screen', 'linux', { DISPLAY: ':0' }, 1000, undefined],
    ['there is a Wayland screen', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000, undefined],
    ['it is a Mac', 'darwin', {}, 501, undefined],
    ['it is Windows', 'win32', {}, undefined, undefined],
  ])('is said rightly when %s', (_, platform, environment, userId, reason) => {
    expect(findObstacle(platform, environment, userId)).toBe(reason);
  });

  test('is answered at once and without a download when there is no screen', async () => {
    const screens = { DISPLAY: process.env.DISPLAY, WAYLAND_DISPLAY: process.env.WAYLAND_DISPLAY };
    delete process.env.DISPLAY;
    delete process.env.WAYLAND_DISPLAY;
    const startedAt = performance.now();
    const found = await findElectron();
    for (const [name, value] of Object.entries(screens)) if (value !== undefined) process.env[name] = value;
    if (process.platform === 'linux') expect(found).toHaveProperty('reason');
    expect(performance.now() - startedAt).toBeLessThan(4000);
  });
});

test.each([
  ['v20.20.2', false],
  ['v22.17.9', false],
  ['v22.18.0', true],
  ['v24.21.0', true],
])('Node %s is new enough when that is %s', (version, enough) => {
  expect(isNewEnough(version)).toBe(enough);
});

describe('the download mirror', () => {
  async function serve(server: Server): Promise<string> {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => server.closeAllConnections());
    onTestFinished(() => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  test('it is reachable when it answers, whatever it says', async () => {
    expect(await isReachable(await serve(createServer((_, response) => response.writeHead(404).end())))).toBe(
      true,
    );
  });

  test('it is given up after its time when it never answers', async () => {
    const mirror = await serve(createServer(() => {}));
    const startedAt = performance.now();
    expect(await isReachable(mirror, 200)).toBe(false);
    expect(performance.now() - startedAt).toBeGreaterThan(190);
  });

  test('it is given up at once when nobody is there', async () => {
    expect(await isReachable('http://127.0.0.1:9/')).toBe(false);
  });
});
