import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { DeedboxError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/model/preferences.ts';
import type { CopyJobs, JobTools } from '../copies/copy-jobs.ts';
import type { HostPorts } from '../host.ts';
import type { VaultSession } from '../session/vault-session.ts';
import type { Disk } from '../storage/disk.ts';
import { measurePassphrase } from '../vault/passphrase-strength.ts';
import { sealAge } from './age.ts';
import { exportBox } from './export-box.ts';

export interface ExportParts {
  disk: Disk;
  ports: Pick<HostPorts, 'chooseSavePlace' | 'offerDownload'>;
  jobs: CopyJobs;
}

export interface ExportRequest {
  boxName: string;
  locale: Locale;
  /** A passphrase for an age file around it; null for none. */
  agePassphrase: string | null;
}

/** `jobId` is null when the person chose no place. `downloadPath` is '' where the file goes to a place. */
export interface StartedExport {
  jobId: string | null;
  downloadPath: string;
}

const NOTHING = { facts: null, downloadPath: '', hasOlder: false };

/** Takes everything out of a box, in clear or inside an age file. Whoever asks has been asked again before. */
export async function startExport(
  { disk, ports, jobs }: ExportParts,
  session: VaultSession,
  { boxName, locale, agePassphrase }: ExportRequest,
): Promise<StartedExport> {
  if (agePassphrase !== null && !measurePassphrase(agePassphrase).acceptable)
    throw new DeedboxError('vault/weak-passphrase');
  jobs.needIdle();
  const name = `deedbox-export-${new Date().toISOString().slice(0, 10)}.zip${agePassphrase === null ? '' : '.age'}`;
  const open = ({ signal, onProgress }: JobTools): AsyncIterable<Uint8Array> => {
    const zip = exportBox(session, {
      boxName,
      locale,
      nowMs: Date.now(),
      signal,
      onProgress: (done, total) => onProgress('writing', done, total),
    });
    return agePassphrase === null ? zip : sealAge(zip, { passphrase: agePassphrase });
  };
  const onDone = () => session.log({ action: 'exported', detail: agePassphrase === null ? '' : 'age' });
  const place = await ports.chooseSavePlace?.({ name, kind: 'export' });
  if (place === null) return { jobId: null, downloadPath: '' };
  if (place !== undefined)
    return {
      jobId: jobs.start('export', (tools) => saveTo(disk, place, open(tools), onDone)),
      downloadPath: '',
    };
  return offer(ports, jobs, { name, open, onDone });
}

/** Whole or not at all: it has another name until all of it is there. */
async function saveTo(
  disk: Disk,
  place: string,
  content: AsyncIterable<Uint8Array>,
  onDone: () => Promise<void>,
) {
  const path = `${place}.${randomUUID()}.part`;
  const file = await disk.open(path);
  try {
    let at = 0;
    for await (const piece of content) {
      await file.writeAt(at, piece);
      at += piece.length;
    }
    await file.sync();
  } catch (error) {
    await file.close().catch(() => undefined);
    await disk.remove(path).catch(() => undefined);
    throw error;
  }
  await file.close();
  await disk.rename(path, place);
  await disk.syncFolder(dirname(place));
  await onDone();
  return NOTHING;
}

/** Nothing in clear touches this computer's disk: the archive is made while the browser fetches it. */
function offer(
  ports: ExportParts['ports'],
  jobs: CopyJobs,
  {
    name,
    open,
    onDone,
  }: {
    name: string;
    open(tools: JobTools): AsyncIterable<Uint8Array>;
    onDone(): Promise<void>;
  },
): StartedExport {
  const { offerDownload } = ports;
  if (!offerDownload) throw new DeedboxError('internal', 'this host has no way to give out a file');
  let downloadPath = '';
  const jobId = jobs.start(
    'export',
    (tools) =>
      new Promise((resolve, reject) => {
        const stop = (): void => reject(new DeedboxError('copy/cancelled'));
        tools.signal.addEventListener('abort', stop);
        downloadPath = offerDownload({
          name,
          sizeBytes: null,
          open: () => told(open(tools), () => onDone().then(() => resolve(NOTHING)), reject),
          dispose: stop,
        });
      }),
  );
  return { jobId, downloadPath };
}

async function* told(
  content: AsyncIterable<Uint8Array>,
  onDone: () => Promise<void>,
  onFailed: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
    await onDone();
  } catch (error) {
    onFailed(error);
    throw error;
  }
}
