import type { Position } from '../journal/journal.ts';
import type { Handlers } from '../rpc.ts';
import type { VaultKeeper } from '../session/vault-keeper.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { openDraft, sealDraft } from '../vault/draft.ts';
import { randomId } from '../vault/identity.ts';

type WorkingCopyHandlers = Pick<
  Handlers,
  Extract<
    keyof Handlers,
    `workingCopy.${string}` | `catalogue.${string}` | `draft.${string}` | `log.${string}`
  >
>;

type Verdict = Awaited<ReturnType<Handlers['workingCopy.check']>>;

/** Keeping the page's working copy the same as the journal (docs/architecture.md, "Two copies"). */
export function workingCopyHandlers(keeper: VaultKeeper): WorkingCopyHandlers {
  return {
    'workingCopy.check': ({ readable, ...copy }) => {
      const verdict = compare(copy, readable, keeper.session);
      if (verdict.verdict !== 'ahead') keeper.session.mayCommit();
      return verdict;
    },
    'workingCopy.replay': async ({ afterGeneration, maxBytes }) => {
      const { rows, generation, isComplete } = await keeper.session.replay(afterGeneration, maxBytes);
      return { rows, generation, complete: isComplete };
    },
    'workingCopy.giveBack': async ({ generation, rows }) => ({
      journal: await keeper.session.takeBack(generation, rows),
    }),
    'workingCopy.applied': async (position) => {
      await keeper.session.applied(position);
      return {};
    },
    'workingCopy.repaired': async ({ reason, items }) => {
      const repairedAt = new Date().toISOString();
      const stored = { kind: 'repair', reason, items, repairedAt } as const;
      const generation = await keeper.session.commit(
        () => [{ collection: 'private', recordId: randomId(), isDeleted: false, stored }],
        () => ({ action: 'repaired', count: items, detail: reason }),
      );
      return { generation };
    },
    'catalogue.read': () => keeper.session.readCatalogue(),
    'log.check': async () => {
      const { session } = keeper;
      await session.writePending();
      return session.checkLog();
    },
    'draft.seal': ({ draftKey, text }) => ({ bytes: sealDraft(draftKey, text, keeper.session.keyring) }),
    'draft.open': ({ draftKey, bytes }) => ({ text: openDraft(draftKey, bytes, keeper.session.keyring) }),
  };
}

/**
 * A copy that has got as far must hold the same; one that is behind is believed until it has caught up,
 * when it is compared again. One that is ahead
 * holds what a damaged journal has lost, unless the vault came from a copy: then it holds another past. An empty copy is made anew: after a wipe there is nothing to catch up from.
 */
function compare(
  copy: Position,
  isReadable: boolean,
  { position: journal, isRestored }: Pick<VaultSession, 'position' | 'isRestored'>,
): Verdict {
  const rebuild = (reason: Verdict['reason']): Verdict => ({ verdict: 'rebuild', reason, journal });
  if (isRestored && !isSame(copy, journal)) return rebuild('restored');
  if (!isReadable) return rebuild('unreadable');
  if (copy.generation === 0 && journal.generation > 0) return rebuild('empty');
  if (copy.generation > journal.generation) return { verdict: 'ahead', reason: null, journal };
  if (copy.generation < journal.generation) return { verdict: 'behind', reason: null, journal };
  if (copy.count !== journal.count) return rebuild('count');
  if (copy.root !== journal.root) return rebuild('root');
  return { verdict: 'current', reason: null, journal };
}

function isSame(copy: Position, journal: Position): boolean {
  return copy.generation === journal.generation && copy.count === journal.count && copy.root === journal.root;
}
