import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IdleTimer } from '../../src/main/idle-timer.ts';
import { createLocker } from '../../src/main/locker.ts';
import { Page } from '../../src/main/page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('idle timer', () => {
  test('calls back once when nothing touched it for the time set, and not before', () => {
    const onIdle = vi.fn();
    const timer = new IdleTimer(() => 5 * 60_000, onIdle);
    timer.touch();
    vi.advanceTimersByTime(4 * 60_000);
    timer.touch();
    vi.advanceTimersByTime(4 * 60_000);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  test('never calls back when it was stopped', () => {
    const onIdle = vi.fn();
    const timer = new IdleTimer(() => 1000, onIdle);
    timer.touch();
    timer.stop();
    vi.advanceTimersByTime(10_000);
    expect(onIdle).not.toHaveBeenCalled();
  });
});

describe('page', () => {
  function makePage() {
    const onGone = vi.fn();
    const page = new Page(
      async () => ({ ok: true, response: {} }),
      () => undefined,
      onGone,
    );
    return { page, onGone };
  }
  const nothing = (): void => undefined;

  test('is gone, and the vault locks, when it left and did not come back', () => {
    const { page, onGone } = makePage();
    page.connect(nothing, nothing).close();
    expect(page.isThere).toBe(false);
    vi.advanceTimersByTime(9_000);
    expect(onGone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  test('is not gone when it came back in time', () => {
    const { page, onGone } = makePage();
    page.connect(nothing, nothing).close();
    vi.advanceTimersByTime(5_000);
    page.connect(nothing, nothing);
    vi.advanceTimersByTime(60_000);
    expect(onGone).not.toHaveBeenCalled();
  });

  test('is not gone when only the one that was replaced left', () => {
    const { page, onGone } = makePage();
    const old = page.connect(nothing, nothing);
    page.connect(nothing, nothing);
    old.close();
    vi.advanceTimersByTime(60_000);
    expect(page.isThere).toBe(true);
    expect(onGone).not.toHaveBeenCalled();
  });
});

describe('locker', () => {
  test('tells the page first, gives it a moment, stops what is in work, then closes and tells it again', async () => {
    const order: string[] = [];
    const lock = createLocker({
      isOpen: () => true,
      isPageThere: () => true,
      send: (event) => order.push(event),
      stopWork: async () => void order.push('stopped'),
      close: async () => void order.push('closed'),
    });
    const locking = lock('idle');
    await vi.advanceTimersByTimeAsync(299);
    expect(order).toEqual(['vault.locking', 'stopped']);
    await vi.advanceTimersByTimeAsync(1);
    await locking;
    expect(order).toEqual(['vault.locking', 'stopped', 'closed', 'vault.locked']);
  });

  test('drops the keys and tells the page even when stopping the work or closing fails', async () => {
    for (const broken of ['stopWork', 'close']) {
      const order: string[] = [];
      const fail = async (name: string): Promise<void> => {
        order.push(name);
        if (name === broken) throw new Error('made to fail');
      };
      const lock = createLocker({
        isOpen: () => true,
        isPageThere: () => false,
        send: (event) => order.push(event),
        stopWork: () => fail('stopWork'),
        close: () => fail('close'),
      });
      const locking = lock('suspend').catch((error: Error) => error.message);
      await vi.advanceTimersByTimeAsync(0);
      expect(await locking).toBe('made to fail');
      expect(order).toEqual(['vault.locking', 'stopWork', 'close', 'vault.locked']);
    }
  });

  test('locks once when several ask at the same time', async () => {
    const close = vi.fn(async () => undefined);
    const lock = createLocker({
      isOpen: () => true,
      isPageThere: () => false,
      send: () => undefined,
      stopWork: async () => undefined,
      close,
    });
    const all = Promise.all([lock('idle'), lock('suspend'), lock('asked')]);
    await vi.advanceTimersByTimeAsync(0);
    await all;
    expect(close).toHaveBeenCalledTimes(1);
  });
});
