import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { NativeWords } from '../hosts/native-words.ts';

export interface MenuOptions {
  words: NativeWords;
  platform: NodeJS.Platform;
  lock: () => void;
}

/** The window's menu. Nothing in it reloads the page or looks behind it. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(toMenuTemplate(options)));
}

export function toMenuTemplate({ words, platform, lock }: MenuOptions): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: platform === 'darwin' ? 'Deedbox' : words('menu.file'),
      submenu: [
        { label: words('menu.lock'), accelerator: 'CmdOrCtrl+L', click: lock },
        separator,
        { label: words('menu.quit'), role: 'quit' },
      ],
    },
    {
      label: words('menu.edit'),
      submenu: [
        { label: words('menu.undo'), role: 'undo' },
        { label: words('menu.redo'), role: 'redo' },
        separator,
        { label: words('menu.cut'), role: 'cut' },
        { label: words('menu.copy'), role: 'copy' },
        { label: words('menu.paste'), role: 'paste' },
        { label: words('menu.selectAll'), role: 'selectAll' },
      ],
    },
    {
      label: words('menu.view'),
      submenu: [
        { label: words('menu.larger'), role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: words('menu.smaller'), role: 'zoomOut' },
        { label: words('menu.actualSize'), role: 'resetZoom' },
        separator,
        { label: words('menu.fullScreen'), role: 'togglefullscreen' },
      ],
    },
    {
      label: words('menu.window'),
      submenu: [
        { label: words('menu.minimise'), role: 'minimize' },
        { label: words('menu.close'), role: 'close' },
      ],
    },
  ];
}
