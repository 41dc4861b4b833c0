import { describe, expect, it } from 'vitest';
import type { ImportItem } from '../../../src/renderer/importing/import-item.ts';
import { Imports } from '../../../src/renderer/importing/imports.ts';
import { type ChannelName, type EventPayload, IMPORT_PIECE_BYTES } from '../../../src/shared/contract.ts';
import { DeedboxError } from '../../../src/shared/errors.ts';
import { until } from '../store/support/databases.ts';
import { JournalDouble, randomId } from '../store/support/journal-double.ts';

type Finished = EventPayload<'import.finished'>;

/** Main's import desk as the page sees it: it takes pieces, and finishes when the test says so. */
class DeskDouble extends JournalDouble {
  readonly received = new Map<string, Uint8Array[]>();
  refusal: DeedboxError | null = null;

  override answer(channel: ChannelName, request: unknown): unknown {
    const { fileToken = '', bytes } = request as { fileToken?: string; bytes?: Uint8Array };
    if (channel === 'import.open') {
      if (this.refusal) throw this.refusal;
      const token = randomId();
      this.received.set(token, []);
      return { fileToken: token };
    }
    if (channel === 'import.write' && bytes) this.received.get(fileToken)?.push(bytes);
    if (channel === 'import.start') return { jobId: fileToken };
    return super.answer(channel, request);
  }

  finish(jobId: string, part: Partial<Finished> = {}): void {
    this.tell('import.finished', {
      jobId,
      name: 'records.json',
      outcome: 'complete',
      documentId: randomId(),
      state: 'complete',
      counts: { found: 3, added: 3, revised: 0, unchanged: 0 },
      partCount: 0,
      problemCount: 0,
      problems: [],
      errorCode: null,
      generation: 4,
      ...part,
    });
  }
}

function setUp() {
  const desk = new DeskDouble();
  const applied: (() => void)[] = [];
  const imports = new Imports(desk, () => new Promise((resolve) => applied.push(resolve)));
  const stages = () => imports.items.get().map(({ stage }) => stage.stage);
  const started = () => desk.callsOf('import.start').length;
  return { desk, imports, applied, stages, started };
}

const file = (name: string, size = 10) => new File([new Uint8Array(size).fill(7)], name);
const jobOf = (item: ImportItem | undefined) =>
  item?.stage.stage === 'working' ? item.stage.jobId : 'no job';

describe('files on their way in', () => {
  it('arrive whole, in pieces no larger than the contract allows, when a file is large', async () => {
    const { desk, imports, started } = setUp();
    const size = IMPORT_PIECE_BYTES * 2 + 5;
    imports.add([file('large.json', size)]);
    await until(() => started() === 1);
    const pieces = [...desk.received.values()][0] ?? [];
    expect(pieces.map((piece) => piece.length)).toEqual([IMPORT_PIECE_BYTES, IMPORT_PIECE_BYTES, 5]);
  });

  it('come one after the other when several are chosen', async () => {
    const { desk, imports, applied, stages, started } = setUp();
    imports.add([file('first.json'), file('second.csv')]);
    await until(() => started() === 1);
    expect(stages()).toEqual(['working', 'waiting']);
    desk.finish(jobOf(imports.items.get()[0]));
    await until(() => applied.length === 1);
    applied[0]?.();
    await until(() => started() === 2);
    expect(stages()).toEqual(['finished', 'working']);
  });

  it('are not called finished when the working copy has not got them yet', async () => {
    const { desk, imports, applied, stages, started } = setUp();
    imports.add([file('first.json')]);
    await until(() => started() === 1);
    desk.finish(jobOf(imports.items.get()[0]));
    await until(() => applied.length === 1);
    expect(stages()).toEqual(['working']);
    applied[0]?.();
    await until(() => stages()[0] === 'finished');
  });

  it('say why and make room for the next when main refuses one', async () => {
    const { desk, imports, stages, started } = setUp();
    desk.refusal = new DeedboxError('import/too-large');
    imports.add([file('huge.json')]);
    await until(() => stages()[0] === 'failed');
    expect(imports.items.get()[0]?.stage).toEqual({ stage: 'failed', code: 'import/too-large' });
    desk.refusal = null;
    imports.add([file('next.json')]);
    await until(() => started() === 1);
  });

  it('say that they did not arrive when the file cannot be read', async () => {
    const { desk, imports, stages } = setUp();
    const moved = file('moved.json');
    Object.defineProperty(moved, 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    });
    imports.add([moved]);
    await until(() => stages()[0] === 'failed');
    expect(imports.items.get()[0]?.stage).toEqual({ stage: 'failed', code: 'import/not-started' });
    expect(desk.callsOf('import.cancel')).toHaveLength(1);
  });

  it('never begin when they are stopped while they wait', async () => {
    const { desk, imports, stages, started } = setUp();
    imports.add([file('first.json'), file('second.json')]);
    await until(() => started() === 1);
    await imports.cancel(imports.items.get()[1]?.id ?? -1);
    expect(stages()).toEqual(['working', 'cancelled']);
    expect(desk.callsOf('import.open')).toHaveLength(1);
  });

  it('ask main to stop when they are stopped while main reads', async () => {
    const { desk, imports, started } = setUp();
    imports.add([file('first.json')]);
    await until(() => started() === 1);
    const item = imports.items.get()[0];
    await imports.cancel(item?.id ?? -1);
    expect(desk.callsOf('import.cancel')).toEqual([{ jobId: jobOf(item) }]);
    expect(imports.items.get()[0]?.stage).toMatchObject({ isStopping: true });
  });

  it('are shown too when another page or a carried-on file began them', async () => {
    const { desk, imports, applied, stages } = setUp();
    const jobId = randomId();
    const counts = { found: 9, added: 2, revised: 0, unchanged: 0 };
    desk.tell('import.progress', {
      jobId,
      name: 'kept.csv',
      phase: 'saving',
      done: 2,
      total: 9,
      counts,
      remainingMs: -1,
    });
    expect(imports.items.get()).toMatchObject([{ name: 'kept.csv', stage: { stage: 'working' } }]);
    desk.finish(jobId, { name: 'kept.csv' });
    await until(() => applied.length === 1);
    applied[0]?.();
    await until(() => stages()[0] === 'finished');
    expect(imports.items.get()).toHaveLength(1);
  });

  it('make room for the next ones when what came of them was seen', async () => {
    const { desk, imports, applied, stages, started } = setUp();
    imports.add([file('first.json')]);
    await until(() => started() === 1);
    imports.markSeen();
    expect(imports.items.get()).toMatchObject([{ isSeen: false }]);
    desk.finish(jobOf(imports.items.get()[0]));
    await until(() => applied.length === 1);
    applied[0]?.();
    await until(() => stages()[0] === 'finished');
    imports.markSeen();
    imports.add([file('second.json')]);
    expect(imports.items.get().map(({ name }) => name)).toEqual(['second.json']);
  });

  it('leave no name behind when the vault locks', async () => {
    const { desk, imports, started } = setUp();
    imports.add([file('first.json'), file('second.json')]);
    await until(() => started() === 1);
    desk.tell('vault.locked', { reason: 'idle' });
    expect(imports.items.get()).toEqual([]);
    imports.add([file('after.json')]);
    await until(() => started() === 2);
    expect(imports.items.get().map(({ name }) => name)).toEqual(['after.json']);
  });
});
