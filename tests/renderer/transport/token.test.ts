import { describe, expect, it } from 'vitest';
import { takeToken } from '../../../src/renderer/transport/token.ts';
import { toFragment } from '../../../src/shared/wire.ts';

const token = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ';

function pageAt(hash: string, stored: Record<string, string> = {}) {
  const storage = new Map(Object.entries(stored));
  const written: string[] = [];
  return {
    storage,
    written,
    page: {
      location: { hash, pathname: '/', search: '?locale=en-XA' },
      history: {
        replaceState: (_state: unknown, _title: string, url?: string | URL | null) =>
          written.push(String(url)),
      },
      sessionStorage: {
        getItem: (key: string) => storage.get(key) ?? null,
        setItem: (key: string, value: string) => void storage.set(key, value),
      },
    },
  };
}

describe('the token', () => {
  it('leaves the address at once when the link brings it', () => {
    const { page, written, storage } = pageAt(toFragment(token));
    expect(takeToken(page)).toBe(token);
    expect(written).toEqual(['/?locale=en-XA']);
    expect([...storage.values()]).toEqual([token]);
  });

  it('is found again when the page is loaded anew', () => {
    const first = pageAt(toFragment(token));
    takeToken(first.page);
    const { page, written } = pageAt('#/records', Object.fromEntries(first.storage));
    expect(takeToken(page)).toBe(token);
    expect(written).toEqual([]);
  });

  it('is undefined when the link has none', () => {
    expect(takeToken(pageAt('#/records').page)).toBeUndefined();
  });
});
