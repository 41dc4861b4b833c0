import { DeedboxError } from '../../shared/errors.ts';
import type { LockReason, OpenVault } from '../../shared/model/vault.ts';
import type { ConfirmQuestion, HostPorts } from '../host.ts';
import type { PreferencesFile } from '../preferences.ts';
import type { Handlers } from '../rpc.ts';
import { commitUpkeep } from '../session/upkeep.ts';
import { listVaults } from '../session/vault-door.ts';
import type { VaultKeeper } from '../session/vault-keeper.ts';
import type { Disk } from '../storage/disk.ts';
import { measurePassphrase } from '../vault/passphrase-strength.ts';
import { suggestPassphrase } from '../vault/passphrase-words.ts';

type VaultHandlers = Pick<
  Handlers,
  Extract<
    keyof Handlers,
    `vault.${string}` | `passphrase.${string}` | `preferences.${string}` | `app.${string}`
  >
>;

/** Everything before and around the records: who is here, which vaults, opening, locking, settings. */
export function vaultHandlers(parts: {
  ports: HostPorts;
  disk: Disk;
  vaultsFolder: string;
  keeper: VaultKeeper;
  preferences: PreferencesFile;
  lock(reason: LockReason): Promise<void>;
  touch(): void;
}): VaultHandlers {
  const { ports, keeper, preferences } = parts;
  return {
    'app.describe': () => ({
      version: ports.version,
      host: ports.kind,
      asksNatively: ports.confirm !== undefined,
    }),
    'preferences.read': () => preferences.current,
    'preferences.write': (next) => preferences.write(next),
    'passphrase.measure': ({ passphrase }) => measurePassphrase(passphrase),
    'passphrase.suggest': () => ({ passphrase: suggestPassphrase() }),
    'vault.list': async () => ({ vaults: await listVaults(parts.disk, parts.vaultsFolder) }),
    'vault.status': () => ({ open: keeper.describe() }),
    'vault.prepare': ({ name, colour, passphrase }) => keeper.prepare(name, colour, passphrase),
    'vault.create': ({ groups }) => keeper.create(groups).finally(parts.touch),
    'vault.unlock': ({ vaultId, passphrase }) => keeper.unlock(vaultId, { passphrase }).finally(parts.touch),
    'vault.unlockWithRecoveryCode': ({ vaultId, recoveryCode }) =>
      keeper.unlock(vaultId, { recoveryCode }).finally(parts.touch),
    'vault.lock': async () => {
      await parts.lock('asked');
      return {};
    },
    'vault.touch': () => {
      parts.touch();
      return {};
    },
    'vault.rename': async ({ name, colour }) => {
      const before = keeper.describe();
      const renamed = await keeper.rename(name, colour);
      if (before) offerOldName(keeper, before);
      return renamed;
    },
    'vault.changePassphrase': async ({ proof, passphrase }) => {
      await askOutsideThePage(ports, { kind: 'changePassphrase', vaultName: keeper.name });
      await keeper.changePassphrase(proof, passphrase);
      return {};
    },
    'vault.renewRecoveryCode': async ({ proof }) => {
      await askOutsideThePage(ports, { kind: 'renewRecoveryCode', vaultName: keeper.name });
      return keeper.renewRecoveryCode(proof);
    },
    'vault.checkRecoveryCode': async ({ recoveryCode }) => {
      const works = await keeper.checkRecoveryCode(recoveryCode);
      if (works) await commitUpkeep(keeper.session, 'kit', Date.now());
      return { works };
    },
    'vault.confirmRecoveryCode': async ({ groups }) => {
      await keeper.confirmRecoveryCode(groups);
      return {};
    },
    'vault.delete': async ({ name, passphrase }) => {
      await askOutsideThePage(ports, { kind: 'deleteVault', vaultName: keeper.name });
      const deleteVault = await keeper.allowDeletion(name, passphrase);
      await parts.lock('asked');
      await deleteVault();
      return {};
    },
  };
}

/** The name a box had can be given back. */
function offerOldName(keeper: VaultKeeper, before: Pick<OpenVault, 'name' | 'colour'>): void {
  const undo = async () => {
    await keeper.rename(before.name, before.colour);
    return { undone: 1, left: 0, restored: [] };
  };
  keeper.session.actions.add({ action: 'renamed', subject: before.name, count: 1, touched: [], undo });
}

/** Where the host has dialogs of its own, nothing in the page can answer for the person. */
async function askOutsideThePage(ports: HostPorts, question: ConfirmQuestion): Promise<void> {
  if (ports.confirm && !(await ports.confirm(question))) throw new DeedboxError('vault/not-confirmed');
}
