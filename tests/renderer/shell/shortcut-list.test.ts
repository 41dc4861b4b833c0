import { expect, it } from 'vitest';
import { shortcutKeysOf } from '../../../src/renderer/shell/shortcut-list.ts';

it('gives every room its own letter, and no key twice, when the house has all its rooms', () => {
  const letters = {
    home: 'h',
    records: 'r',
    holdings: 'o',
    requests: 'q',
    sharing: 's',
    activity: 'a',
    people: 'p',
    settings: 't',
  };
  const rooms = Object.entries(letters).map(([id, key]) => ({ id: id as 'home', key }));
  const keys = shortcutKeysOf(rooms);
  expect(keys['go.requests']).toBe('g q');
  expect(new Set(Object.values(keys)).size).toBe(Object.keys(keys).length);
});
