import { describe, expect, it, vi } from 'vitest';
import { ToastQueue } from '../../../src/renderer/ui/toast-queue.ts';

const undo = { label: 'Undo', onPress: () => undefined };

describe('the toasts', () => {
  it('offer one undo only when two things can be undone', () => {
    const queue = new ToastQueue();
    queue.add('First taken out', undo);
    queue.add('Saved');
    queue.add('Second taken out', undo);
    expect(queue.read().map(({ message }) => message)).toEqual(['Saved', 'Second taken out']);
  });

  it('are all gone when the box locks', () => {
    const queue = new ToastQueue();
    const changed = vi.fn();
    queue.subscribe(changed);
    queue.add('Saved');
    queue.clear();
    expect(queue.read()).toEqual([]);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('lose only the one that is put away when there are several', () => {
    const queue = new ToastQueue();
    const first = queue.add('First');
    queue.add('Second');
    queue.remove(first);
    expect(queue.read().map(({ message }) => message)).toEqual(['Second']);
  });
});
