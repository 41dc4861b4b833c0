import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { argon2idInWorker } from '../../../src/main/vault/argon2id.ts';
import { toHex, utf8 } from '../../../src/main/vault/bytes.ts';

const argon2idWorker = new URL('../../../src/main/vault/argon2id-worker.ts', import.meta.url);
const parameters = { passes: 2, memoryKib: 65_536, salt: utf8('somesaltsomesalt') };

function deriveIn(entry: URL): Promise<Uint8Array> {
  return argon2idInWorker(entry)(utf8('password'), parameters);
}

/** A worker made of one line. */
function worker(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

describe('Argon2id in its worker (vault-format.md §3.2)', () => {
  test('derives the published key when it runs', async () => {
    // Made with the reference implementation: argon2 -id -t 2 -k 65536 -p 1 -l 32, salt "somesaltsomesalt".
    const key = await deriveIn(argon2idWorker);
    expect(toHex(key)).toBe('fc33b78139231d34b71626bd6245c1d72efa190ad605c3d8166a72adcedfa2c2');
  });

  test('wipes its passphrase when the key is made', async () => {
    // Memory that both threads see; what the app gives is copied instead.
    const passphrase = new Uint8Array(new SharedArrayBuffer(8));
    passphrase.set(utf8('password'));
    await argon2idInWorker(argon2idWorker)(passphrase, parameters);
    expect([...passphrase]).toEqual(Array(8).fill(0));
  });

  test('gives the worker passphrase and cost, and nothing of this process’s environment', async () => {
    const key = await deriveIn(
      worker(`
        import { parentPort, workerData } from 'node:worker_threads';
        const { passphrase, passes, memoryKib, salt } = workerData;
        const key = new Uint8Array(32);
        key.set([passphrase.length, passes, memoryKib >> 16, salt.length, Object.keys(process.env).length]);
        parentPort.postMessage(key);
      `),
    );
    expect([...key.subarray(0, 5)]).toEqual([8, 2, 1, 16, 0]);
  });

  const answering = (answer: string) =>
    worker(`import { parentPort } from 'node:worker_threads'; parentPort.postMessage(${answer});`);
  test.each([
    ['answers with 31 bytes', answering('new Uint8Array(31)'), 'argon2id answered with something else'],
    ['answers with a text', answering(`'${'k'.repeat(32)}'`), 'argon2id answered with something else'],
    ['throws', worker(`throw new Error('no memory')`), 'argon2id failed'],
    ['ends without an answer', worker(''), 'argon2id ended early'],
  ])('fails as internal when the worker %s', async (_what, entry, message) => {
    await expect(deriveIn(entry)).rejects.toMatchObject({ code: 'internal', message });
  });

  test('has ended its worker when the key is there, and when it was refused', async () => {
    for (const keyBytes of [32, 31]) {
      // Memory that both threads see: a worker that goes on counts in it.
      const passphrase = new Uint8Array(new SharedArrayBuffer(8));
      const counting = worker(`
        import { parentPort, workerData } from 'node:worker_threads';
        parentPort.postMessage(new Uint8Array(${keyBytes}));
        setInterval(() => Atomics.add(workerData.passphrase, 0, 1), 1);
      `);
      await argon2idInWorker(counting)(passphrase, parameters).catch(() => undefined);
      const counted = passphrase[0];
      await setTimeout(50);
      expect(passphrase[0]).toBe(counted);
    }
  });

  test('tells what went wrong in the worker when it failed', async () => {
    const failure = deriveIn(worker(`throw new Error('no memory')`));
    await expect(failure).rejects.toMatchObject({ cause: expect.objectContaining({ message: 'no memory' }) });
  });
});
