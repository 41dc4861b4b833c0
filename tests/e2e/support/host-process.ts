import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));
const LINK_PATTERN = /http:\/\/127\.0\.0\.1:\d+\/#token=[A-Za-z0-9_-]{43}/;
const START_TIMEOUT_MS = 20_000;

/** The browser host as `npm start` runs it: a process of its own, which can be stopped or killed. */
export class HostProcess {
  readonly link: string;
  readonly #child: ChildProcess;
  readonly #output: string[];

  private constructor(child: ChildProcess, link: string, output: string[]) {
    this.#child = child;
    this.link = link;
    this.#output = output;
  }

  /** Rejects with what the host printed when it ends, or says nothing, before it gives its link. */
  static async start(dataFolder: string, port: number): Promise<HostProcess> {
    const child = spawn(process.execPath, ['src/main/browser/entry.ts'], {
      cwd: projectFolder,
      env: {
        ...process.env,
        LANG: 'en_GB.UTF-8',
        DEEDBOX_DATA: dataFolder,
        DEEDBOX_PORT: String(port),
        DEEDBOX_BROWSER: 'none',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    const link = await new Promise<string>((resolve, reject) => {
      const fail = (why: string): void => reject(new Error(`the host ${why}:\n${output.join('')}`));
      const timer = setTimeout(fail, START_TIMEOUT_MS, 'did not give its link in time');
      const read = (part: Buffer): void => {
        output.push(part.toString());
        const found = LINK_PATTERN.exec(output.join(''))?.[0];
        if (found === undefined) return;
        clearTimeout(timer);
        resolve(found);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => {
        clearTimeout(timer);
        fail(`ended with ${code}`);
      });
    });
    return new HostProcess(child, link, output);
  }

  /** Everything it printed so far. */
  get output(): string {
    return this.#output.join('');
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** As Ctrl+C: it locks and says goodbye. Gives its exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGINT');
  }

  /** As a power cut, for this one process. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
    if (this.isRunning) {
      const ended = once(this.#child, 'exit');
      this.#child.kill(signal);
      await ended;
    }
    return this.#child.exitCode;
  }
}

/** A port that nobody has now. IndexedDB goes by port, so a test keeps it through restarts. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
