import { EventEmitter } from 'node:events';
import type { App, IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { hardenEveryPage, hardenSession, isFromPage } from '../../../src/main/electron/security.ts';
import { FakeContents, FakeEvent, FakeSession } from './fake-electron.ts';

const page = 'app://deedbox/';
const notOurs = [
  'app://evil/',
  'app://deedbox.evil/',
  'http://deedbox/',
  'https://deedbox/',
  'file:///etc/passwd',
  'null',
  'about:blank',
  'data:text/html,x',
  'javascript:alert(1)',
  'app:deedbox',
  '',
];

describe('who is speaking', () => {
  const contents = new FakeContents();
  contents.mainFrame.url = `${page}records`;
  const from = (sender: unknown, senderFrame: unknown): boolean =>
    isFromPage({ sender, senderFrame } as IpcMainInvokeEvent, contents as unknown as WebContents);

  test('it is the page when its outermost frame at its own origin speaks', () => {
    expect(from(contents, contents.mainFrame)).toBe(true);
  });

  test('it is not the page when another window speaks', () => {
    const other = new FakeContents();
    other.mainFrame.url = page;
    expect(from(other, other.mainFrame)).toBe(false);
    expect(from(other, contents.mainFrame)).toBe(false);
  });

  test('it is not the page when a frame inside it speaks, or one that is gone', () => {
    expect(from(contents, { url: page })).toBe(false);
    expect(from(contents, null)).toBe(false);
  });

  test.each(notOurs)('it is not the page when its outermost frame is at %j', (url) => {
    const strayed = new FakeContents();
    strayed.mainFrame.url = url;
    const event = { sender: strayed, senderFrame: strayed.mainFrame } as unknown as IpcMainInvokeEvent;
    expect(isFromPage(event, strayed as unknown as WebContents)).toBe(false);
  });
});

describe('what the page may ask of the system', () => {
  const session = new FakeSession();
  hardenSession(session as unknown as Session);
  const asks = (permission: string, url: string): boolean => {
    const answers: boolean[] = [];
    session.askPermission?.({ getURL: () => url }, permission, (allowed) => answers.push(allowed));
    return answers[0] === true && session.checkPermission?.(null, permission, url) === true;
  };

  test.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'fullscreen',
    'pointerLock',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'hid',
    'serial',
    'usb',
    'fileSystem',
    'storage-access',
  ])('%s is refused when the page asks', (permission) => {
    expect(asks(permission, page)).toBe(false);
    expect(session.checkPermission?.(null, permission, page)).toBe(false);
  });

  test('a text can be copied when the page asks, and only then', () => {
    expect(asks('clipboard-sanitized-write', page)).toBe(true);
    expect(asks('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
  });

  test('no device is given and no dictionary fetched when the session is hardened', () => {
    expect(session.checkDevice?.()).toBe(false);
    expect(session.spellChecker).toBe(false);
  });

  test('a download is stopped when the page starts one', () => {
    const event = new FakeEvent();
    session.emit('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });

  test.each([
    ['app://deedbox/assets/app.js', false],
    ['blob:app://deedbox/1', false],
    ['data:image/png;base64,AA', false],
    ['https://evil.example/', true],
    ['http://127.0.0.1/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['ftp://evil.example/', true],
    ['nonsense', true],
  ])('a request to %s is stopped when that is %s', (url, cancel) => {
    const answers: unknown[] = [];
    session.beforeRequest?.({ url }, (answer) => answers.push(answer));
    expect(answers).toEqual([{ cancel }]);
  });
});

describe('where a page may go', () => {
  const app = new EventEmitter();
  hardenEveryPage(app as unknown as App);
  const contents = new FakeContents();
  app.emit('web-contents-created', {}, contents);

  test('no window opens when the page asks for one', () => {
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
  });

  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
    '%s is stopped when it leads away',
    (name) => {
      for (const url of notOurs) {
        const event = new FakeEvent(url);
        contents.emit(name, event);
        expect(event.defaultPrevented, url).toBe(true);
      }
      const home = new FakeEvent(`${page}home`);
      contents.emit(name, home);
      expect(home.defaultPrevented).toBe(false);
    },
  );

  test('no page is put inside the page when it asks for a webview', () => {
    const event = new FakeEvent();
    contents.emit('will-attach-webview', event);
    expect(event.defaultPrevented).toBe(true);
  });
});
