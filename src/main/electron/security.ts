import type { App, Event, IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { isPageUrl } from './page-origin.ts';

/** The one thing that the page may ask of the system: to put a text that was copied on the clipboard. */
const allowedPermission = 'clipboard-sanitized-write';
/** What a page loads without a network. */
const localSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** No permission, no download, no dictionary fetched, and no request that would leave this computer. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(permission === allowedPermission && isPageUrl(contents.getURL())),
  );
  session.setPermissionCheckHandler(
    (_, permission, origin) => permission === allowedPermission && isPageUrl(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event: Event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isLocal(details.url) }));
}

/** For every page that ever comes to be: it stays where it is, alone. */
export function hardenEveryPage(app: App): void {
  app.on('web-contents-created', (_, contents) => hardenPage(contents));
}

function hardenPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const refuse = (event: Event): void => event.preventDefault();
  const stay = (event: Event & { url: string }): void => {
    if (!isPageUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', refuse);
}

/** Whether a call comes from the page itself: this window, its outermost frame, its own origin. */
export function isFromPage(event: IpcMainInvokeEvent, page: WebContents): boolean {
  const frame = event.senderFrame;
  return event.sender === page && frame !== null && frame === page.mainFrame && isPageUrl(frame.url);
}

function isLocal(text: string): boolean {
  return URL.canParse(text) && localSchemes.has(new URL(text).protocol);
}
