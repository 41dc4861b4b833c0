import { describe, expect, it } from 'vitest';
import { matchShortcut } from '../../../src/renderer/ui/shortcut-keys.ts';

const keys = {
  search: '/',
  help: '?',
  back: 'Esc',
  lock: 'Ctrl+L',
  undo: 'Ctrl+Z',
  next: 'j',
  'go.home': 'g h',
};

function press(key: string, more: Partial<KeyboardEvent> = {}) {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    target: null,
    defaultPrevented: false,
    isComposing: false,
    ...more,
  };
}

// `Element` exists in a page only; the rules about fields are shown in shortcuts.browser.test.tsx.
Object.assign(globalThis, { Element: class {} });

describe('a key press', () => {
  it('means a shortcut when its key is one', () => {
    expect(matchShortcut(press('/'), keys, '', true)).toEqual({ shortcut: 'search', pending: '' });
    expect(matchShortcut(press('Escape'), keys, '', true).shortcut).toBe('back');
  });

  it('waits for a second key when it begins a pair', () => {
    const first = matchShortcut(press('g'), keys, '', true);
    expect(first).toEqual({ shortcut: undefined, pending: 'g' });
    expect(matchShortcut(press('h'), keys, first.pending, true).shortcut).toBe('go.home');
  });

  it('is itself again when the pair does not exist', () => {
    expect(matchShortcut(press('j'), keys, 'g', true).shortcut).toBe('next');
    expect(matchShortcut(press('h'), keys, '', true).shortcut).toBeUndefined();
  });

  it('means nothing when single keys are turned off, but Ctrl and Esc still do', () => {
    expect(matchShortcut(press('/'), keys, '', false).shortcut).toBeUndefined();
    expect(matchShortcut(press('l', { ctrlKey: true }), keys, '', false).shortcut).toBe('lock');
    expect(matchShortcut(press('l', { metaKey: true }), keys, '', false).shortcut).toBe('lock');
    expect(matchShortcut(press('Escape'), keys, '', false).shortcut).toBe('back');
  });

  it('takes back with Ctrl+Z, and not when Shift is held, which would do something again', () => {
    expect(matchShortcut(press('z', { ctrlKey: true }), keys, '', false).shortcut).toBe('undo');
    const again = press('Z', { ctrlKey: true, shiftKey: true });
    expect(matchShortcut(again, keys, '', true).shortcut).toBeUndefined();
  });

  it.each([{ defaultPrevented: true }, { isComposing: true }, { altKey: true }])(
    'means nothing when it is %j',
    (more) => {
      expect(matchShortcut(press('/', more), keys, '', true).shortcut).toBeUndefined();
    },
  );
});
