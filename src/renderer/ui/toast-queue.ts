export interface Toast {
  id: number;
  message: string;
  /** A way to take it back, such as "Undo". */
  action?: { label: string; onPress: () => void };
}

type Listener = () => void;

/** What has just happened, newest last. */
export class ToastQueue {
  #toasts: readonly Toast[] = [];
  #lastId = 0;
  readonly #listeners = new Set<Listener>();

  readonly read = (): readonly Toast[] => this.#toasts;

  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Only the newest action is offered: one undo at a time, as people think of it. */
  add(message: string, action?: Toast['action']): number {
    this.#lastId += 1;
    const kept = action ? this.#toasts.filter((toast) => !toast.action) : this.#toasts;
    this.#set([...kept, { id: this.#lastId, message, ...(action ? { action } : {}) }]);
    return this.#lastId;
  }

  remove(id: number): void {
    this.#set(this.#toasts.filter((toast) => toast.id !== id));
  }

  clear(): void {
    this.#set([]);
  }

  #set(toasts: readonly Toast[]): void {
    this.#toasts = toasts;
    for (const listener of this.#listeners) listener();
  }
}

const queue = new ToastQueue();
export default queue;
