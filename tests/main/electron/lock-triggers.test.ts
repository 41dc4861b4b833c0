import { EventEmitter } from 'node:events';
import type { BrowserWindow, App as ElectronApp, PowerMonitor } from 'electron';
import { describe, expect, test } from 'vitest';
import {
  closeBeforeQuitting,
  lockBeforeClosing,
  lockWithComputer,
} from '../../../src/main/electron/lock-triggers.ts';
import type { LockReason } from '../../../src/shared/model/vault.ts';
import { EchoApp } from '../browser/harness.ts';
import { FakeApp, FakeWindow } from './fake-electron.ts';

/** Locks and closes when the test lets it. */
class SlowApp extends EchoApp {
  readonly reasons: LockReason[] = [];
  closed = 0;
  finish: () => void = () => {};
  fail: () => void = () => {};

  override lock(reason?: LockReason): Promise<void> {
    if (reason !== undefined) this.reasons.push(reason);
    return this.#wait();
  }

  override close(): Promise<void> {
    this.closed++;
    return this.#wait();
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.finish = resolve;
      this.fail = () => reject(new Error('no'));
    });
  }
}

test.each([
  ['suspend', 'suspend'],
  ['lock-screen', 'screen-lock'],
])('the vault locks when the computer says %s', (name, reason) => {
  const monitor = new EventEmitter();
  const app = new SlowApp();
  lockWithComputer(monitor as unknown as PowerMonitor, app);
  monitor.emit(name);
  expect(app.reasons).toEqual([reason]);
});

describe('closing the window', () => {
  test.each(['finish', 'fail'] as const)(
    'waits for the lock and then closes when the lock does %s',
    async (outcome) => {
      const window = new FakeWindow();
      const app = new SlowApp();
      lockBeforeClosing(window as unknown as BrowserWindow, app);
      window.close();
      await Promise.resolve();
      expect(window.isClosed).toBe(false);
      expect(app.reasons).toEqual(['window-closed']);
      app[outcome]();
      await expect.poll(() => window.isClosed).toBe(true);
    },
  );
});

describe('quitting', () => {
  test.each([
    ['finish', 0],
    ['fail', 1],
  ] as const)('waits for the core when the core does %s', async (outcome, code) => {
    const electron = new FakeApp('');
    const app = new SlowApp();
    closeBeforeQuitting(electron as unknown as ElectronApp, app);
    electron.emit('window-all-closed');
    await Promise.resolve();
    expect(electron.exitCode).toBeUndefined();
    expect(app.closed).toBe(1);
    app[outcome]();
    await expect.poll(() => electron.exitCode).toBe(code);
  });
});
