import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { chromiumArguments, findChromium } from '../tools/chromium.mjs';
import { HostProcess } from './host-process.ts';
import type { DrivenPage, Listed } from './page/drive.ts';
import type { PageSystem } from './systems.ts';

/**
 * Both hosts and one browser, whose profile holds every system's store. A system is measured in a page of
 * its own, alone, and the page is closed before the next one's turn.
 */
export class Stage {
  readonly host: HostProcess;
  readonly #peers: HostProcess;
  readonly #context: BrowserContext;

  private constructor(host: HostProcess, peers: HostProcess, context: BrowserContext) {
    this.host = host;
    this.#peers = peers;
    this.#context = context;
  }

  static async set(workFolder: string, pageFolder: string): Promise<Stage> {
    const executablePath = findChromium();
    const context = await chromium.launchPersistentContext(join(workFolder, 'profile'), {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: chromiumArguments,
    });
    const [port, peersPort] = [await findFreePort(), await findFreePort()];
    const host = await HostProcess.start('deedbox-host', [join(workFolder, 'data'), pageFolder, `${port}`]);
    const peers = await HostProcess.start('peers-host', [workFolder, pageFolder, `${peersPort}`]);
    return new Stage(host, peers, context);
  }

  get chromium(): string {
    return this.#context.browser()?.version() ?? 'unknown';
  }

  async with<Result>(system: PageSystem, use: (page: MeasuredPage) => Promise<Result>): Promise<Result> {
    const page = await this.#context.newPage();
    page.on('pageerror', (error) => console.error(`${system}: ${error}`));
    try {
      await page.goto(system === 'deedbox' ? this.host.link : `${this.#peers.link}?system=${system}`);
      await page.waitForFunction(() => window.bench !== undefined);
      const result = await use(new MeasuredPage(page));
      await page.evaluate(() => window.bench.close());
      return result;
    } finally {
      await page.close();
    }
  }

  async strike(): Promise<void> {
    await this.#context.close();
    await this.host.stop();
    await this.#peers.stop();
  }
}

export class MeasuredPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  do<Verb extends Exclude<keyof DrivenPage, 'add'>>(verb: Verb): ReturnType<DrivenPage[Verb]> {
    return this.#page.evaluate(
      (name) => window.bench[name as Verb]() as unknown,
      verb as string,
    ) as ReturnType<DrivenPage[Verb]>;
  }

  add(from: number, to: number): ReturnType<DrivenPage['add']> {
    return this.#page.evaluate(([first, end]) => window.bench.add(first, end), [from, to] as const);
  }

  /** Throws the working copy away and makes it again; Deedbox alone. */
  rebuild(): Promise<Listed> {
    return this.#page.evaluate(() => (window.bench as DrivenPage & { rebuild(): Promise<Listed> }).rebuild());
  }

  /** Objects and the memory behind typed arrays, after the garbage is gone. */
  async heapBytes(): Promise<number> {
    const session = await this.#page.context().newCDPSession(this.#page);
    for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
    const usage = (await session.send('Runtime.getHeapUsage')) as unknown as {
      usedSize: number;
      embedderHeapUsedSize?: number;
      backingStorageSize?: number;
    };
    await session.detach();
    return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
