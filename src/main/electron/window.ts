import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { readBounds, rememberBounds } from './window-bounds.ts';

export interface WindowOptions {
  preload: string;
  /** Where its size is remembered. */
  dataFolder: string;
  /** Developers' tools: never in the packaged app. */
  devTools: boolean;
}

/** The one window, not yet shown and with nothing loaded. Its page is sandboxed and has nothing of Node. */
export async function createWindow({ preload, dataFolder, devTools }: WindowOptions): Promise<BrowserWindow> {
  const boundsFile = join(dataFolder, 'window.json');
  const window = new BrowserWindow({
    ...(await readBounds(boundsFile, screen)),
    minWidth: 320,
    minHeight: 320,
    show: false,
    title: 'Deedbox',
    backgroundColor: '#FAF8F4',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools,
    },
  });
  rememberBounds(window, boundsFile);
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Somebody started Deedbox a second time: show them the window they have. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
