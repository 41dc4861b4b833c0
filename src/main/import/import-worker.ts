import { parentPort, workerData } from 'node:worker_threads';
import { answerTask } from './answer-task.ts';

/** The entry of an import worker: it is handed one task, answers it and ends. No logic here. */
answerTask(workerData, (message, moved) => parentPort?.postMessage(message, moved));
