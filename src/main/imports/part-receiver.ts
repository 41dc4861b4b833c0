import { nameOf } from '../import/parts/clean-path.ts';
import type { PartMessage } from '../import/worker-messages.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { IncomingFile, type KeptFile } from './incoming-file.ts';

/** A file out of a container, sealed and on disk, and not yet part of the vault. */
export interface ArrivedPart {
  path: string;
  file: KeptFile;
}

/**
 * Takes in what a worker finds inside a container: each file is sealed as it comes, like one chosen by
 * hand. Until `settle`, all of it stands under names that the next unlock sweeps away.
 */
export class PartReceiver {
  readonly #session: VaultSession;
  readonly #arrived: { path: string; incoming: IncomingFile; file: KeptFile }[] = [];
  #current: { path: string; incoming: IncomingFile } | null = null;
  #taking: Promise<void> = Promise.resolve();

  constructor(session: VaultSession) {
    this.#session = session;
  }

  take(message: PartMessage): Promise<void> {
    const taking = this.#take(message);
    this.#taking = taking.catch(() => undefined);
    return taking;
  }

  async #take(message: PartMessage): Promise<void> {
    if (message.kind === 'part') {
      const incoming = await IncomingFile.open(this.#session, nameOf(message.path), null);
      this.#current = { path: message.path, incoming };
    } else if (message.kind === 'partPiece') await this.#current?.incoming.write(message.bytes);
    else if (message.kind === 'partDropped') await this.#dropCurrent();
    else if (this.#current) {
      const { path, incoming } = this.#current;
      this.#arrived.push({ path, incoming, file: await incoming.complete() });
      this.#current = null;
    }
  }

  /** All parts under their own names, durably. */
  async settle(): Promise<ArrivedPart[]> {
    for (const { incoming } of this.#arrived) await incoming.settle();
    if (this.#arrived.length > 0) await this.#session.disk.syncFolder(this.#session.paths.blobs);
    return this.#arrived.map(({ path, file }) => ({ path, file }));
  }

  /** Forgets everything. What cannot be removed now is removed at the next unlock. */
  async discard(): Promise<void> {
    // A worker that is ended has still said what is being written now.
    await this.#taking;
    await this.#dropCurrent();
    for (const { incoming } of this.#arrived) await incoming.abandon().catch(() => undefined);
  }

  async #dropCurrent(): Promise<void> {
    const current = this.#current;
    this.#current = null;
    await current?.incoming.abandon().catch(() => undefined);
  }
}
