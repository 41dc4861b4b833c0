import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/main/app.ts';
import type { App, Connection, HostPorts } from '../../src/main/host.ts';
import { letterFontFiles } from '../../src/main/letters/pdf/font-files.ts';
import type { ChannelName, EventName, EventPayload, Request, Response } from '../../src/shared/contract.ts';
import { DeedboxError } from '../../src/shared/errors.ts';
import type { SealedRow } from '../../src/shared/model/sealed-row.ts';
import { GOOD_PASSPHRASE } from './vault-parts.ts';

/** The import worker is the real one; Argon2id has tests of its own, and the end-to-end tests use it. */
export const workers: HostPorts['workers'] = {
  argon2id: new URL('./quick-argon2id-worker.ts', import.meta.url),
  import: new URL('../../src/main/import/import-worker.ts', import.meta.url),
};

/** The real core with a page that does what the real one must: apply commits and acknowledge them. */
export class AppHarness {
  readonly dataFolder: string;
  readonly rows = new Map<string, SealedRow[]>();
  readonly events: { event: EventName; payload: unknown }[] = [];
  /** false: a page that does not acknowledge commits. */
  isApplying = true;
  app!: App;
  connection!: Connection;
  #listeners = new Set<(event: EventName, payload: unknown) => void>();
  #overrides: Partial<HostPorts>;

  private constructor(dataFolder: string, overrides: Partial<HostPorts>) {
    this.dataFolder = dataFolder;
    this.#overrides = overrides;
  }

  static async start(overrides: Partial<HostPorts> = {}): Promise<AppHarness> {
    const harness = new AppHarness(await mkdtemp(join(tmpdir(), 'deedbox-app-')), overrides);
    await harness.open();
    return harness;
  }

  async open(): Promise<void> {
    const { dataFolder } = this;
    this.app = await createApp({
      kind: 'browser',
      version: '0.0.0',
      dataFolder,
      workers,
      letterFonts: letterFontFiles,
      offerDownload: (file) => `/download/${file.name}`,
      ...this.#overrides,
    });
    this.#connect();
  }

  /** As a page that is loaded again: the old connection goes, a new one comes. */
  reload(): void {
    this.connection.close();
    this.#connect();
  }

  #connect(): void {
    this.connection = this.app.connect(
      (event, payload) => this.#receive(event, payload),
      () => undefined,
    );
  }

  /** Where the last commit that was told brought the vault. */
  lastPosition(): { generation: number; count: number; root: string } {
    const last = this.events.findLast(({ event }) => event === 'vault.committed')?.payload;
    const { generation, count, root } = last as EventPayload<'vault.committed'>;
    return { generation, count, root };
  }

  async stop(): Promise<void> {
    await this.app.close();
    await rm(this.dataFolder, { recursive: true, force: true });
  }

  /** Rejects with DeedboxError, as the page's bridge does. */
  async call<Name extends ChannelName>(channel: Name, request: Request<Name>): Promise<Response<Name>> {
    const answer = await this.connection.handle(channel, request);
    if (!answer.ok) throw new DeedboxError(answer.code);
    return answer.response as Response<Name>;
  }

  /** The answer's code, or `ok`: for what must be refused. */
  async codeOf(channel: unknown, request: unknown): Promise<string> {
    const answer = await this.connection.handle(channel, request);
    return answer.ok ? 'ok' : answer.code;
  }

  async createVault(name = 'Fictional Person'): Promise<{ vaultId: string; recoveryCode: string }> {
    const kit = await this.call('vault.prepare', { name, colour: 'teal', passphrase: GOOD_PASSPHRASE });
    const groups = kit.askGroups.map((index) => ({ index, value: kit.recoveryCode.split('-')[index] ?? '' }));
    await this.call('vault.create', { groups });
    return { vaultId: kit.vaultId, recoveryCode: kit.recoveryCode };
  }

  next<Name extends EventName>(
    wanted: Name,
    isRight: (payload: EventPayload<Name>) => boolean = () => true,
  ): Promise<EventPayload<Name>> {
    return new Promise((resolve) => {
      const listen = (event: EventName, payload: unknown): void => {
        if (event !== wanted || !isRight(payload as EventPayload<Name>)) return;
        this.#listeners.delete(listen);
        resolve(payload as EventPayload<Name>);
      };
      this.#listeners.add(listen);
    });
  }

  async send(name: string, content: Uint8Array | string): Promise<string> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const { fileToken } = await this.call('import.open', { name, sizeBytes: bytes.length });
    const piece = 1024 * 1024;
    for (let at = 0; at < bytes.length; at += piece)
      await this.call('import.write', { fileToken, bytes: bytes.subarray(at, at + piece) });
    return fileToken;
  }

  async import(name: string, content: Uint8Array | string): Promise<EventPayload<'import.finished'>> {
    const fileToken = await this.send(name, content);
    const finished = this.next('import.finished', ({ jobId }) => jobId === fileToken);
    await this.call('import.start', { fileToken });
    return finished;
  }

  rowsOf(recordId: string): SealedRow[] {
    return this.rows.get(recordId) ?? [];
  }

  #receive(event: EventName, payload: unknown): void {
    this.events.push({ event, payload });
    if (event === 'vault.committed') {
      const { generation, count, root, rows } = payload as EventPayload<'vault.committed'>;
      for (const row of rows) this.rows.set(row.recordId, [...this.rowsOf(row.recordId), row]);
      if (this.isApplying) void this.connection.handle('workingCopy.applied', { generation, count, root });
    }
    for (const listener of [...this.#listeners]) listener(event, payload);
  }
}
