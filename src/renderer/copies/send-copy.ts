import { IMPORT_PIECE_BYTES } from '../../shared/contract.ts';
import { DeedboxError } from '../../shared/errors.ts';
import type { Bridge } from '../bridge.ts';
import type { Far } from './copy-state.ts';

/**
 * Hands a copy's file to main, piece by piece, and gives its token. Rejects with main's refusal,
 * `copy/cancelled`, or `copy/incomplete` when the file itself cannot be read.
 */
export async function sendCopy(
  file: File,
  bridge: Bridge,
  signal: AbortSignal,
  onProgress: (far: Far) => void,
): Promise<string> {
  const { copyToken } = await bridge.invoke('copy.receive', { sizeBytes: file.size });
  const startedMs = performance.now();
  for (let done = 0; done < file.size; ) {
    if (signal.aborted) {
      await bridge.invoke('copy.drop', {}).catch(() => undefined);
      throw new DeedboxError('copy/cancelled');
    }
    const bytes = await readPiece(file, done);
    await bridge.invoke('copy.write', { copyToken, bytes });
    done += bytes.length;
    const msPerByte = (performance.now() - startedMs) / done;
    onProgress({ done, total: file.size, remainingMs: Math.round((file.size - done) * msPerByte) });
  }
  return copyToken;
}

async function readPiece(file: File, start: number): Promise<Uint8Array> {
  try {
    const bytes = new Uint8Array(await file.slice(start, start + IMPORT_PIECE_BYTES).arrayBuffer());
    if (bytes.length > 0) return bytes;
  } catch (cause) {
    throw new DeedboxError('copy/incomplete', 'the file cannot be read', { cause });
  }
  throw new DeedboxError('copy/incomplete', 'the file became shorter');
}
