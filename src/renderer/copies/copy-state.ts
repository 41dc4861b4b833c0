import type { EventPayload, Request } from '../../shared/contract.ts';

export type CopyProgress = EventPayload<'copy.progress'>;
export type CopyFinished = EventPayload<'copy.finished'>;
export type CopyKind = CopyFinished['kind'];
export type Secret = Request<'copy.restore'>['proof'];

/** How far something is: `done` of `total` bytes. */
export type Far = Pick<CopyProgress, 'done' | 'total' | 'remainingMs'>;

/** The one copy, check, restore or export that is at work or was last. */
export type CopyState =
  | { stage: 'idle' }
  /** A file of the person's is handed to main. */
  | ({ stage: 'sending'; kind: CopyKind } & Far)
  /** It is there; a restore waits for what opens it. */
  | { stage: 'sent'; copyToken: string }
  | ({
      stage: 'working';
      kind: CopyKind;
      jobId: string;
      phase: CopyProgress['phase'];
      isStopping: boolean;
    } & Far)
  | { stage: 'over'; kind: CopyKind; result: CopyResult };

export type CopyResult = Pick<CopyFinished, 'outcome' | 'errorCode' | 'facts' | 'hasOlder'> & {
  /** The browser fetches it, or fetched it. */
  isDownload: boolean;
};

export const NOT_FAR: Far = { done: 0, total: 0, remainingMs: -1 };
