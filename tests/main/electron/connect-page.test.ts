import type { IpcMain, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { connectPage } from '../../../src/main/electron/connect-page.ts';
import { EchoApp } from '../browser/harness.ts';
import { FakeContents, type Handler } from './fake-electron.ts';

function connect() {
  const app = new EchoApp();
  const contents = new FakeContents();
  const answered: unknown[] = [];
  let handler: Handler = () => undefined;
  const ipc = {
    handle: (_: string, given: Handler): void => {
      handler = given;
    },
  };
  connectPage(ipc as unknown as IpcMain, contents as unknown as WebContents, app, (channel) =>
    answered.push(channel),
  );
  const call = (event: object = { sender: contents, senderFrame: contents.mainFrame }) =>
    handler(event, 'vault.list', {});
  return { app, contents, answered, call };
}

describe('the page’s way to main', () => {
  test('a call is answered by the core when it comes from the page', async () => {
    const { app, contents, answered, call } = connect();
    contents.navigate('app://deedbox/');
    expect(await call()).toEqual({ ok: true, response: {} });
    expect(app.calls).toEqual([{ channel: 'vault.list', request: {} }]);
    expect(answered).toEqual(['vault.list']);
  });

  test('a call never reaches the core when it comes from elsewhere', async () => {
    const { app, contents, call } = connect();
    contents.navigate('app://deedbox/');
    const wrongSender = { ok: false, code: 'contract/wrong-sender' };
    expect(await call({ sender: new FakeContents(), senderFrame: contents.mainFrame })).toEqual(wrongSender);
    expect(await call({ sender: contents, senderFrame: { url: 'app://deedbox/' } })).toEqual(wrongSender);
    expect(await call({ sender: contents, senderFrame: null })).toEqual(wrongSender);
    contents.mainFrame.url = 'https://evil.example/';
    expect(await call()).toEqual(wrongSender);
    expect(app.calls).toEqual([]);
  });

  test('an event reaches the page when main sends one', () => {
    const { app, contents } = connect();
    contents.navigate('app://deedbox/');
    app.send?.('vault.locked', { reason: 'idle' });
    expect(contents.sent).toEqual([['deedbox:event', 'vault.locked', { reason: 'idle' }]]);
    contents.destroyed = true;
    app.send?.('vault.locked', { reason: 'idle' });
    expect(contents.sent).toHaveLength(1);
  });

  test('the old connection is closed and a new one made when the page is loaded again', async () => {
    const { app, contents, call } = connect();
    contents.navigate('app://deedbox/');
    contents.navigate('app://deedbox/');
    expect(app.open).toBe(1);
    expect(await call()).toMatchObject({ ok: true });
  });

  test('nothing changes when the page moves within itself, or a frame in it loads', () => {
    const { app, contents } = connect();
    contents.navigate('app://deedbox/');
    const send = app.send;
    contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    contents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
    expect(app.send).toBe(send);
  });

  test.each(['render-process-gone', 'destroyed'])(
    'the core hears that the page is gone when it is %s',
    async (name) => {
      const { app, contents, call } = connect();
      contents.navigate('app://deedbox/');
      contents.emit(name);
      expect(app.open).toBe(0);
      expect(await call()).toEqual({ ok: false, code: 'contract/disconnected' });
    },
  );
});
