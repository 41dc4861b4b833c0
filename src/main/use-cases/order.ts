import type { LogAction } from '../../shared/model/log.ts';
import { correctRecords, resetRecords } from '../order/correct-records.ts';
import { forgetLearned } from '../order/forget-learned.ts';
import { writeNote } from '../order/notes.ts';
import type { Handlers } from '../rpc.ts';
import type { VaultKeeper } from '../session/vault-keeper.ts';
import type { VaultSession } from '../session/vault-session.ts';
import type { Touched } from '../undo/action-history.ts';
import { revertRows } from '../undo/revert-rows.ts';

type OrderHandlers = Pick<
  Handlers,
  Extract<
    keyof Handlers,
    `correction.${string}` | `learned.${string}` | `note.${string}` | `action.${string}`
  >
>;

/** Putting things in order: agencies and categories, private notes, what was learned, and taking it back. */
export function orderHandlers(keeper: VaultKeeper, isPageThere: () => boolean): OrderHandlers {
  return {
    'correction.save': async ({ recordIds, agency, category, learn }) => {
      const { session } = keeper;
      const options = { learn, whenReady: () => session.whenNearlyApplied(isPageThere) };
      const { touched, ...done } = await correctRecords(session, recordIds, { agency, category }, options);
      return { ...done, actionId: offerUndo(session, 'corrected', agency ?? '', done.count, touched) };
    },
    'correction.remove': async ({ recordIds }) => {
      const { session } = keeper;
      const { touched, ...done } = await resetRecords(session, recordIds);
      return { ...done, actionId: offerUndo(session, 'corrected', '', done.count, touched) };
    },
    'learned.forget': async ({ ruleIds }) => {
      const { session } = keeper;
      const { generation, touched } = await forgetLearned(session, ruleIds);
      return { generation, actionId: offerUndo(session, 'forgot', '', touched.length, touched) };
    },
    'note.write': async ({ recordId, text }) => {
      const { session } = keeper;
      const { generation, touched } = await writeNote(session, recordId, text.trim());
      return { generation, actionId: offerUndo(session, 'noted', '', 0, touched) };
    },
    'action.last': () => {
      const { last } = keeper.session.actions;
      if (!last) return { action: null };
      const { actionId, action, subject, count } = last;
      return { action: { actionId, action, subject, count } };
    },
    'action.undo': async ({ actionId }) => {
      const { session } = keeper;
      const { action, subject, undone, left } = await session.actions.undo(actionId);
      return { action, subject, undone, left, generation: session.position.generation };
    },
  };
}

/** null where nothing was changed, and so there is nothing to take back. */
export function offerUndo(
  session: VaultSession,
  action: LogAction,
  subject: string,
  count: number,
  touched: readonly Touched[],
): string | null {
  if (touched.length === 0) return null;
  return session.actions.add({
    action,
    subject,
    count,
    touched,
    undo: (places) => revertRows(session, places, action),
  });
}
