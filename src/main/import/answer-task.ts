import { DeedboxError, toErrorCode } from '../../shared/errors.ts';
import type { RecordDraft } from '../../shared/model/record.ts';
import { previewCsv } from './csv/preview-csv.ts';
import { DRAFTS_IN_BATCH, encodeBatch } from './draft-batches.ts';
import { limits } from './limits.ts';
import { parseDocument } from './parse-document.ts';
import type { ParseTask } from './parsed-document.ts';
import type { WorkerMessage } from './worker-messages.ts';

export type Send = (message: WorkerMessage, moved: ArrayBuffer[]) => void;

/** Progress is told once for so many bytes of the file. */
const PROGRESS_STEPS = 100;

/** The whole of a worker's work: one task in, messages out, the last of them the end. */
export function answerTask(task: ParseTask, send: Send): void {
  try {
    if (task.kind === 'previewCsv') send({ kind: 'previewed', preview: previewCsv(task.bytes) }, []);
    else parseAndSend(task, send);
  } catch (error) {
    const code = toErrorCode(error);
    send({ kind: 'refused', code: code === 'internal' ? 'import/parser-failed' : code }, []);
  }
}

function parseAndSend(task: Extract<ParseTask, { kind: 'parse' }>, send: Send): void {
  let batch: RecordDraft[] = [];
  let sent = 0;
  const flush = (): void => {
    const bytes = encodeBatch(batch);
    batch = [];
    sent += bytes.length;
    if (sent > limits.outputBytes)
      throw new DeedboxError('import/parser-failed', 'too much comes of the file');
    send({ kind: 'drafts', bytes }, [bytes.buffer]);
  };
  const total = task.bytes.length;
  let told = 0;
  const document = parseDocument(task.bytes, task.name, task.mapping, {
    onDraft(draft) {
      if (batch.push(draft) >= DRAFTS_IN_BATCH) flush();
    },
    onProgress(done) {
      if (done - told < total / PROGRESS_STEPS) return;
      told = done;
      send({ kind: 'progress', progress: { done: Math.floor(done), total } }, []);
    },
  });
  flush();
  send({ kind: 'read', document }, []);
}
