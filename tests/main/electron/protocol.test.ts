import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { registerPageScheme, servePage } from '../../../src/main/electron/protocol.ts';
import { PageFiles } from '../../../src/main/hosts/page-files.ts';

const { protocol } = vi.hoisted(() => ({ protocol: { registerSchemesAsPrivileged: vi.fn() } }));
vi.mock('electron', () => ({ protocol }));

type Serve = (request: Request) => Promise<Response>;

async function serving(): Promise<(url: string, method?: string) => Promise<Response>> {
  const folder = await mkdtemp(join(tmpdir(), 'deedbox-protocol-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'page'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html>');
  let serve: Serve | undefined;
  const target = {
    handle: (scheme: string, handler: Serve): void => {
      if (scheme === 'app') serve = handler;
    },
  };
  servePage(target as unknown as Protocol, await PageFiles.list(join(folder, 'page')));
  return async (url, method = 'GET') => {
    if (serve === undefined) throw new Error('nothing is served');
    return serve(new Request(url, { method }));
  };
}

test('the scheme has an origin and a secure context when it is registered', () => {
  registerPageScheme();
  expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

describe('what app:// serves', () => {
  test.each(['app://deedbox/', 'app://deedbox/records/AAAA', 'app://deedbox/index.html'])(
    'the page is served, and may speak to nobody, when the address is %s',
    async (url) => {
      const response = await (await serving())(url);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).not.toContain('unsafe');
    },
  );

  test.each([
    'app://evil/',
    'app://deedbox/../secret.txt',
    'app://deedbox/..%2fsecret.txt',
    'app://deedbox/%2e%2e/secret.txt',
    'app://deedbox/%2e%2e%2fsecret.txt',
    'app://deedbox/..%5csecret.txt',
    'app://deedbox//etc/passwd.txt',
    'app://deedbox/missing.js',
    'app://deedbox/%',
  ])('nothing is given away when the address is %s', async (url) => {
    const response = await (await serving())(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test('nothing is done when the method is another', async () => {
    expect((await (await serving())('app://deedbox/', 'POST')).status).toBe(405);
  });
});
