import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBatch, encodeBatch } from '../../../src/main/import/draft-batches.ts';
import { parseInWorker } from '../../../src/main/import/parse-in-worker.ts';
import type { ParsedDocument, ParseTask } from '../../../src/main/import/parsed-document.ts';
import { toErrorCode } from '../../../src/shared/errors.ts';
import { ownFixture, readWhole } from './support/read-whole.ts';

const worker = new URL('../../../src/main/import/import-worker.ts', import.meta.url);
const never = new AbortController().signal;

/** A worker made of the given code, for what the real one must not do. */
function workerOf(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

function task(bytes: Uint8Array): Extract<ParseTask, { kind: 'parse' }> {
  return { kind: 'parse', bytes, name: 'a', mapping: null };
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no refusal',
    (error: unknown) => toErrorCode(error),
  );
}

describe('parseInWorker', () => {
  it('gives what the parser gives when the file is sound', async () => {
    const bytes = ownFixture('own-bundle.json');
    expect(await parseInWorker({ worker, task: task(bytes), signal: never })).toEqual(readWhole(bytes));
  });

  it('gives a preview when a table is only to be looked at', async () => {
    const bytes = new TextEncoder().encode('Ref,What\n1,Alpha\n');
    const preview = await parseInWorker({ worker, task: { kind: 'previewCsv', bytes }, signal: never });
    expect(preview).toMatchObject({ headers: ['Ref', 'What'], rowCount: 1 });
  });

  it('leaves the bytes with the caller when it has read them', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7');
    await parseInWorker({ worker, task: task(bytes), signal: never });
    expect(bytes).toHaveLength(8);
  });

  it('tells how far it has got, never backwards, when a file has many records', async () => {
    const told: number[] = [];
    const bytes = manyResources(3000);
    const read = await parseInWorker({
      worker,
      task: task(bytes),
      signal: never,
      onProgress: ({ done }) => told.push(done),
    });
    expect(read.drafts).toHaveLength(3000);
    expect(told.length).toBeGreaterThan(50);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBeLessThanOrEqual(bytes.length);
  });

  it('passes a refusal on when the parser refuses', async () => {
    expect(await codeOf(parseInWorker({ worker, task: task(new Uint8Array()), signal: never }))).toBe(
      'import/empty',
    );
  });

  it('stops at once when it is told to', async () => {
    const stop = new AbortController();
    const bytes = manyResources(30_000);
    const started = performance.now();
    const result = codeOf(
      parseInWorker({ worker, task: task(bytes), signal: stop.signal, onProgress: () => stop.abort() }),
    );
    expect(await result).toBe('import/cancelled');
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('does not begin when it was stopped before', async () => {
    expect(
      await codeOf(parseInWorker({ worker, task: task(new Uint8Array(1)), signal: AbortSignal.abort() })),
    ).toBe('import/cancelled');
  });

  it('gives up when the parser does not end', async () => {
    const job = {
      worker: workerOf('for (;;) {}'),
      task: task(new Uint8Array(1)),
      signal: never,
      timeoutMs: 300,
    };
    expect(await codeOf(parseInWorker(job))).toBe('import/parser-timeout');
  });

  it.each([
    ['throws', 'throw new Error("canary")'],
    ['ends without a word', 'process.exit(0)'],
    ['eats the heap', 'let held; for (;;) held = { held };'],
    [
      'sends half and dies',
      `const { parentPort } = await import('node:worker_threads');
       parentPort.postMessage({ kind: 'drafts', bytes: new TextEncoder().encode('[]') });
       throw new Error('half')`,
    ],
    [
      'answers nonsense',
      `const { parentPort } = await import('node:worker_threads');
       parentPort.postMessage({ kind: 'drafts', bytes: new TextEncoder().encode('[{"identity":7}]') });
       parentPort.postMessage({ kind: 'read', document: { format: 'csv', mediaType: '', problems: [] } });`,
    ],
  ])(
    'fails as a whole when the parser %s',
    async (_what, code) => {
      const result = codeOf(
        parseInWorker({ worker: workerOf(code), task: task(new Uint8Array(1)), signal: never }),
      );
      expect(await result).toBe('import/parser-failed');
    },
    30_000,
  );

  it('gives the parser no environment when it has one itself', async () => {
    const code = `const { parentPort } = await import('node:worker_threads');
      parentPort.postMessage({ kind: 'read', document: { format: 'attachment', mediaType: Object.keys(process.env).join(), problems: [] } });`;
    const read = await parseInWorker({
      worker: workerOf(code),
      task: task(new Uint8Array(1)),
      signal: never,
    });
    expect(read).toMatchObject({ mediaType: '' });
  });

  it('holds no logic in its entry when one looks at it', () => {
    const source = readFileSync(worker, 'utf8');
    expect(source.split('\n').filter((line) => /\b(if|for|while|function)\b/.test(line))).toEqual([]);
  });
});

describe('a batch of drafts', () => {
  it('is the same on the other side when it has crossed', () => {
    const { drafts }: ParsedDocument = readWhole(ownFixture('own-clinical-document.xml'));
    expect(decodeBatch(encodeBatch(drafts))).toEqual(drafts);
  });
});

function manyResources(count: number): Uint8Array {
  const entry = (id: number): string =>
    `{"resource":{"resourceType":"Basic","id":"${id}","code":{"text":"No ${id}"}}}`;
  const entries = Array.from({ length: count }, (_, id) => entry(id)).join(',');
  return new TextEncoder().encode(`{"resourceType":"Bundle","type":"collection","entry":[${entries}]}`);
}
