import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Answer } from '../../shared/contract.ts';
import type { App, Connection, SendEvent } from '../host.ts';
import { EVENT, INVOKE } from './channels.ts';
import { isFromPage } from './security.ts';

/**
 * Connects the window's page to the core. A page that is loaded again is a new page: the old one's
 * connection is closed before the new one's first script runs.
 */
export function connectPage(
  ipc: IpcMain,
  page: WebContents,
  app: App,
  onAnswered: (channel: unknown) => void,
): void {
  let connection: Connection | undefined;
  const drop = (): void => {
    connection?.close();
    connection = undefined;
  };
  const send: SendEvent = (event, payload) => {
    if (!page.isDestroyed()) page.send(EVENT, event, payload);
  };
  page.on('did-start-navigation', (details) => {
    if (!details.isMainFrame || details.isSameDocument) return;
    drop();
    connection = app.connect(send, () => {});
  });
  page.on('render-process-gone', drop);
  page.on('destroyed', drop);

  const handle = async (event: IpcMainInvokeEvent, channel: unknown, request: unknown): Promise<Answer> => {
    if (!isFromPage(event, page)) return { ok: false, code: 'contract/wrong-sender' };
    if (connection === undefined) return { ok: false, code: 'contract/disconnected' };
    const answer = await connection.handle(channel, request);
    onAnswered(channel);
    return answer;
  };
  ipc.handle(INVOKE, handle);
}
