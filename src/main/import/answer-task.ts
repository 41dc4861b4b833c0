import { DeedboxError, toErrorCode } from '../../shared/errors.ts';
import type { RecordDraft } from '../../shared/model/record.ts';
import { previewCsv } from './csv/preview-csv.ts';
import { DRAFTS_IN_BATCH, encodeBatch } from './draft-batches.ts';
import { limits } from './limits.ts';
import { parseFile } from './parse-file.ts';
import type { ParseTask } from './parsed-document.ts';
import { partSender } from './parts/send-part.ts';
import { parseStream } from './stream/parse-stream.ts';
import type { WorkerMessage } from './worker-messages.ts';

export interface Main {
  send(message: WorkerMessage, moved: ArrayBuffer[]): void;
  /** Resolves with main's answer, when it has dealt with what it was told last. */
  whenReady(): Promise<unknown>;
}

/** Progress is told once for so many bytes of the file. */
const PROGRESS_STEPS = 100;

/** The whole of a worker's work: one task in, messages out, the last of them the end. */
export async function answerTask(task: ParseTask, main: Main): Promise<void> {
  try {
    if (task.kind === 'previewCsv') main.send({ kind: 'previewed', preview: previewCsv(task.bytes) }, []);
    else if (task.kind === 'stream') await streamAndSend(task.sizeBytes, main);
    else await parseAndSend(task, main);
  } catch (error) {
    const code = toErrorCode(error);
    main.send({ kind: 'refused', code: code === 'internal' ? 'import/parser-failed' : code }, []);
  }
}

async function streamAndSend(sizeBytes: number, main: Main): Promise<void> {
  let batch: RecordDraft[] = [];
  const ask = (message: WorkerMessage, moved: ArrayBuffer[]): Promise<unknown> => {
    const answer = main.whenReady();
    main.send(message, moved);
    return answer;
  };
  const flush = async (): Promise<void> => {
    const bytes = encodeBatch(batch);
    batch = [];
    await ask({ kind: 'streamedDrafts', bytes }, [bytes.buffer]);
  };
  const open = async function* (): AsyncGenerator<Uint8Array> {
    for (let isFirst = true; ; isFirst = false) {
      const chunk = await ask({ kind: 'want', isFirst }, []);
      if (!(chunk instanceof Uint8Array)) return;
      yield chunk;
    }
  };
  const document = await parseStream(open, sizeBytes, {
    async onDraft(draft) {
      if (batch.push(draft) >= DRAFTS_IN_BATCH) await flush();
    },
    onProgress: progressTeller(sizeBytes, main),
  });
  if (batch.length > 0) await flush();
  main.send({ kind: 'read', document }, []);
}

/** Tells progress a hundred times at most. */
function progressTeller(total: number, { send }: Main): (done: number) => void {
  let told = 0;
  return (done) => {
    if (done - told < total / PROGRESS_STEPS) return;
    told = done;
    send({ kind: 'progress', progress: { done: Math.floor(done), total } }, []);
  };
}

async function parseAndSend(
  { bytes, name, mapping, allowance }: Extract<ParseTask, { kind: 'parse' }>,
  main: Main,
): Promise<void> {
  const { send, whenReady } = main;
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
  const listeners = {
    onDraft(draft: RecordDraft) {
      if (batch.push(draft) >= DRAFTS_IN_BATCH) flush();
    },
    onProgress: progressTeller(bytes.length, main),
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
