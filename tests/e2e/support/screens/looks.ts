import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What is asked of a screen as it stands. `name` says which screen it is; a fault does not end the walk. */
export type Look = (page: Page, name: string) => Promise<void>;

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** It has nothing that axe knows to be wrong. */
export const isAccessible: Look = async (page, name) => {
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect.soft(found, `axe on ${name}`).toEqual([]);
};

/** Nothing runs out of the window sideways. */
export const fitsWindow: Look = async (page, name) => {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(tooWide, `${name} is wider than its window by`).toBeLessThanOrEqual(0);
};

/** Nothing moves by itself. */
export const isStill: Look = async (page, name) => {
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => {
        const { iterations = 1, activeDuration = 0 } = effect?.getComputedTiming() ?? {};
        return (
          playState === 'running' && (iterations === Number.POSITIVE_INFINITY || Number(activeDuration) > 1)
        );
      })
      .map(({ effect }) => (effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 120)),
  );
  expect.soft(moving, `what moves on ${name}`).toEqual([]);
};

/** The page reads from right to left: its rooms, or else its heading, begin at the right. */
export const isMirrored: Look = async (page, name) => {
  const side = await page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const rooms = document.querySelector('nav.shell-rooms')?.getBoundingClientRect();
    const text = document.querySelector('h1, h2');
    return {
      direction: document.documentElement.dir,
      aligned: text && getComputedStyle(text).direction,
      roomsAtRight: !rooms || rooms.width > wide / 2 || rooms.left > wide / 2,
    };
  });
  expect
    .soft(side, `the way ${name} reads`)
    .toEqual({ direction: 'rtl', aligned: 'rtl', roomsAtRight: true });
};

/** One look that asks several things. */
export function all(...looks: readonly Look[]): Look {
  return async (page, name) => {
    for (const look of looks) await look(page, name);
  };
}
