import { DeedboxError } from '../../shared/errors.ts';
import type { CopyFacts } from '../../shared/model/copy.ts';
import type { HostPorts } from '../host.ts';
import { dropRestored, hasOlderVault, switchBack, switchToRestored } from '../session/restored-vault.ts';
import { commitUpkeep } from '../session/upkeep.ts';
import type { VaultKeeper } from '../session/vault-keeper.ts';
import type { VaultSession } from '../session/vault-session.ts';
import type { Disk } from '../storage/disk.ts';
import type { Secret } from '../vault/secret.ts';
import { equalBytes, wipe } from '../vault/sodium.ts';
import { type CopyHead, readCopyHead } from './copy-head.ts';
import type { CopyJobs, JobOutcome, JobTools } from './copy-jobs.ts';
import { giveOutCopy } from './give-out-copy.ts';
import { IncomingCopy } from './incoming-copy.ts';
import { type CopyContents, readCopy } from './read-copy.ts';
import { restoreCopy } from './restore-copy.ts';
import { writeCopy } from './write-copy.ts';

export interface CopyDeskParts {
  disk: Disk;
  keeper: VaultKeeper;
  vaultsFolder: string;
  /** Deedbox's own, for sealed files on their way in or out; emptied at start. */
  folder: string;
  ports: Pick<HostPorts, 'chooseSavePlace' | 'offerDownload'>;
  jobs: CopyJobs;
  now?: () => number;
}

/** Making copies, checking them, and making boxes from them. */
export class CopyDesk {
  readonly #parts: CopyDeskParts;
  readonly #now: () => number;
  #incoming: IncomingCopy | null = null;

  constructor(parts: CopyDeskParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Removes what a crash left. */
  async sweep(): Promise<void> {
    await this.#parts.disk.removeFolder(this.#parts.folder);
  }

  /** Gives the job's id, or null when the person chose no place. */
  async make(session: VaultSession): Promise<string | null> {
    const { disk, folder, ports, jobs } = this.#parts;
    jobs.needIdle();
    const name = toCopyName(new Date(this.#now()));
    const place = await ports.chooseSavePlace?.({ name, kind: 'copy' });
    if (place === null) return null;
    const madeAtMs = this.#now();
    return jobs.start('make', async (tools) => {
      if (place === undefined) await disk.makeFolder(folder);
      const path = place === undefined ? `${folder}/${tools.jobId}.out` : `${place}.part`;
      try {
        const contents = await this.#writeAndReadBack(session, path, madeAtMs, tools);
        const onGone = () => commitUpkeep(session, 'copy', madeAtMs);
        const downloadPath = await giveOutCopy({ disk, ports, path, place, name, onGone });
        return { ...toOutcome(contents), downloadPath };
      } catch (error) {
        await disk.remove(path).catch(() => undefined);
        throw error;
      }
    });
  }

  /** A copy's file begins to arrive. One at a time: another takes its place. */
  async receive(sizeBytes: number): Promise<string> {
    this.#parts.jobs.needIdle();
    await this.dropIncoming();
    this.#incoming = await IncomingCopy.open(this.#parts.disk, this.#parts.folder, sizeBytes);
    return this.#incoming.token;
  }

  async write(token: string, bytes: Uint8Array): Promise<void> {
    const incoming = this.#getIncoming(token);
    try {
      await incoming.write(bytes);
    } catch (error) {
      await this.dropIncoming();
      throw error;
    }
  }

  /** What has not become a job goes with the page, or with a lock. */
  async dropIncoming(): Promise<void> {
    const incoming = this.#incoming;
    this.#incoming = null;
    await incoming?.remove();
  }

  /** Reads a copy of the open box. Throws `copy/other-box` for one of another. */
  async check(token: string, session: VaultSession): Promise<string> {
    const { incoming, head } = await this.#openIncoming(token);
    if (!equalBytes(head.lock.vaultId, session.keyring.vaultId)) {
      await this.dropIncoming();
      throw new DeedboxError('copy/other-box');
    }
    return this.#startReading('check', incoming, async ({ signal, onProgress }) => {
      const contents = await readCopy(incoming.whole(), incoming.size, head, {
        keyring: session.keyring,
        signal,
        onProgress: (done, total) => onProgress('checking', done, total),
      });
      await session.log({ action: 'backupChecked' });
      return toOutcome(contents);
    });
  }

  /**
   * Makes a box from a copy, once the secret opens it; a wrong one can be tried again. Throws the codes
   * of `openVaultKey`, `vault/busy` while a box is open.
   */
  async restore(token: string, secret: Secret): Promise<string> {
    const { disk, keeper, vaultsFolder, jobs } = this.#parts;
    jobs.needIdle();
    const { incoming, head } = await this.#openIncoming(token);
    const vaultKey = await keeper.openLock(head.lock, secret);
    const copy = { file: incoming.whole(), size: incoming.size, head, vaultKey };
    try {
      return this.#startReading('restore', incoming, async (tools) => {
        const contents = await restoreCopy(disk, vaultsFolder, copy, tools);
        await keeper
          .whileClosed(() => switchToRestored(disk, vaultsFolder, contents.vaultId))
          .catch(async (error: unknown) => {
            await dropRestored(disk, vaultsFolder, contents.vaultId);
            throw error;
          });
        const hasOlder = await hasOlderVault(disk, vaultsFolder, contents.vaultId);
        return { ...toOutcome(contents), hasOlder };
      });
    } catch (error) {
      wipe(vaultKey);
      throw error;
    }
  }

  /** The box of before takes the restored one's place again. */
  undoRestore(vaultId: string): Promise<void> {
    const { disk, keeper, vaultsFolder } = this.#parts;
    return keeper.whileClosed(() => switchBack(disk, vaultsFolder, vaultId));
  }

  async #writeAndReadBack(
    session: VaultSession,
    path: string,
    madeAtMs: number,
    { signal, onProgress }: JobTools,
  ): Promise<CopyContents> {
    const { disk } = this.#parts;
    const { keyring } = session;
    await writeCopy(disk, path, await session.takeSnapshot(), keyring, madeAtMs, {
      signal,
      onProgress: (done, total) => onProgress('writing', done, total),
    });
    const file = await disk.open(path);
    try {
      return await readCopy(file, (await disk.size(path)) ?? 0, await readCopyHead(file), {
        keyring,
        signal,
        onProgress: (done, total) => onProgress('checking', done, total),
      });
    } finally {
      await file.close();
    }
  }

  async #openIncoming(token: string): Promise<{ incoming: IncomingCopy; head: CopyHead }> {
    const incoming = this.#getIncoming(token);
    try {
      return { incoming, head: await readCopyHead(incoming.whole()) };
    } catch (error) {
      await this.dropIncoming();
      throw error;
    }
  }

  /** The file is the job's from here on, and goes with it. */
  #startReading(
    kind: 'check' | 'restore',
    incoming: IncomingCopy,
    work: (tools: JobTools) => Promise<JobOutcome>,
  ): string {
    const jobId = this.#parts.jobs.start(kind, (tools) => work(tools).finally(() => incoming.remove()));
    this.#incoming = null;
    return jobId;
  }

  #getIncoming(token: string): IncomingCopy {
    if (this.#incoming?.token !== token) throw new DeedboxError('copy/incomplete', 'no such file');
    return this.#incoming;
  }
}

function toOutcome(contents: CopyContents): JobOutcome {
  return { facts: toFacts(contents), downloadPath: '', hasOlder: false };
}

function toFacts(contents: CopyContents): CopyFacts {
  const { vaultId, name, madeAtMs, count, blobCount, damagedFiles, sizeBytes } = contents;
  const madeAt = new Date(madeAtMs).toISOString();
  return { vaultId, name, madeAt, rows: count, files: blobCount, damagedFiles, sizeBytes };
}

/** The day, and nothing of the box: a file's name is in clear. */
function toCopyName(day: Date): string {
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return `deedbox-copy-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.deedbox`;
}
