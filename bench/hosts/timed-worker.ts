import { BroadcastChannel, parentPort, type Transferable } from 'node:worker_threads';
import { type MessageKind, TIMES_CHANNEL } from './times.ts';

/**
 * Says when a worker of the core has given its last answer. The worker itself is the real one, loaded
 * unchanged after its way of answering is watched.
 */
export async function watchAnswers(
  what: MessageKind,
  isLast: (message: unknown) => boolean,
  load: () => Promise<unknown>,
): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('not a worker');
  const times = new BroadcastChannel(TIMES_CHANNEL);
  const post = port.postMessage.bind(port);
  const watched = (message: unknown, moved: readonly Transferable[] = []): void => {
    if (isLast(message)) times.postMessage({ what, atMs: performance.timeOrigin + performance.now() });
    post(message, [...moved]);
  };
  port.postMessage = watched as typeof port.postMessage;
  times.unref();
  await load();
}
