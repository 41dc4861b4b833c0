import { DeedboxError } from '../../shared/errors.ts';
import { type ExportParts, startExport } from '../export/export-desk.ts';
import type { HostPorts } from '../host.ts';
import type { PreferencesFile } from '../preferences.ts';
import type { Handlers } from '../rpc.ts';
import type { VaultKeeper } from '../session/vault-keeper.ts';
import type { VaultSession } from '../session/vault-session.ts';

/** Taking everything out, in clear: asks again, outside the page where the host can. */
export function exportHandlers(
  parts: ExportParts & { ports: HostPorts; keeper: VaultKeeper; preferences: PreferencesFile },
  getSession: () => VaultSession,
): Pick<Handlers, 'export.start'> {
  const { ports, keeper, preferences } = parts;
  return {
    'export.start': async ({ passphrase, agePassphrase }) => {
      const session = getSession();
      const boxName = keeper.name;
      if (!ports.confirm) await keeper.prove(passphrase);
      else if (!(await ports.confirm({ kind: 'exportBox', vaultName: boxName })))
        throw new DeedboxError('vault/not-confirmed');
      // Not after a lock that came while it was asked.
      if (getSession() !== session) throw new DeedboxError('vault/locked');
      return startExport(parts, session, { boxName, locale: preferences.current.locale, agePassphrase });
    },
  };
}
