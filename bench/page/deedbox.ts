import '../../src/renderer/schemas-without-eval.ts';
import { createBridge } from '../../src/renderer/bridge.ts';
import { sendFile } from '../../src/renderer/importing/send-file.ts';
import { createStore, NO_FILTERS } from '../../src/renderer/store/index.ts';
import { openWayToMain } from '../../src/renderer/transport/index.ts';
import type { EventPayload } from '../../src/shared/contract.ts';
import { makeNdjson, seededRandom } from '../data/made-up-records.ts';
import {
  type DrivenPage,
  keystrokes,
  type Listed,
  nowMs,
  OPENED,
  SAVED,
  timed,
  watchBlocks,
} from './drive.ts';

/**
 * Deedbox as it is: its page's own bridge, store and sending of files, speaking to the real core through
 * the real browser host. Only what draws is left out, as it is for the others.
 */
const PASSPHRASE = 'tangerine lorry hexagon plum';
const NOTE = 'A made-up letter that is kept as it came.';
const { transport } = openWayToMain(window);
const bridge = createBridge(transport);
const store = createStore(bridge);
const random = seededRandom(7);

async function findVaultId(): Promise<string> {
  const { vaults } = await bridge.invoke('vault.list', {});
  const [vault] = vaults;
  if (!vault) throw new Error('there is no box');
  return vault.vaultId;
}

async function create(): Promise<void> {
  const kit = await bridge.invoke('vault.prepare', {
    name: 'Fictional Person',
    colour: 'teal',
    passphrase: PASSPHRASE,
  });
  const code = kit.recoveryCode.split('-');
  const groups = kit.askGroups.map((index) => ({ index, value: code[index] ?? '' }));
  await bridge.invoke('vault.create', { groups });
  await store.open(kit.vaultId);
  needReady();
  await bringIn(new File([NOTE], 'letter.txt'));
}

function needReady(): void {
  const status = store.copy.status.get();
  if (!store.isReady.get()) throw new Error(`the box did not open: ${JSON.stringify(status)}`);
}

/** Sends a file and waits until all of it is safe in journal and working copy. */
async function bringIn(file: File): Promise<EventPayload<'import.finished'>> {
  let stop = (): void => undefined;
  const finished = new Promise<EventPayload<'import.finished'>>((resolve) => {
    stop = bridge.subscribe('import.finished', resolve);
  });
  await sendFile(file, {
    bridge,
    signal: new AbortController().signal,
    onOpened: () => undefined,
    onProgress: () => undefined,
  });
  const result = await finished;
  stop();
  await store.copy.whenApplied(result.generation);
  return result;
}

/** Commits that were not told to the page cannot be in its list: the rows are counted at the end. */
async function add(from: number, to: number) {
  const file = new File([makeNdjson(from, to)], `readings-${from}.ndjson`);
  const stopWatching = watchBlocks();
  const startedAt = performance.now();
  const { counts, errorCode } = await bringIn(file);
  const ms = performance.now() - startedAt;
  const longestBlockMs = stopWatching();
  if (counts.added !== to - from) throw new Error(`${counts.added} added: ${errorCode}`);
  return { ms, endedAtMs: nowMs(), longestBlockMs };
}

async function list() {
  const vaultId = await findVaultId();
  const startedAt = performance.now();
  // As the door does when a passphrase is given.
  store.prepare(vaultId);
  await bridge.invoke('vault.unlock', { vaultId, passphrase: PASSPHRASE });
  await store.open(vaultId);
  const ms = performance.now() - startedAt;
  const endedAtMs = nowMs();
  needReady();
  const rows = store.catalogue.select({ ...NO_FILTERS, show: 'records' }, '').length;
  const { pages } = await bridge.invoke('catalogue.read', {});
  const summaryBytes = pages.reduce((sum, page) => sum + page.length, 0);
  return { ms, endedAtMs, rows, summaryBytes };
}

async function search(): Promise<number[]> {
  store.catalogue.prepareSearch();
  const times: number[] = [];
  for (const typed of keystrokes()) times.push(await timed(() => store.catalogue.select(NO_FILTERS, typed)));
  return times;
}

async function open(): Promise<number[]> {
  const { table } = store.catalogue;
  const rows = store.catalogue.select({ ...NO_FILTERS, show: 'records' }, '');
  const times: number[] = [];
  for (let turn = 0; turn < OPENED; turn++) {
    const recordId = table.recordId(rows[Math.floor(random() * rows.length)] ?? 0);
    times.push(await timed(() => store.opener.open('record.open', recordId)));
  }
  return times;
}

/** What a person says of a letter: the one change of one thing that there is today. */
async function save(): Promise<number[]> {
  const { table } = store.catalogue;
  const letter = store.catalogue
    .select({ ...NO_FILTERS, show: 'files' }, '')
    .find((row) => table.types.word(row) === 'attachment');
  if (letter === undefined) throw new Error('the letter is not there');
  const about = { documentId: table.recordId(letter), date: '', agency: '', category: 'other' } as const;
  const times: number[] = [];
  for (let turn = 0; turn < SAVED; turn++) {
    const title = `Letter, read ${random()}`;
    times.push(
      await timed(async () => {
        const { generation } = await bridge.invoke('document.describe', { ...about, title });
        await store.copy.whenApplied(generation);
      }),
    );
  }
  return times;
}

async function close(): Promise<void> {
  await bridge.invoke('vault.lock', {});
}

/** Throws the working copy away, and unlocks: how long until all of it is back. */
async function rebuild(): Promise<Listed> {
  const { storageBuckets } = navigator as Navigator & {
    storageBuckets: { keys(): Promise<string[]>; delete(name: string): Promise<void> };
  };
  for (const name of await storageBuckets.keys()) await storageBuckets.delete(name);
  return list();
}

const driven: DrivenPage & { rebuild(): Promise<Listed> } = {
  create,
  add,
  list,
  search,
  open,
  save,
  close,
  rebuild,
};
window.bench = driven;
