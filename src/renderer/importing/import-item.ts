import type { EventPayload } from '../../shared/contract.ts';
import type { ErrorCode } from '../../shared/errors.ts';

export type ImportProgress = EventPayload<'import.progress'>;
export type ImportFinished = EventPayload<'import.finished'>;

/** One file on its way in. */
export interface ImportItem {
  id: number;
  name: string;
  sizeBytes: number;
  stage: ImportStage;
  /** What came of it has been on the page of files: it needs no corner any more. */
  isSeen: boolean;
}

export type ImportStage =
  | { stage: 'waiting' }
  /** `isStopping`: asked to stop, and not stopped yet. */
  | { stage: 'working'; jobId: string; progress: Progress; isStopping: boolean }
  /** What came of it, and it is in the working copy. */
  | { stage: 'finished'; result: ImportFinished }
  /** It never became a job: nothing of it is in the box. */
  | { stage: 'failed'; code: ErrorCode }
  | { stage: 'cancelled' };

export type Progress = Pick<ImportProgress, 'phase' | 'done' | 'total' | 'counts' | 'remainingMs'>;

export const NO_COUNTS = { found: 0, added: 0, revised: 0, unchanged: 0 };

export function isOver({ stage }: ImportItem): boolean {
  return stage.stage !== 'waiting' && stage.stage !== 'working';
}

/** It is in, and waits for what only the person can say. */
export function waitsForPerson({ stage }: ImportItem): boolean {
  return stage.stage === 'finished' && ['needsMapping', 'needsDetails'].includes(stage.result.outcome);
}
