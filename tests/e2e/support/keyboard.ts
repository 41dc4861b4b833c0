import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STEPS = 80;

/** A person without a mouse: moves with Tab, and only what has the focus is pressed or typed into. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Tabs on until `target` has the focus. Fails when that never happens, or when the focus cannot be seen on the way. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        await this.#expectSeen();
        return;
      }
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key never reaches ${target}`);
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.press('Enter');
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.press('Control+a');
    await this.#page.keyboard.type(text);
  }

  /** Chooses an option of a field that opens a list. */
  async choose(field: Locator, option: string): Promise<void> {
    await this.press(field);
    const list = this.#page.getByRole('listbox');
    await expect(list).toBeVisible();
    const wanted = list.getByRole('option', { name: option, exact: true });
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) break;
      await this.#page.keyboard.press('ArrowDown');
    }
    await this.#page.keyboard.press('Enter');
    await expect(list).toBeHidden();
  }

  keys(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.#page.keyboard.press(key)), Promise.resolve());
  }

  /** What has the focus shows it: with an outline, and it is on the screen. */
  async #expectSeen(): Promise<void> {
    const seen = await this.#page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return null;
      const { width, height, bottom, top } = element.getBoundingClientRect();
      const marked = [element, ...element.querySelectorAll('*'), element.parentElement].some(
        (part) => part && getComputedStyle(part).outlineStyle !== 'none',
      );
      return { marked, onScreen: width > 0 && height > 0 && bottom > 0 && top < window.innerHeight };
    });
    expect(seen).toEqual({ marked: true, onScreen: true });
  }
}
