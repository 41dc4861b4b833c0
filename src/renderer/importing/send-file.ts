import { IMPORT_PIECE_BYTES } from '../../shared/contract.ts';
import { DeedboxError } from '../../shared/errors.ts';
import type { Bridge } from '../bridge.ts';

export interface SendPorts {
  bridge: Bridge;
  /** The file's token, which is its job's id too. */
  onOpened(jobId: string): void;
  /** Bytes sent so far, and milliseconds to go; -1 for not yet known. */
  onProgress(done: number, remainingMs: number): void;
  signal: AbortSignal;
}

/**
 * Hands a file over piece by piece and starts its job. Rejects with main's refusal, `import/cancelled`,
 * or `import/not-started` when the file itself cannot be read: it was moved, or it is a folder.
 */
export async function sendFile(
  file: File,
  { bridge, onOpened, onProgress, signal }: SendPorts,
): Promise<void> {
  const { fileToken } = await bridge.invoke('import.open', { name: file.name, sizeBytes: file.size });
  onOpened(fileToken);
  try {
    const startedMs = performance.now();
    for (let done = 0; done < file.size; ) {
      if (signal.aborted) throw new DeedboxError('import/cancelled');
      const bytes = await readPiece(file, done);
      await bridge.invoke('import.write', { fileToken, bytes });
      done += bytes.length;
      const msPerByte = (performance.now() - startedMs) / done;
      onProgress(done, Math.round((file.size - done) * msPerByte));
    }
    if (signal.aborted) throw new DeedboxError('import/cancelled');
    await bridge.invoke('import.start', { fileToken });
  } catch (error) {
    await bridge.invoke('import.cancel', { jobId: fileToken }).catch(() => undefined);
    throw error;
  }
}

async function readPiece(file: File, start: number): Promise<Uint8Array> {
  try {
    const bytes = new Uint8Array(await file.slice(start, start + IMPORT_PIECE_BYTES).arrayBuffer());
    if (bytes.length > 0) return bytes;
  } catch (cause) {
    throw new DeedboxError('import/not-started', 'the file cannot be read', { cause });
  }
  throw new DeedboxError('import/not-started', 'the file became shorter');
}
