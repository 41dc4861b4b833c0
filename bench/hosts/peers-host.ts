import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import { PageFiles } from '../../src/main/hosts/page-files.ts';
import type { StoredRecord } from '../../src/shared/model/record.ts';
import { readRecords } from './peer-records.ts';
import { SqlcipherStore } from './sqlcipher-store.ts';

/**
 * Serves the peers' page, their records, and SQLCipher over a WebSocket. Arguments: folder for the
 * database, folder of the page, port.
 */
const [dataFolder = '', pageFolder = '', port = ''] = process.argv.slice(2);
const files = await PageFiles.list(pageFolder);
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
let store: SqlcipherStore | undefined;
/** The records asked for last: SQLCipher adds the ones that the page has just been given. */
let records: { from: number; to: number; list: StoredRecord[] } = { from: 0, to: 0, list: [] };

function recordsOf(from: number, to: number): StoredRecord[] {
  if (records.from !== from || records.to !== to) records = { from, to, list: readRecords(from, to) };
  return records.list;
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
  if (url.pathname === '/records') {
    const [from, to] = ['from', 'to'].map((name) => Number(url.searchParams.get(name)));
    response.writeHead(200, { 'Content-Type': 'application/json', ...isolated });
    response.end(JSON.stringify(recordsOf(from ?? 0, to ?? 0)));
    return;
  }
  const file = files.find(url.pathname);
  response.writeHead(file ? 200 : 404, file && { 'Content-Type': file.mediaType, ...isolated });
  response.end(file && (await readFile(file.path)));
});

const verbs: Record<string, (parameter: never) => unknown> = {
  open: () => {
    store ??= new SqlcipherStore(join(dataFolder, 'sqlcipher.db'));
    return null;
  },
  add: ({ from, to }: { from: number; to: number }) => store?.add(recordsOf(from, to)),
  list: () => store?.list(),
  read: (identity: string) => store?.read(identity),
  save: (record: StoredRecord) => store?.add([record]),
  search: (typed: string) => store?.search(typed),
};

function hear(socket: WebSocket, data: string): void {
  const { id, verb, parameter } = JSON.parse(data) as { id: number; verb: string; parameter: never };
  try {
    socket.send(JSON.stringify({ id, answer: verbs[verb]?.(parameter) ?? null }));
  } catch (error) {
    socket.send(JSON.stringify({ id, error: String(error) }));
  }
}

new WebSocketServer({ server, path: '/sqlcipher', perMessageDeflate: false }).on('connection', (socket) =>
  socket.on('message', (data) => hear(socket, String(data))),
);
process.on('message', () => {
  store?.close();
  process.exit(0);
});
server.listen(Number(port), '127.0.0.1', () =>
  process.send?.({ link: `http://127.0.0.1:${port}/peers.html` }),
);
