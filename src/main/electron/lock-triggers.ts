import type { BrowserWindow, App as ElectronApp, Event, PowerMonitor } from 'electron';
import type { App } from '../host.ts';

/** When a vault locks without being asked: the computer sleeps, or its screen is locked. */
export function lockWithComputer(powerMonitor: PowerMonitor, app: App): void {
  powerMonitor.on('suspend', () => void app.lock('suspend'));
  powerMonitor.on('lock-screen', () => void app.lock('screen-lock'));
}

/** The window stays until the vault is locked, so that the page can still seal what was being written. */
export function lockBeforeClosing(window: BrowserWindow, app: App): void {
  let isLocked = false;
  window.on('close', (event: Event) => {
    if (isLocked) return;
    event.preventDefault();
    const close = (): void => {
      isLocked = true;
      window.close();
    };
    // A lock that failed has dropped its keys all the same: the window must not stay for it.
    app.lock('window-closed').then(close, close);
  });
}

/** Quitting waits for the core to finish writing and end its workers. */
export function closeBeforeQuitting(electron: ElectronApp, app: App): void {
  electron.on('window-all-closed', () => electron.quit());
  electron.on('will-quit', (event: Event) => {
    event.preventDefault();
    app.close().then(
      () => electron.exit(0),
      () => electron.exit(1),
    );
  });
}
