import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FIRST_PORT, parsePort, startOnRememberedPort } from '../../../src/main/browser/port.ts';

async function portFile(text?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deedbox-port-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'deep', '..', 'port.json');
  if (text !== undefined) await writeFile(join(folder, 'port.json'), text);
  return file;
}

/** A real listener, closed when the test ends. */
function listen(port: number): Promise<{ port: number }> {
  return new Promise((resolve, reject) => {
    const server: Server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      onTestFinished(() => void server.close());
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      resolve({ port: address.port });
    });
  });
}

function start(file: string, override?: number): Promise<{ port: number }> {
  return startOnRememberedPort({ file, override, start: listen });
}

describe('the port', () => {
  test('is remembered when Deedbox starts for the first time', async () => {
    const file = await portFile();
    const { port } = await start(file);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ port });
  });

  test('is another, and remembered, when the first is taken at the very first start', async () => {
    const file = await portFile();
    await listen(FIRST_PORT).catch(() => {});
    const { port } = await start(file);
    expect(port).not.toBe(FIRST_PORT);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ port });
  });

  test('is the remembered one when Deedbox starts again', async () => {
    const free = await listen(0);
    const { port: other } = await listen(0);
    expect(other).not.toBe(free.port);
    const file = await portFile('{"port":47391}');
    expect((await start(file)).port).toBe(47_391);
  });

  test('is never changed and the taken one is named when the remembered one is taken', async () => {
    const { port } = await listen(0);
    const file = await portFile(JSON.stringify({ port }));
    await expect(start(file)).rejects.toMatchObject({ problem: { kind: 'portTaken', port } });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ port });
  });

  test('is not remembered when it was chosen for one run', async () => {
    const file = await portFile('{"port":47391}');
    const { port } = await start(file, 0);
    expect(port).not.toBe(47_391);
    expect(await readFile(file, 'utf8')).toBe('{"port":47391}');
  });

  test.each(['', '{', '{"port":"x"}', '{"port":80}', '{"port":47391,"x":1}', '[]'])(
    'is not guessed and the file is left alone when the file holds %j',
    async (text) => {
      const file = await portFile(text);
      await expect(start(file)).rejects.toMatchObject({ problem: { kind: 'badPortFile' } });
      expect(await readFile(file, 'utf8')).toBe(text);
    },
  );
});

describe('DEEDBOX_PORT', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ])('is understood when it is %j', (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  test.each(['x', '-1', '1.5', '65536', '80 ', '0x50', '1e3'])('is refused when it is %j', (text) => {
    expect(() => parsePort(text)).toThrow(
      expect.objectContaining({ problem: { kind: 'badSetting', name: 'DEEDBOX_PORT' } }),
    );
  });
});
