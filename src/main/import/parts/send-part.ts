import { limits } from '../limits.ts';
import type { TakePart } from '../parsed-document.ts';
import type { PartMessage } from '../worker-messages.ts';

/** Tells one message and resolves when main is ready for the next. */
export type TellPart = (message: PartMessage, moved: ArrayBuffer[]) => Promise<void>;

/** Hands parts over to main, piece by piece: see PartMessage. */
export function partSender(tell: TellPart): TakePart {
  return async (path, pieces) => {
    await tell({ kind: 'part', path }, []);
    try {
      for await (const bytes of inPieces(pieces)) await tell({ kind: 'partPiece', bytes }, [bytes.buffer]);
    } catch (error) {
      await tell({ kind: 'partDropped' }, []);
      throw error;
    }
    await tell({ kind: 'partEnd' }, []);
  };
}

/** The same bytes in pieces of one size, each in memory of its own; the last may be shorter. */
async function* inPieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(limits.pieceBytes);
  let filled = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + piece.length - filled);
      piece.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < piece.length) continue;
      yield piece;
      piece = new Uint8Array(limits.pieceBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.slice(0, filled);
}
