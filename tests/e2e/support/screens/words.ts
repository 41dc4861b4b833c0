import { expect, type Page } from '@playwright/test';
import { resources } from '../../../../src/shared/i18n/index.ts';
import type { Look } from './looks.ts';

/** Names that are the same in every language. */
const NAMES = 'Deedbox English Cymraeg Ctrl Enter Esc Fictional Person';
/** Letters that en-XA gives an accent (see `renderer/i18n/pseudo.ts`). */
const UNACCENTED = /[acdeghilnorstuwy]/;
/** 64 hexadecimal digits, also in groups. */
const FINGERPRINT = /^[0-9a-f]{8}( ?[0-9a-f]{8}){7}$/;

/**
 * Every word on the screen, and every word a screen reader says, is Welsh: none that only the English
 * words have. `data` is what the person's files say, which stays in the language it came in.
 */
export function isWelsh(data: string): Look {
  const known = new Set([...wordsIn(data), ...wordsIn(NAMES), ...wordsIn(allTexts(resources.cy))]);
  const english = new Set([...wordsIn(allTexts(resources.en))].filter((word) => !known.has(word)));
  return async (page, name) => {
    const found = (await readTexts(page)).filter((text) =>
      [...wordsIn(text)].some((word) => english.has(word)),
    );
    expect.soft(found, `English on ${name}`).toEqual([]);
  };
}

/** Every word on the screen comes from the words of the language: none is written into the page itself. */
export function isAccented(data: string): Look {
  const known = new Set([...wordsIn(data), ...wordsIn(NAMES)]);
  return async (page, name) => {
    const found = (await readTexts(page)).filter((text) =>
      splitWords(text).some((word) => UNACCENTED.test(word) && !known.has(word.toLowerCase())),
    );
    expect.soft(found, `words of no language on ${name}`).toEqual([]);
  };
}

function wordsIn(text: string): Set<string> {
  return new Set(splitWords(text).map((word) => word.toLowerCase()));
}

function splitWords(text: string): string[] {
  return FINGERPRINT.test(text) ? [] : (text.match(/[\p{L}\p{M}]{2,}/gu) ?? []);
}

function allTexts(words: unknown): string {
  if (typeof words === 'string') return words.replace(/\{\{[^}]*\}\}|\$t\([^)]*\)|<[^>]*>/g, ' ');
  return Object.values(words as object)
    .map(allTexts)
    .join(' ');
}

/** What can be seen or is said: texts, labels, alternatives, hints. */
async function readTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>();
    const isThere = (element: Element | null) =>
      element?.checkVisibility({ visibilityProperty: true }) === true && !element.closest('script, style');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (isThere(walker.currentNode.parentElement)) texts.add(walker.currentNode.textContent?.trim() ?? '');
    for (const name of [
      'aria-label',
      'aria-valuetext',
      'aria-roledescription',
      'placeholder',
      'alt',
      'title',
    ])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (isThere(element)) texts.add(element.getAttribute(name) ?? '');
    return [...texts].filter((text) => text !== '');
  });
}
