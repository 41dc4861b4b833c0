import { parentPort, workerData } from 'node:worker_threads';
import sodium from 'libsodium-wrappers-sumo';
import type { Argon2idTask } from './argon2id.ts';

/** Argon2id holds its thread for about a second, so it has one of its own, which ends with it. No logic here. */
const { passphrase, salt, passes, memoryKib } = workerData as Argon2idTask;
sodium.ready.then(() => {
  const key = sodium.crypto_pwhash(
    32,
    passphrase,
    salt,
    passes,
    memoryKib * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
  sodium.memzero(passphrase);
  parentPort?.postMessage(key);
});
