import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { killBrowser, launchBrowser } from './browser-process.ts';
import { findFreePort, HostProcess } from './host-process.ts';

export { expect } from '@playwright/test';

/**
 * One Deedbox of a test's own: a host process with an empty data folder, and a browser with an empty
 * profile. Either can be stopped or killed and started again on what it left behind; the port stays.
 */
export class Deedbox {
  readonly dataFolder: string;
  readonly profileFolder: string;
  readonly port: number;
  /** What the page broke: its policy, or an error nobody caught. A test that ends with any fails. */
  readonly complaints: string[] = [];
  #host: HostProcess;
  #context: BrowserContext;
  #page: Page;

  private constructor(folder: string, port: number, host: HostProcess, context: BrowserContext) {
    this.dataFolder = join(folder, 'data');
    this.profileFolder = join(folder, 'profile');
    this.port = port;
    this.#host = host;
    this.#context = context;
    this.#page = this.#adopt(context);
  }

  /** Starts both and opens the link. */
  static async start(folder: string): Promise<Deedbox> {
    const port = await findFreePort();
    const host = await HostProcess.start(join(folder, 'data'), port);
    const deedbox = new Deedbox(folder, port, host, await launchBrowser(join(folder, 'profile')));
    await deedbox.open();
    return deedbox;
  }

  get page(): Page {
    return this.#page;
  }

  get context(): BrowserContext {
    return this.#context;
  }

  get host(): HostProcess {
    return this.#host;
  }

  /** `http://127.0.0.1:<port>` */
  get origin(): string {
    return new URL(this.#host.link).origin;
  }

  /** Opens the host's link in the page, as a person does. */
  async open(): Promise<void> {
    await this.#page.goto('about:blank');
    await this.#page.goto(this.#host.link);
  }

  /** Ends the host politely or by `kill -9`, and starts it again on the same folder and port. The page is left as it is. */
  async restartHost(how: 'stop' | 'kill' = 'stop'): Promise<void> {
    if (how === 'kill') await this.#host.kill();
    else await this.#host.stop();
    this.#host = await HostProcess.start(this.dataFolder, this.port);
  }

  /** Ends the browser politely or by `kill -9`, starts it again on the same profile and opens the link. */
  async restartBrowser(how: 'close' | 'kill' = 'close'): Promise<void> {
    await this.endBrowser(how);
    this.#context = await launchBrowser(this.profileFolder);
    this.#page = this.#adopt(this.#context);
    await this.open();
  }

  /** For what has to be done to a profile between two browsers. */
  async endBrowser(how: 'close' | 'kill'): Promise<void> {
    if (how === 'kill') await killBrowser(this.profileFolder);
    await this.#context.close().catch(() => {});
  }

  async end(): Promise<void> {
    await this.#context.close().catch(() => {});
    await this.#host.stop();
  }

  #adopt(context: BrowserContext): Page {
    const page = context.pages()[0];
    if (page === undefined) throw new Error('a persistent context opens with a page');
    context.on('weberror', (error) => this.complaints.push(String(error.error())));
    context.on('console', (message) => {
      if (/Content Security Policy|Trusted ?Type/i.test(message.text())) this.complaints.push(message.text());
    });
    return page;
  }
}

export const test = base.extend<{ deedbox: Deedbox }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  deedbox: async ({}, use, testInfo) => {
    const folder = await mkdtemp(join(tmpdir(), 'deedbox-e2e-'));
    const deedbox = await Deedbox.start(folder);
    try {
      await use(deedbox);
      if (testInfo.status !== testInfo.expectedStatus && !deedbox.page.isClosed())
        await deedbox.page.screenshot({ path: testInfo.outputPath('page.png') });
    } finally {
      await deedbox.end();
      await rm(folder, { recursive: true, force: true });
    }
    base.expect(deedbox.complaints, 'what the page complained of').toEqual([]);
  },
});
