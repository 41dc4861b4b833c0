import { describe, expect, test, vi } from 'vitest';
import { Downloads } from '../../../src/main/browser/downloads.ts';
import type { OutgoingFile } from '../../../src/main/host.ts';
import { get, sendRaw, start } from './harness.ts';

const file = { name: 'letter.html', mediaType: 'text/html', bytes: new TextEncoder().encode('<b>Dear</b>') };

describe('a download link', () => {
  test('the file is given once when the link is used twice', async () => {
    const running = await start();
    const path = running.downloads.offer(file);
    const first = await get(running, path);
    expect(first).toMatchObject({ status: 200, body: '<b>Dear</b>' });
    const second = await get(running, path);
    expect(second).toMatchObject({ status: 404, body: '404\n' });
  });

  test('the file can only be saved, never shown, when it is a page', async () => {
    const running = await start();
    const { headers } = await get(running, running.downloads.offer(file));
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="letter\.html"/);
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('the link is not used up when only its head is asked for', async () => {
    const running = await start();
    const path = running.downloads.offer(file);
    const host = `Host: 127.0.0.1:${running.server.port}`;
    const head = await sendRaw(running.server.port, [`HEAD ${path} HTTP/1.1`, host, 'Connection: close']);
    expect(head.status).toBe(404);
    expect((await get(running, path)).status).toBe(200);
  });

  test('nothing is found when the link is guessed', async () => {
    const running = await start();
    const path = running.downloads.offer(file);
    for (const guess of ['/download/', `${path.slice(0, -1)}`, `${path}A`, `/download/${'A'.repeat(43)}`])
      expect((await get(running, guess)).status).toBe(404);
  });

  test('the link is refused like any other when Host is wrong', async () => {
    const running = await start();
    const path = running.downloads.offer(file);
    const answer = await sendRaw(running.server.port, [`GET ${path} HTTP/1.1`, 'Host: evil.example']);
    expect(answer.status).toBe(421);
    expect((await get(running, path)).status).toBe(200);
  });

  test('nothing waits any longer when the host was told that the vault is locked', async () => {
    const running = await start();
    const path = running.downloads.offer(file);
    running.downloads.clear();
    expect((await get(running, path)).status).toBe(404);
  });
});

/** A file that is made while it goes out. */
function outgoing(pieces: readonly (string | Error)[], sizeBytes: number | null) {
  const told = { disposed: 0, opened: 0 };
  const outgoingFile: OutgoingFile = {
    name: 'copy.deedbox',
    sizeBytes,
    async *open() {
      told.opened += 1;
      for (const piece of pieces) {
        if (piece instanceof Error) throw piece;
        yield new TextEncoder().encode(piece);
      }
    },
    dispose: () => {
      told.disposed += 1;
    },
  };
  return { file: outgoingFile, told };
}

describe('a file that goes out piece by piece', () => {
  test('all of it arrives, once, and it is let go when it was fetched', async () => {
    const running = await start();
    for (const size of [11, null]) {
      const { file: sent, told } = outgoing(['sealed ', 'copy'], size);
      const path = running.downloads.offer(sent);
      const answer = await fetch(running.server.origin + path);
      expect(await answer.text()).toBe('sealed copy');
      expect(answer.headers.get('content-length')).toBe(size === null ? null : '11');
      expect(answer.headers.get('content-disposition')).toContain('copy.deedbox');
      await expect.poll(() => told).toEqual({ disposed: 1, opened: 1 });
      expect((await get(running, path)).status).toBe(404);
    }
  });

  test('the download breaks off, and is known to be short, when a piece cannot be had', async () => {
    const running = await start();
    for (const size of [11, null]) {
      const { file: sent, told } = outgoing(['sealed ', new Error('the box was locked')], size);
      const path = running.downloads.offer(sent);
      await expect(fetch(running.server.origin + path).then((answer) => answer.text())).rejects.toThrow();
      await expect.poll(() => told.disposed).toBe(1);
    }
  });

  test('it is let go unopened when nobody fetches it, or the vault locks', () => {
    vi.useFakeTimers();
    const downloads = new Downloads();
    const late = outgoing(['x'], 1);
    const locked = outgoing(['x'], 1);
    downloads.offer(late.file);
    vi.advanceTimersByTime(60_000);
    downloads.offer(locked.file);
    downloads.clear();
    vi.useRealTimers();
    expect([late.told, locked.told]).toEqual(Array(2).fill({ disposed: 1, opened: 0 }));
  });
});

describe('waiting', () => {
  test('the file is dropped when a minute has passed', () => {
    vi.useFakeTimers();
    const downloads = new Downloads();
    const path = downloads.offer(file);
    const other = downloads.offer(file);
    vi.advanceTimersByTime(59_999);
    expect(downloads.take(other)).toBe(file);
    vi.advanceTimersByTime(1);
    expect(downloads.take(path)).toBeUndefined();
    vi.useRealTimers();
  });

  test('every link is another when the same file is offered again', () => {
    const downloads = new Downloads();
    expect(new Set(Array.from({ length: 100 }, () => downloads.offer(file))).size).toBe(100);
    downloads.clear();
  });
});
