import type { ClearFile, HostPorts, OutgoingFile } from '../../src/main/host.ts';
import type { CopyFacts } from '../../src/shared/model/copy.ts';
import type { AppHarness } from './app-harness.ts';

/** Stands in for a browser's downloads: what the core gives out waits here. */
export class TestDownloads {
  readonly waiting = new Map<string, ClearFile | OutgoingFile>();

  readonly offerDownload: NonNullable<HostPorts['offerDownload']> = (file) => {
    const path = `/download/${this.waiting.size}`;
    this.waiting.set(path, file);
    return path;
  };

  /** Fetches one, as a browser does: once. */
  async fetch(path: string): Promise<{ name: string; bytes: Uint8Array }> {
    const file = this.waiting.get(path);
    if (!file) throw new Error(`nothing waits at ${path}`);
    this.waiting.delete(path);
    if ('bytes' in file) return file;
    const parts: Uint8Array[] = [];
    try {
      for await (const part of file.open()) parts.push(part.slice());
    } finally {
      file.dispose();
    }
    return { name: file.name, bytes: new Uint8Array(Buffer.concat(parts)) };
  }
}

/** Makes a copy of the open box and fetches it. */
export async function makeCopy(
  harness: AppHarness,
  downloads: TestDownloads,
): Promise<{ name: string; bytes: Uint8Array; facts: CopyFacts }> {
  const finished = harness.next('copy.finished');
  await harness.call('copy.make', {});
  const { outcome, errorCode, facts, downloadPath } = await finished;
  if (outcome !== 'done' || !facts) throw new Error(`no copy: ${errorCode}`);
  return { ...(await downloads.fetch(downloadPath)), facts };
}

/** Hands a copy's file in, as the page does, and gives its token. */
export async function sendCopy(harness: AppHarness, bytes: Uint8Array): Promise<string> {
  const { copyToken } = await harness.call('copy.receive', { sizeBytes: bytes.length });
  const piece = 1024 * 1024;
  for (let at = 0; at < bytes.length; at += piece)
    await harness.call('copy.write', { copyToken, bytes: bytes.subarray(at, at + piece) });
  return copyToken;
}
