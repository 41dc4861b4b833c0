import type { Worker } from 'node:worker_threads';

const MIB = 1024 * 1024;
/** What a parser may use. */
const HEAP_MIB = 256;
/** Where V8 itself steps in. */
export const HARD_HEAP_MIB = 512;
const LOOK_EVERY_MS = 50;

/**
 * [Note: two caps]
 * V8's own heap limit for a thread cannot be relied on alone: when the heap meets it in the middle of a
 * collection (1 of 3 runs of a worker that only allocates), V8 aborts the whole process, vault and all,
 * instead of the thread. So the limit proper is kept from outside: the thread's heap is looked at every
 * 50 ms and the thread ended beyond 256 MiB, long before V8's limit of 512.
 *
 * Calls `onBeyond` once, when the heap is beyond the cap. Returns the way to stop watching.
 */
export function watchHeap(worker: Worker, onBeyond: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let watching = true;
  const look = async (): Promise<void> => {
    const usedBytes = await usedHeap(worker);
    if (!watching) return;
    if (usedBytes > HEAP_MIB * MIB) onBeyond();
    else timer = setTimeout(look, LOOK_EVERY_MS);
  };
  worker.once('online', look);
  return () => {
    watching = false;
    clearTimeout(timer);
    worker.off('online', look);
  };
}

/** 0 for a worker that has ended meanwhile: there is nothing left to watch. */
async function usedHeap(worker: Worker): Promise<number> {
  try {
    return (await worker.getHeapStatistics()).used_heap_size;
  } catch {
    return 0;
  }
}
