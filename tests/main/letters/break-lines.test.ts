import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/main/letters/pdf/break-lines.ts';
import { linesForThisPage } from '../../../src/main/letters/pdf/draw-text.ts';

/** Every character as wide as every other. */
const measure = (text: string) => [...text].length;
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

describe('lines of a text', () => {
  it('break at spaces when there are some, and keep the text’s own line breaks', () => {
    expect(breakLines('one two three\n\nfour', 8, measure)).toEqual(['one two', 'three', '', 'four']);
  });

  it('part a long word after a sign when one is near, and anywhere when none is', () => {
    expect(breakLines('see https://example.org/path/file', 16, measure)).toEqual([
      'see',
      'https://example.',
      'org/path/file',
    ]);
    expect(breakLines('a'.repeat(10), 4, measure)).toEqual(['aaaa', 'aaaa', 'aa']);
  });

  it('never part what is seen as one character', () => {
    expect(breakLines('👩‍👩‍👧👩‍👩‍👧', 5, measure)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
  });

  it('lose nothing and are no wider than they may be when anything is broken', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = breakLines(text, width, measure);
        expect(withoutSpaces(lines.join(''))).toBe(withoutSpaces(text));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('lines on a page', () => {
  it('leave no line alone before or after a break when there are more than fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 50 }), (wanted, fit) => {
        const now = linesForThisPage(wanted, fit);
        expect(now).toBeLessThanOrEqual(fit);
        if (now === wanted || now === 0) return;
        expect(wanted - now).toBeGreaterThanOrEqual(2);
        expect(now).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});
