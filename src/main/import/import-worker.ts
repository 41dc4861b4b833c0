import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { answerTask } from './answer-task.ts';

/** The entry of an import worker: it is handed one task, answers it and ends. No logic here. */
const main = parentPort as MessagePort;
void answerTask(workerData, {
  send: (message, moved) => main.postMessage(message, moved),
  whenReady: async () => (await once(main, 'message'))[0],
});
