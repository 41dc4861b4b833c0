import { randomInt } from 'node:crypto';
import { DeedboxError } from '../../shared/errors.ts';
import { toId } from '../../shared/model/ids.ts';
import type { OpenVault, RecoveryKit, VaultColour } from '../../shared/model/vault.ts';
import type { Disk } from '../storage/disk.ts';
import type { DeriveKey } from '../vault/argon2id.ts';
import { encodeHeader, type Header, replaceWrap } from '../vault/header.ts';
import { readHeaderFile, writeHeaderFile } from '../vault/header-file.ts';
import { measurePassphrase } from '../vault/passphrase-strength.ts';
import { isRecoveryGroup, makeRecoverySecret, toRecoveryCode } from '../vault/recovery-code.ts';
import {
  type Lock,
  openVaultKey,
  type Secret,
  wrapByPassphrase,
  wrapByRecoverySecret,
} from '../vault/secret.ts';
import { equalBytes, wipe } from '../vault/sodium.ts';
import { vaultPaths } from '../vault/vault-paths.ts';
import { addFailedTry, forgetFailedTries, readFailedTries } from './failed-tries.ts';
import { dropOlderVault, mendSwitches } from './restored-vault.ts';
import {
  makeVault,
  type NewVault,
  settleVault,
  type UnlockedVault,
  unlockVault,
  writeNewVault,
} from './vault-door.ts';
import { type Committed, VaultSession } from './vault-session.ts';

const GROUPS = 7;

interface OpenState {
  session: VaultSession;
  header: Header;
  openedByRecoveryCode: boolean;
  notice: OpenVault['notice'];
}

interface PreparedKit {
  secret: Uint8Array;
  askGroups: number[];
}

/**
 * Holds at most one open vault, and whatever is being prepared: a vault not yet written, a recovery code
 * not yet confirmed. One key derivation at a time, since each takes 256 MiB.
 */
export class VaultKeeper {
  readonly #disk: Disk;
  readonly #vaultsFolder: string;
  readonly #deriveKey: DeriveKey;
  readonly #onCommitted: (commit: Committed) => void;
  #open: OpenState | null = null;
  #prepared: { vault: NewVault; kit: PreparedKit } | null = null;
  #renewal: PreparedKit | null = null;
  #isBusy = false;
  /** Counts locks, so that whoever began before one can tell. */
  #locks = 0;
  /** Settles when no session is being shut any more; never rejects. */
  #closing: Promise<void> = Promise.resolve();

  constructor(
    disk: Disk,
    vaultsFolder: string,
    deriveKey: DeriveKey,
    onCommitted: (commit: Committed) => void,
  ) {
    this.#disk = disk;
    this.#vaultsFolder = vaultsFolder;
    this.#deriveKey = deriveKey;
    this.#onCommitted = onCommitted;
  }

  /** Throws `vault/locked`. */
  get session(): VaultSession {
    return this.#state.session;
  }

  get name(): string {
    return this.#state.header.name;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  describe(): OpenVault | null {
    if (!this.#open) return null;
    const { header, session, openedByRecoveryCode, notice } = this.#open;
    const { name, colour } = header;
    const { generation } = session.position;
    return { vaultId: toId(header.vaultId), name, colour, generation, openedByRecoveryCode, notice };
  }

  prepare(name: string, colour: VaultColour, passphrase: string): Promise<RecoveryKit> {
    return this.#alone(async () => {
      this.#needClosed();
      needStrong(passphrase);
      this.#dropPrepared();
      const locks = this.#locks;
      const kit = makeKit();
      const about = { name, colour, passphrase, recoverySecret: kit.secret };
      const vault = await makeVault(about, this.#deriveKey, Date.now());
      this.#prepared = { vault, kit };
      if (locks !== this.#locks) this.#dropPrepared();
      return toRecoveryKit(kit, toId(vault.header.vaultId), name);
    });
  }

  /** Throws `vault/kit-mismatch` when a group was typed differently; nothing is written then. */
  create(groups: readonly { index: number; value: string }[]): Promise<OpenVault> {
    return this.#enter(async () => {
      if (!this.#prepared) throw new DeedboxError('vault/nothing-prepared');
      const { vault, kit } = this.#prepared;
      needGroups(kit, groups);
      // Taken before anything is awaited: a lock meanwhile must not wipe keys that are being written.
      this.#prepared = null;
      const locks = this.#locks;
      const paths = await writeNewVault(this.#disk, this.#vaultsFolder, vault).catch((error: unknown) => {
        // Nothing is on disk yet: with room made, the same kit can be tried again.
        if (locks === this.#locks) this.#prepared = { vault, kit };
        throw error;
      });
      const session = await VaultSession.open(this.#disk, paths, vault.keyring, this.#onCommitted);
      session.logWithNext({ action: 'made', subject: vault.header.name });
      wipe(kit.secret);
      return { session, header: vault.header, openedByRecoveryCode: false, notice: 'none' };
    });
  }

  unlock(vaultId: string, secret: Secret): Promise<OpenVault> {
    return this.#enter(async () => {
      const unlocked = await unlockVault(
        this.#disk,
        this.#vaultsFolder,
        vaultId,
        secret,
        this.#deriveKey,
      ).catch((error: unknown) => this.#countTry(vaultId, error));
      return this.#openSession(unlocked, 'recoveryCode' in secret);
    });
  }

  async rename(name: string, colour: VaultColour): Promise<OpenVault> {
    const { session, header } = this.#state;
    const before = header.name;
    await this.#changeHeader(async (current) => ({ ...current, name, colour }));
    await session.log({ action: 'renamed', subject: name, detail: before });
    return this.#describeOpen();
  }

  /** Throws the codes of `openVaultKey` for a wrong proof, `vault/weak-passphrase` for a weak new one. */
  changePassphrase(proof: Secret, passphrase: string): Promise<void> {
    return this.#alone(async () => {
      needStrong(passphrase);
      await this.#prove(proof);
      await this.#changeHeader(async (header) => {
        const { keyring } = this.session;
        return replaceWrap(
          header,
          await wrapByPassphrase(
            keyring.vaultKey(),
            header.vaultId,
            header.epoch,
            passphrase,
            this.#deriveKey,
          ),
        );
      });
      if (this.#open) this.#open.openedByRecoveryCode = false;
      await this.session.log({ action: 'passphraseChanged' });
    });
  }

  /** Asks again before something leaves the vault. Throws `vault/wrong-passphrase`. */
  prove(passphrase: string): Promise<void> {
    return this.#alone(() => this.#prove({ passphrase }));
  }

  renewRecoveryCode(proof: Secret): Promise<RecoveryKit> {
    return this.#alone(async () => {
      await this.#prove(proof);
      this.#renewal = makeKit();
      const { header } = this.#state;
      return toRecoveryKit(this.#renewal, toId(header.vaultId), header.name);
    });
  }

  confirmRecoveryCode(groups: readonly { index: number; value: string }[]): Promise<void> {
    return this.#alone(async () => {
      const kit = this.#renewal;
      if (!kit) throw new DeedboxError('vault/nothing-prepared');
      needGroups(kit, groups);
      // Wrapped before anything is awaited: a lock meanwhile wipes the secret.
      const { header, session } = this.#state;
      const { vaultId, epoch } = header;
      const wrap = wrapByRecoverySecret(session.keyring.vaultKey(), vaultId, epoch, kit.secret);
      await this.#changeHeader(async (current) => replaceWrap(current, wrap));
      wipe(kit.secret);
      this.#renewal = null;
      await session.log({ action: 'recoveryCodeRenewed' });
    });
  }

  /**
   * Checks that the open vault may be deleted, and gives the way to do it once it is closed.
   * Throws `vault/name-mismatch` or `vault/wrong-passphrase`.
   */
  allowDeletion(name: string, passphrase: string): Promise<() => Promise<void>> {
    return this.#alone(async () => {
      if (name.trim() !== this.name.trim()) throw new DeedboxError('vault/name-mismatch');
      await this.#prove({ passphrase });
      const { folder } = this.session.paths;
      const vaultId = toId(this.#state.header.vaultId);
      return async () => {
        // What waits behind a restored vault would take its name again.
        await dropOlderVault(this.#disk, this.#vaultsFolder, vaultId);
        // Out of the list in one step, then away; what a crash leaves is swept at the next start.
        await this.#disk.rename(folder, `${folder}.deleted`);
        await this.#disk.removeFolder(`${folder}.deleted`);
      };
    });
  }

  /** Whether a code opens this vault as it stands on disk. Changes nothing. Throws `vault/mistyped-recovery-code`. */
  async checkRecoveryCode(recoveryCode: string): Promise<boolean> {
    const { session } = this.#state;
    const { header } = await readHeaderFile(this.#disk, session.paths.folder);
    try {
      const vaultKey = await openVaultKey(header, { recoveryCode }, this.#deriveKey);
      const isSame = equalBytes(vaultKey, session.keyring.vaultKey());
      wipe(vaultKey);
      return isSame;
    } catch (error) {
      if (error instanceof DeedboxError && error.code === 'vault/wrong-recovery-code') return false;
      throw error;
    }
  }

  /** The vault key behind a copy's lock, while no vault is open. Throws the codes of `openVaultKey`. */
  openLock(lock: Lock, secret: Secret): Promise<Uint8Array> {
    return this.whileClosed(() => openVaultKey(lock, secret, this.#deriveKey));
  }

  /** Runs something that must not meet an open vault. Throws `vault/busy`. */
  whileClosed<Result>(run: () => Promise<Result>): Promise<Result> {
    return this.#alone(async () => {
      this.#needClosed();
      await this.#closing;
      return run();
    });
  }

  /** Removes what a crash left of vaults that were being made or deleted. */
  async sweep(): Promise<void> {
    await mendSwitches(this.#disk, this.#vaultsFolder);
    for (const name of await this.#disk.list(this.#vaultsFolder))
      if (/\.(new|deleted)$/.test(name)) await this.#disk.removeFolder(`${this.#vaultsFolder}/${name}`);
  }

  /** Keys dropped, files let go; what is just being opened is not let in. The caller has told the page. */
  close(): Promise<void> {
    this.#locks += 1;
    const open = this.#open;
    this.#open = null;
    this.#dropPrepared();
    if (this.#renewal) wipe(this.#renewal.secret);
    this.#renewal = null;
    const closing = this.#closing.then(() => open?.session.close());
    this.#closing = closing.catch(() => undefined);
    return closing;
  }

  /**
   * Lets a vault in once the one before is shut for good: two sessions would be two writers of one
   * journal. A lock that was asked for meanwhile counts, and the vault is shut again.
   */
  #enter(open: () => Promise<OpenState>): Promise<OpenVault> {
    return this.#alone(async () => {
      this.#needClosed();
      const locks = this.#locks;
      await this.#closing;
      const state = await open();
      if (locks !== this.#locks) {
        await state.session.close();
        throw new DeedboxError('vault/locked', 'locked while it was opened');
      }
      this.#open = state;
      return this.#describeOpen();
    });
  }

  async #openSession(unlocked: UnlockedVault, openedByRecoveryCode: boolean): Promise<OpenState> {
    const { file, keyring, paths } = unlocked;
    try {
      const session = await VaultSession.open(this.#disk, paths, keyring, this.#onCommitted);
      await settleVault(this.#disk, unlocked);
      const vaultId = toId(file.header.vaultId);
      // One that cannot be removed now is removed at the next unlock.
      await dropOlderVault(this.#disk, this.#vaultsFolder, vaultId).catch(() => undefined);
      await this.#noteOpening(session, openedByRecoveryCode);
      const notice = session.mayBeShortened
        ? 'journal-shortened'
        : file.isMirror
          ? 'header-restored'
          : 'none';
      return { session, header: file.header, openedByRecoveryCode, notice };
    } catch (error) {
      keyring.drop();
      throw error;
    }
  }

  /** Somebody could not open it. Goes on with the error. */
  async #countTry(vaultId: string, error: unknown): Promise<never> {
    const wrong = ['vault/wrong-passphrase', 'vault/wrong-recovery-code'];
    if (error instanceof DeedboxError && wrong.includes(error.code))
      await addFailedTry(this.#disk, vaultPaths(this.#vaultsFolder, vaultId).folder, Date.now());
    throw error;
  }

  async #noteOpening(session: VaultSession, byRecoveryCode: boolean): Promise<void> {
    const { folder } = session.paths;
    const { count, lastAtMs } = await readFailedTries(this.#disk, folder);
    if (session.mayBeShortened) session.logWithNext({ action: 'shortened' });
    session.logWithNext(
      {
        action: 'opened',
        count,
        subject: count > 0 ? new Date(lastAtMs).toISOString() : '',
        detail: byRecoveryCode ? 'recoveryCode' : 'passphrase',
      },
      () => forgetFailedTries(this.#disk, folder),
    );
  }

  /** Opens the vault key again from the header on disk and compares: the page proves what it does not hold. */
  async #prove(proof: Secret): Promise<void> {
    const { header, session } = this.#state;
    const vaultKey = await openVaultKey(header, proof, this.#deriveKey);
    const isSame = equalBytes(vaultKey, session.keyring.vaultKey());
    wipe(vaultKey);
    if (!isSame) throw new DeedboxError('vault/damaged', 'another vault key');
  }

  async #changeHeader(change: (header: Header) => Promise<Header>): Promise<void> {
    const state = this.#state;
    await state.session.exclusively(async () => {
      const header = await change(state.header);
      const bytes = encodeHeader(header, state.session.keyring.subkey('header'));
      await writeHeaderFile(this.#disk, state.session.paths.folder, bytes);
      state.header = header;
    });
  }

  get #state(): OpenState {
    if (!this.#open) throw new DeedboxError('vault/locked');
    return this.#open;
  }

  #describeOpen(): OpenVault {
    const open = this.describe();
    if (!open) throw new DeedboxError('vault/locked');
    return open;
  }

  #needClosed(): void {
    if (this.#open) throw new DeedboxError('vault/busy', 'a vault is open');
  }

  #dropPrepared(): void {
    this.#prepared?.vault.keyring.drop();
    if (this.#prepared) wipe(this.#prepared.kit.secret);
    this.#prepared = null;
  }

  async #alone<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.#isBusy) throw new DeedboxError('vault/busy');
    this.#isBusy = true;
    try {
      return await run();
    } finally {
      this.#isBusy = false;
    }
  }
}

function makeKit(): PreparedKit {
  const first = randomInt(GROUPS);
  const second = (first + 1 + randomInt(GROUPS - 1)) % GROUPS;
  return { secret: makeRecoverySecret(), askGroups: [first, second].sort((one, other) => one - other) };
}

function toRecoveryKit(kit: PreparedKit, vaultId: string, name: string): RecoveryKit {
  return { vaultId, name, recoveryCode: toRecoveryCode(kit.secret), askGroups: kit.askGroups };
}

function needGroups(kit: PreparedKit, groups: readonly { index: number; value: string }[]): void {
  const code = toRecoveryCode(kit.secret);
  const isRight = kit.askGroups.every((index) =>
    groups.some((group) => group.index === index && isRecoveryGroup(code, index, group.value)),
  );
  if (!isRight) throw new DeedboxError('vault/kit-mismatch');
}

function needStrong(passphrase: string): void {
  if (!measurePassphrase(passphrase).acceptable) throw new DeedboxError('vault/weak-passphrase');
}
