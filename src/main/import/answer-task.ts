import { DeedboxError, toErrorCode } from '../../shared/errors.ts';
import type { RecordDraft } from '../../shared/model/record.ts';
import { previewCsv } from './csv/preview-csv.ts';
import { DRAFTS_IN_BATCH, encodeBatch } from './draft-batches.ts';
import { limits } from './limits.ts';
import { parseFile } from './parse-file.ts';
import type { ParseTask } from './parsed-document.ts';
import { partSender } from './parts/send-part.ts';
import type { WorkerMessage } from './worker-messages.ts';

export interface Main {
  send(message: WorkerMessage, moved: ArrayBuffer[]): void;
  /** Resolves when main has dealt with the part of a container that it was told last. */
  whenReady(): Promise<unknown>;
}

/** Progress is told once for so many bytes of the file. */
const PROGRESS_STEPS = 100;

/** The whole of a worker's work: one task in, messages out, the last of them the end. */
export async function answerTask(task: ParseTask, main: Main): Promise<void> {
  try {
    if (task.kind === 'previewCsv') main.send({ kind: 'previewed', preview: previewCsv(task.bytes) }, []);
    else await parseAndSend(task, main);
  } catch (error) {
    const code = toErrorCode(error);
    main.send({ kind: 'refused', code: code === 'internal' ? 'import/parser-failed' : code }, []);
  }
}

async function parseAndSend(
  { bytes, name, mapping, allowance }: Extract<ParseTask, { kind: 'parse' }>,
  { send, whenReady }: Main,
): Promise<void> {
  let batch: RecordDraft[] = [];
  let sent = 0;
  const flush = (): void => {
    const encoded = encodeBatch(batch);
    batch = [];
    sent += encoded.length;
    if (sent > limits.outputBytes)
      throw new DeedboxError('import/parser-failed', 'too much comes of the file');
    send({ kind: 'drafts', bytes: encoded }, [encoded.buffer]);
  };
  const total = bytes.length;
  let told = 0;
  const listeners = {
    onDraft(draft: RecordDraft) {
      if (batch.push(draft) >= DRAFTS_IN_BATCH) flush();
    },
    onProgress(done: number) {
      if (done - told < total / PROGRESS_STEPS) return;
      told = done;
      send({ kind: 'progress', progress: { done: Math.floor(done), total } }, []);
    },
    onPart: partSender(async (message, moved) => {
      const isReady = whenReady();
      send(message, moved);
      await isReady;
    }),
  };
  const document = await parseFile(bytes, name, mapping, listeners, allowance);
  flush();
  send({ kind: 'read', document }, []);
}
