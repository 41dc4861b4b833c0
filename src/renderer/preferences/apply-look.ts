import type { Preferences } from '../../shared/model/preferences.ts';

type Look = Pick<Preferences, 'theme' | 'textSize'>;

/** Theme and text size on <html>; every size in the page is in rem and follows. */
export function applyLook({ theme, textSize }: Look, root: HTMLElement): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.fontSize = `${textSize}%`;
}
