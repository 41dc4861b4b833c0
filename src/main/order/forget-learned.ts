import type { Change, VaultSession } from '../session/vault-session.ts';
import type { Touched } from '../undo/action-history.ts';
import { touch } from '../undo/revert-rows.ts';

/** The next import does not do these any more. What was put right by them stays right. */
export async function forgetLearned(
  session: VaultSession,
  ruleIds: readonly string[],
): Promise<{ generation: number; touched: Touched[] }> {
  const wanted = new Set(ruleIds);
  const rows = await session.findRevisions(wanted);
  let touched: Touched[] = [];
  const generation = await session.commit(
    (index) => {
      const living = new Set(index.learned.map(({ recordId }) => recordId));
      const changes = [...wanted].flatMap((recordId): Change[] => {
        const newest = living.has(recordId) ? rows.get(recordId)?.at(-1) : undefined;
        return newest ? [{ collection: 'private', recordId, isDeleted: true, stored: newest.stored }] : [];
      });
      touched = touch(changes, index);
      return changes;
    },
    (changes) => ({ action: 'forgot', count: changes.length }),
  );
  return { generation, touched };
}
