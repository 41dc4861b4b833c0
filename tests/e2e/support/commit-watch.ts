import type { BrowserContext, WebSocket } from '@playwright/test';
import { decodeCatalogue } from '../../../src/shared/catalogue-codec.ts';
import type { EventPayload } from '../../../src/shared/contract.ts';
import { events } from '../../../src/shared/contract.ts';
import type { SealedRow } from '../../../src/shared/model/sealed-row.ts';
import type { Summary } from '../../../src/shared/model/summary.ts';
import { decodeClientFrame, decodeServerFrame } from '../../../src/shared/wire.ts';

type Commit = EventPayload<'vault.committed'>;

/**
 * Listens to what main and the page say to each other, and keeps the commits: told by main, and
 * acknowledged by the page, which is when the person may have been told "saved".
 */
export class CommitWatch {
  readonly told: Commit[] = [];
  acknowledgedGeneration = 0;

  watch(context: BrowserContext): void {
    for (const page of context.pages()) page.on('websocket', (socket) => this.#listen(socket));
    context.on('page', (page) => page.on('websocket', (socket) => this.#listen(socket)));
  }

  /** Rows that were acknowledged: none of them may ever be lost. */
  acknowledgedRows(): SealedRow[] {
    return this.told
      .filter(({ generation }) => generation <= this.acknowledgedGeneration)
      .flatMap(({ rows }) => rows);
  }

  /** The newest summary of everything that was committed, deleted or not. */
  summaries(): Summary[] {
    const newest = new Map<string, Summary>();
    for (const { catalogue } of this.told) {
      const page = decodeCatalogue(catalogue);
      for (let row = 0; row < page.length; row++) newest.set(page.recordId(row), page.summary(row));
    }
    return [...newest.values()];
  }

  #listen(socket: WebSocket): void {
    socket.on('framereceived', ({ payload }) => {
      const frame = decodeServerFrame(toBytes(payload));
      if (frame.type === 'event' && frame.event === 'vault.committed')
        this.told.push(events['vault.committed'].parse(frame.payload));
    });
    socket.on('framesent', ({ payload }) => {
      const frame = decodeClientFrame(toBytes(payload));
      if (frame.type !== 'call' || frame.channel !== 'workingCopy.applied') return;
      const { generation } = frame.request as { generation: number };
      this.acknowledgedGeneration = Math.max(this.acknowledgedGeneration, generation);
    });
  }
}

function toBytes(payload: string | Buffer): Uint8Array {
  return typeof payload === 'string' ? Buffer.from(payload) : payload;
}
