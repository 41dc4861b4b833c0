import type { StoredRecord } from '../../src/shared/model/record.ts';
import { seededRandom } from '../data/made-up-records.ts';
import type { PeerName } from '../systems.ts';
import { keystrokes, nowMs, OPENED, SAVED, timed, watchBlocks } from './drive.ts';
import { peers } from './peers/index.ts';
import type { Listed } from './peers/peer.ts';

/** A peer, driven as Deedbox is. Its name stands in the address. */
const peer = await peers[new URL(location.href).searchParams.get('system') as PeerName]();
const random = seededRandom(7);
let listed: readonly Listed[] = [];
let isOpen = false;

async function ensureOpen(): Promise<void> {
  if (!isOpen) await peer.open();
  isOpen = true;
}

async function add(from: number, to: number) {
  const answer = await fetch(`/records?from=${from}&to=${to}`);
  const records = (await answer.json()) as StoredRecord[];
  await ensureOpen();
  const stopWatching = watchBlocks();
  const ms = await timed(() => peer.add(records));
  return { ms, endedAtMs: nowMs(), longestBlockMs: stopWatching() };
}

async function list() {
  const ms = await timed(async () => {
    await ensureOpen();
    listed = await peer.list();
  });
  return { ms, endedAtMs: nowMs(), rows: listed.length, summaryBytes: 0 };
}

/** All hits of what was typed: every word somewhere in what the list shows. */
async function search(): Promise<number[]> {
  const texts = listed.map(({ title, detail, agency, type, category, date }) =>
    `${title} ${detail} ${agency} ${type} ${category} ${date}`.toLowerCase(),
  );
  const goThrough = (typed: string) => {
    const words = typed.split(' ').filter((word) => word !== '');
    return texts.reduce((hits, text) => (words.every((word) => text.includes(word)) ? hits + 1 : hits), 0);
  };
  const times: number[] = [];
  for (const typed of keystrokes()) times.push(await timed(() => (peer.search ?? goThrough)(typed)));
  return times;
}

function someIdentity(): string {
  return listed[Math.floor(random() * listed.length)]?.identity ?? '';
}

async function open(): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < OPENED; turn++) {
    const identity = someIdentity();
    times.push(await timed(() => peer.read(identity)));
  }
  return times;
}

async function save(): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < SAVED; turn++) {
    const record = await peer.read(someIdentity());
    const changed = { ...record, detail: `${random()}` };
    times.push(await timed(() => peer.save(changed)));
  }
  return times;
}

window.bench = { create: ensureOpen, add, list, search, open, save, close: async () => undefined };
