import { BroadcastChannel } from 'node:worker_threads';
import { createApp } from '../../src/main/app.ts';
import { Downloads } from '../../src/main/browser/downloads.ts';
import { startServer } from '../../src/main/browser/server.ts';
import { PageFiles } from '../../src/main/hosts/page-files.ts';
import { TIMES_CHANNEL } from './times.ts';

/**
 * The real core behind the real browser host, in a process of its own. Arguments: data folder, folder of
 * the page, port. It tells its parent its link, and each moment that a worker reports.
 */
const [dataFolder = '', pageFolder = '', port = ''] = process.argv.slice(2);
const downloads = new Downloads();
const app = await createApp({
  kind: 'browser',
  version: '0.0.0-bench',
  dataFolder,
  workers: {
    argon2id: new URL('./timed-argon2id-worker.ts', import.meta.url),
    import: new URL('./timed-import-worker.ts', import.meta.url),
  },
  offerDownload: (file) => downloads.offer(file),
  onLocked: () => downloads.clear(),
});
const server = await startServer({
  app,
  files: await PageFiles.list(pageFolder),
  downloads,
  port: Number(port),
  report: (refusal) => {
    // A browser asks for an icon of its own accord.
    if (refusal !== 'not-found') console.error(`refused: ${refusal}`);
  },
});
new BroadcastChannel(TIMES_CHANNEL).onmessage = (event) =>
  process.send?.({ moment: (event as MessageEvent).data });
process.on('message', async () => {
  await app.close();
  await server.stop();
  process.exit(0);
});
process.send?.({ link: server.link });
