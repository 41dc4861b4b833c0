import type { StoredRecord } from '../../../src/shared/model/record.ts';
import type { Listed, Peer } from './peer.ts';

/** SQLCipher in the host, spoken to over the same kind of socket as Deedbox's page speaks to its host. */
export function sqlcipher(): Peer {
  let socket: WebSocket;
  let lastId = 0;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  function hear(data: string): void {
    const { id, answer, error } = JSON.parse(data) as { id: number; answer: unknown; error?: string };
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) waiter?.resolve(answer);
    else waiter?.reject(new Error(error));
  }

  function ask<Answer>(verb: string, parameter: unknown = null): Promise<Answer> {
    return new Promise((resolve, reject) => {
      waiting.set(++lastId, { resolve: resolve as (value: unknown) => void, reject });
      socket.send(JSON.stringify({ id: lastId, verb, parameter }));
    });
  }

  return {
    open: async () => {
      socket = new WebSocket(new URL('/sqlcipher', location.href.replace(/^http/, 'ws')));
      socket.onmessage = ({ data }) => hear(data as string);
      await new Promise((resolve, reject) => {
        socket.onopen = resolve;
        socket.onerror = reject;
      });
      await ask('open');
    },
    // The records are in the host already, as they would be where a file is read there.
    add: (added) => ask('add', { from: indexOf(added.at(0)), to: indexOf(added.at(-1)) + 1 }),
    list: async () => {
      const rows = await ask<string[][]>('list');
      return rows.map(
        ([identity, type, category, title, detail, date, agency]) =>
          ({ identity, type, category, title, detail, date, agency }) as Listed,
      );
    },
    read: async (identity) => JSON.parse(await ask<string>('read', identity)) as StoredRecord,
    save: (record) => ask('save', record),
    search: async (typed) => (await ask<string[]>('search', typed)).length,
  };
}

/** Made-up records are numbered, and their number ends their id. */
function indexOf(record: StoredRecord | undefined): number {
  return Number(record?.identity.slice(-12));
}
