import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../../../src/main/import/json/scan.ts';

const bounds = { depth: 64, values: 1000, stringLength: 100, keyLength: 20 };

describe('scanJson', () => {
  it('accepts exactly what JSON.parse accepts when values are made at random', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        const scan = scanJson(text, { depth: 64, values: 1e6, stringLength: 1e6, keyLength: 1e6 });
        expect(scan.ok).toBe(true);
        if (scan.ok) expect(text.slice(scan.root.start, scan.root.end)).toBe(text.trim());
      }),
    );
  });

  it('refuses exactly what JSON.parse refuses when a good text is damaged', () => {
    const damaged = fc.tuple(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom('', ',', '}', ']', '"', '\\', '0', 'e', ':', '\u0001'),
    );
    fc.assert(
      fc.property(damaged, ([text, seed, insert]) => {
        const at = seed % (text.length + 1);
        const changed = text.slice(0, at) + insert + text.slice(at + (insert === '' ? 1 : 0));
        expect(scanJson(changed, { depth: 64, values: 1e6, stringLength: 1e6, keyLength: 1e6 }).ok).toBe(
          parses(changed),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('finds entries and their resources when a bundle has them in any order', () => {
    const text = '{"entry":[{"resource":{"a":1},"fullUrl":"x"},7,{"fullUrl":"y"}],"type":"z"}';
    const scan = scanJson(text, bounds);
    if (!scan.ok) throw new Error('not read');
    const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(scan.entries.map(({ whole, resource }) => [cut(whole), resource && cut(resource)])).toEqual([
      ['{"resource":{"a":1},"fullUrl":"x"}', '{"a":1}'],
      ['7', undefined],
      ['{"fullUrl":"y"}', undefined],
    ]);
    expect([...scan.members.keys()]).toEqual(['entry', 'type']);
  });

  it('notes doubled and dangerous keys with their place when they are written with escapes, too', () => {
    const scan = scanJson('{"a":{"x":1,"\\u0078":2},"l":[{"__pro\\u0074o__":{}}]}', bounds);
    expect(scan.ok && scan.notes).toEqual([
      { kind: 'duplicate', key: 'x', path: '.a' },
      { kind: 'forbidden', key: '__proto__', path: '.l[0]' },
    ]);
  });

  it.each([
    ['too-deep', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['too-many-values', `[${'1,'.repeat(1000)}1]`],
    ['string-too-long', `"${'x'.repeat(101)}"`],
    ['string-too-long', `{"${'k'.repeat(21)}":1}`],
    ['syntax', '{"a":1}x'],
  ])('says %s when a bound is crossed', (fault, text) => {
    expect(scanJson(text, bounds)).toMatchObject({ ok: false, fault });
  });

  it('allows the very bound when nothing is beyond it', () => {
    expect(scanJson('['.repeat(64) + ']'.repeat(64), bounds).ok).toBe(true);
    expect(scanJson(`"${'x'.repeat(100)}"`, bounds).ok).toBe(true);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
