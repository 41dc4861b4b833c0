import type { CopyDesk } from '../copies/copy-desk.ts';
import type { CopyJobs } from '../copies/copy-jobs.ts';
import type { Handlers } from '../rpc.ts';
import { commitUpkeep } from '../session/upkeep.ts';
import type { VaultSession } from '../session/vault-session.ts';

type CopyHandlers = Pick<Handlers, Extract<keyof Handlers, `copy.${string}` | `upkeep.${string}`>>;

/** Safe copies: made, checked, put back. `session` throws `vault/locked` when no vault is open. */
export function copyHandlers(desk: CopyDesk, jobs: CopyJobs, session: () => VaultSession): CopyHandlers {
  return {
    'copy.make': async () => ({ jobId: await desk.make(session()) }),
    'copy.receive': async ({ sizeBytes }) => ({ copyToken: await desk.receive(sizeBytes) }),
    'copy.write': async ({ copyToken, bytes }) => {
      await desk.write(copyToken, bytes);
      return {};
    },
    'copy.drop': async () => {
      await desk.dropIncoming();
      return {};
    },
    'copy.check': async ({ copyToken }) => ({ jobId: await desk.check(copyToken, session()) }),
    'copy.restore': async ({ copyToken, proof }) => ({ jobId: await desk.restore(copyToken, proof) }),
    'copy.undoRestore': async ({ vaultId }) => {
      await desk.undoRestore(vaultId);
      return {};
    },
    'copy.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
    'upkeep.putOff': async ({ task }) => ({
      generation: await commitUpkeep(session(), task === 'copy' ? 'copyLater' : 'kitLater', Date.now()),
    }),
  };
}
