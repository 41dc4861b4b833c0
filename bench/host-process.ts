import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { MessageKind, Moment } from './hosts/times.ts';

/** A host in a process of its own, which tells its link and what its workers report. */
export class HostProcess {
  readonly link: string;
  readonly #child: ChildProcess;
  readonly #moments = new Map<MessageKind, number>();

  private constructor(child: ChildProcess, link: string) {
    this.#child = child;
    this.link = link;
    child.on('message', (message: { moment?: Moment }) => {
      if (message.moment) this.#moments.set(message.moment.what, message.moment.atMs);
    });
  }

  static async start(name: 'deedbox-host' | 'peers-host', parameters: string[]): Promise<HostProcess> {
    const entry = fileURLToPath(new URL(`./hosts/${name}.ts`, import.meta.url));
    const child = fork(entry, parameters);
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended`)));
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [{ link: string }];
    ended.catch(() => undefined);
    return new HostProcess(child, message.link);
  }

  /** When something happened last, on the clock that all processes share. */
  lastMs(what: MessageKind): number {
    return this.#moments.get(what) ?? Number.NaN;
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.send({ stop: true });
    await ended;
  }
}
