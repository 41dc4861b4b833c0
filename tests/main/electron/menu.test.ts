import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { toMenuTemplate } from '../../../src/main/electron/menu.ts';
import { createNativeWords } from '../../../src/main/hosts/native-words.ts';

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

function menu(locale: 'en' | 'cy', lock = (): void => {}): MenuItemConstructorOptions[] {
  return items(toMenuTemplate({ words: createNativeWords(locale), platform: 'linux', lock }));
}

test('nothing in the menu reloads the page or looks behind it when it is made', () => {
  const roles = menu('en').map((item) => item.role);
  for (const role of ['reload', 'forceReload', 'toggleDevTools', 'appMenu', 'viewMenu', 'services'])
    expect(roles).not.toContain(role);
});

test('every item has its own word when the language is Welsh', () => {
  const named = menu('cy').filter((item) => item.type !== 'separator');
  const english = new Set(menu('en').map((item) => item.label));
  expect(named.filter((item) => !item.label || item.label.includes('menu.'))).toEqual([]);
  expect(named.filter((item) => english.has(item.label))).toEqual([]);
});

test('the vault locks when Lock is chosen', () => {
  const lock = vi.fn();
  const item = menu('en', lock).find(({ label }) => label === 'Lock');
  if (item === undefined) throw new Error('there is no such item');
  (item.click as () => void)();
  expect(lock).toHaveBeenCalledOnce();
  expect(item.accelerator).toBe('CmdOrCtrl+L');
});
