import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { EVENT, INVOKE } from './channels.ts';

/** All that the page is given: to ask, and to listen. Main checks everything; nothing is trusted for coming from here. */
contextBridge.exposeInMainWorld('deedbox', {
  invoke: (channel: string, request: unknown): Promise<unknown> =>
    ipcRenderer.invoke(INVOKE, channel, request),
  subscribe: (listener: (event: string, payload: unknown) => void): (() => void) => {
    const onEvent = (_: IpcRendererEvent, event: string, payload: unknown): void => listener(event, payload);
    ipcRenderer.on(EVENT, onEvent);
    return () => ipcRenderer.off(EVENT, onEvent);
  },
});
