import { describe, expect, test } from 'vitest';
import { get, pageText, sendRaw, start } from './harness.ts';

describe('what is served', () => {
  test.each(['/', '/records', '/records/AAAAAAAAAAAAAAAAAAAAAA', '/index.html', '/?a=b'])(
    'the page is served when the path is %s',
    async (path) => {
      const answer = await get(await start(), path);
      expect(answer).toMatchObject({ status: 200, body: pageText });
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    },
  );

  test('a script is served with its type when the page asks for it', async () => {
    const answer = await get(await start(), '/assets/app.js');
    expect(answer).toMatchObject({ status: 200, body: 'export {};' });
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('only the head is sent when the method is HEAD', async () => {
    const { server } = await start();
    const host = `Host: 127.0.0.1:${server.port}`;
    const answer = await sendRaw(server.port, ['HEAD / HTTP/1.1', host, 'Connection: close']);
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers.get('content-length')).toBe(String(pageText.length));
  });

  test.each(['/', '/assets/app.js', '/missing.js'])(
    'the answer carries every protection when the path is %s',
    async (path) => {
      const running = await start();
      const { headers } = await get(running, path);
      const policy = headers.get('content-security-policy')?.split('; ');
      expect(policy).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data: blob:",
        `connect-src 'self' ws://127.0.0.1:${running.server.port}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types deedbox-pdf-worker',
      ]);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
      expect(headers.has('set-cookie')).toBe(false);
      expect(headers.has('access-control-allow-origin')).toBe(false);
    },
  );
});

describe('what is refused', () => {
  test.each([
    ['another name', ['Host: evil.example']],
    ['a name that resolves here', ['Host: localhost']],
    ['the address without its port', ['Host: 127.0.0.1']],
    ['another port', ['Host: 127.0.0.1:1']],
    ['with a user before it', ['Host: x@127.0.0.1:PORT']],
    ['two', ['Host: 127.0.0.1:PORT', 'Host: 127.0.0.1:PORT']],
  ])('421 is answered when Host is %s', async (_, lines) => {
    const { server, refusals } = await start();
    const hosts = lines.map((line) => line.replace('PORT', String(server.port)));
    const answer = await sendRaw(server.port, ['GET / HTTP/1.1', 'Connection: close', ...hosts]);
    expect(answer.status).toBe(421);
    expect(answer.body).not.toContain('Deedbox');
    expect(refusals).toEqual(['wrong-host']);
  });

  test('400 is answered when there is no Host', async () => {
    const { server } = await start();
    expect((await sendRaw(server.port, ['GET / HTTP/1.1', 'Connection: close'])).status).toBe(400);
    expect((await sendRaw(server.port, ['GET / HTTP/1.0'])).status).toBe(421);
  });

  test.each(['http://evil.example', 'null', 'http://127.0.0.1', 'https://127.0.0.1:PORT'])(
    '403 is answered when Origin is %s',
    async (origin) => {
      const running = await start();
      const line = `Origin: ${origin.replace('PORT', String(running.server.port))}`;
      expect((await get(running, '/', [line])).status).toBe(403);
      expect(running.refusals).toEqual(['wrong-origin']);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '405 is answered when the method is %s',
    async (method) => {
      const { server, refusals } = await start();
      const host = `Host: 127.0.0.1:${server.port}`;
      const answer = await sendRaw(server.port, [`${method} / HTTP/1.1`, host, 'Connection: close']);
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD');
      expect(refusals).toEqual(['wrong-method']);
    },
  );

  test('the connection is dropped without an answer when the method is CONNECT', async () => {
    const { server } = await start();
    const answer = await sendRaw(server.port, [
      `CONNECT 127.0.0.1:${server.port} HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
    ]);
    expect(answer.status).toBeNaN();
  });

  test.each(['http://evil.example/', '*', 'index.html'])(
    'the request is refused when its target is %s',
    async (target) => {
      const answer = await get(await start(), target);
      expect(answer.status).toBe(400);
      expect(answer.body).not.toContain('Deedbox');
    },
  );

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/....//secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/assets%00.js',
    '/assets/app.js%00',
    '/assets/app.js/',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/%',
    '/assets/app.js;a=b',
    '/.git/config',
    '/assets/.',
    '/constructor.js',
  ])('404 is answered and nothing is given away when the path is %s', async (path) => {
    const running = await start();
    const answer = await get(running, path);
    expect(answer).toMatchObject({ status: 404, body: '404\n' });
    expect(running.refusals).toEqual(['not-found']);
  });

  test('the request is refused when its head is larger than 16 KiB', async () => {
    const answer = await get(await start(), '/', [`X-Long: ${'x'.repeat(17 * 1024)}`]);
    expect(answer.status).toBe(431);
  });
});

test('the server is reached on 127.0.0.1 alone when it listens', async () => {
  const { server } = await start();
  await expect(fetch(`http://127.0.0.2:${server.port}/`)).rejects.toThrow();
});
