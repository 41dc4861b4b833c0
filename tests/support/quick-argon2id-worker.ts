import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { Argon2idTask } from '../../src/main/vault/argon2id.ts';

/** Stands in for Argon2id where vaults are made by the dozen: the same worker protocol, none of its cost. */
const { passphrase, salt } = workerData as Argon2idTask;
const digest = createHash('sha256').update(salt).update(passphrase).digest();
parentPort?.postMessage(new Uint8Array(digest));
