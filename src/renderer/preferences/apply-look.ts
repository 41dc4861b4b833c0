import type { Preferences } from '../../shared/model/preferences.ts';

type Look = Pick<Preferences, 'theme' | 'textSize'>;

/** From this size on, in percent, the top bar scrolls away with the page: it would take too much of the window. */
const LARGE_TEXT = 150;

/** Theme and text size on <html>; every size in the page is in rem and follows. */
export function applyLook({ theme, textSize }: Look, root: HTMLElement): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (textSize < LARGE_TEXT) delete root.dataset.largeText;
  else root.dataset.largeText = '';
  root.style.fontSize = `${textSize}%`;
}
