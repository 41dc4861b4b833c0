import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeedboxError } from '../../shared/errors.ts';

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * One Deedbox for one data folder, by whatever way it is named. A listening socket is the lock: the system lets go of it when a
 * process ends, however it ends, so no lock is ever left behind. Throws `storage/in-use`.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const address = lockAddress(await realpath(folder));
  const server = (await listen(address)) ?? (await takeOver(address));
  server.unref();
  return { release: () => new Promise((done) => server.close(() => done())) };
}

/**
 * A short name of its own for each folder: a socket's path may not be longer than about 100 bytes.
 * Linux has names that are no files (unix(7), "abstract"), Windows has pipes; elsewhere it is a file.
 */
function lockAddress(folder: string): string {
  const name = `deedbox-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** undefined when the address is taken. */
function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolveServer, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE'
        ? resolveServer(undefined)
        : reject(new DeedboxError('storage/failed', error.code ?? 'lock', { cause: error })),
    );
    server.listen(address, () => resolveServer(server));
  });
}

/** A socket file whose process is gone refuses connections: it is removed and the address is ours. */
async function takeOver(address: string): Promise<Server> {
  if (address.startsWith('\0') || (await isAnswered(address))) throw new DeedboxError('storage/in-use');
  await rm(address, { force: true });
  const server = await listen(address);
  if (!server) throw new DeedboxError('storage/in-use');
  return server;
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      answer(true);
    });
    socket.once('error', () => answer(false));
  });
}
