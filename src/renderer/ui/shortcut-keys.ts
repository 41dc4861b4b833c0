/** Shortcut → its keys: `/`, `g h` (one after the other), `Ctrl+L` (Ctrl, or ⌘ on a Mac). */
export type ShortcutKeys = Readonly<Record<string, string>>;

export interface ShortcutMatch {
  shortcut: string | undefined;
  /** The first key of a pair, waiting for the second; '' for none. */
  pending: string;
}

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target' | 'defaultPrevented' | 'isComposing'
>;

const TYPING =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]';
/** Keys that a menu, a list of options or a dialog needs for itself. */
const OWN_KEYS = '[role=listbox], [role=menu], [role=dialog], [role=alertdialog]';

/** What a key press means. `before` is the pending key of the last press. Typing in a field never means a single-key shortcut. */
export function matchShortcut(
  press: KeyPress,
  keys: ShortcutKeys,
  before: string,
  allowsSingleKeys: boolean,
): ShortcutMatch {
  const none: ShortcutMatch = { shortcut: undefined, pending: '' };
  if (press.defaultPrevented || press.isComposing || press.altKey) return none;
  if (press.ctrlKey || press.metaKey) {
    // While typing, Ctrl+Z takes back letters; with Shift it would do something again.
    const isFields = press.key.toLowerCase() === 'z' && (press.shiftKey || isWithin(press, TYPING));
    return { ...none, shortcut: isFields ? undefined : find(keys, `Ctrl+${press.key.toUpperCase()}`) };
  }
  if (press.key === 'Escape')
    return { ...none, shortcut: isWithin(press, OWN_KEYS) ? undefined : find(keys, 'Esc') };
  if (!allowsSingleKeys || isWithin(press, TYPING) || isWithin(press, OWN_KEYS)) return none;
  const pair = before && find(keys, `${before} ${press.key}`);
  if (pair) return { ...none, shortcut: pair };
  const startsPair = Object.values(keys).some((combination) => combination.startsWith(`${press.key} `));
  return startsPair
    ? { shortcut: undefined, pending: press.key }
    : { ...none, shortcut: find(keys, press.key) };
}

function find(keys: ShortcutKeys, combination: string): string | undefined {
  return Object.keys(keys).find((shortcut) => keys[shortcut] === combination);
}

function isWithin(press: KeyPress, selector: string): boolean {
  return press.target instanceof Element && press.target.closest(selector) !== null;
}
