import type { Room } from '../room.ts';
import type { ShortcutKeys } from '../ui/index.ts';

/** The shortcuts that do not belong to one room, in the order of the list of keys. */
export const commonShortcuts = {
  search: '/',
  import: 'Ctrl+I',
  lock: 'Ctrl+L',
  undo: 'Ctrl+Z',
  choose: 'x',
  next: 'j',
  previous: 'k',
  open: 'Enter',
  back: 'Esc',
  help: '?',
} as const;

export type CommonShortcut = keyof typeof commonShortcuts;
export const commonShortcutNames = Object.keys(commonShortcuts) as CommonShortcut[];

/** `go.records` and its like. */
export function goShortcutOf(room: Pick<Room, 'id'>): string {
  return `go.${room.id}`;
}

/** All keys of a house: the common ones, and `g` with a room's letter. */
export function shortcutKeysOf(rooms: readonly Pick<Room, 'id' | 'key'>[]): ShortcutKeys {
  return {
    ...commonShortcuts,
    ...Object.fromEntries(rooms.map((room) => [goShortcutOf(room), `g ${room.key}`])),
  };
}
