import { Worker } from 'node:worker_threads';
import { DeedboxError } from '../../shared/errors.ts';
import type { KdfParameters } from './kdf.ts';
import { KEY_BYTES } from './sodium.ts';

export interface Argon2idTask extends KdfParameters {
  passphrase: Uint8Array;
}

/** A passphrase's bytes → 32-byte key-encryption key. The thread is ended before the promise settles. */
export type DeriveKey = (passphrase: Uint8Array, parameters: KdfParameters) => Promise<Uint8Array>;

/** Runs Argon2id in a worker of its own. Rejects with `internal` when the worker fails, for want of memory for instance. */
export function argon2idInWorker(workerEntry: URL): DeriveKey {
  return async (passphrase, parameters) => {
    const task: Argon2idTask = { passphrase, ...parameters };
    const worker = new Worker(workerEntry, { workerData: task, env: {}, name: 'argon2id' });
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        worker.once('message', (key: unknown) =>
          key instanceof Uint8Array && key.length === KEY_BYTES
            ? resolve(key)
            : reject(new DeedboxError('internal', 'argon2id answered with something else')),
        );
        worker.once('error', (cause) => reject(new DeedboxError('internal', 'argon2id failed', { cause })));
        worker.once('exit', () => reject(new DeedboxError('internal', 'argon2id ended early')));
      });
    } finally {
      await worker.terminate();
    }
  };
}
