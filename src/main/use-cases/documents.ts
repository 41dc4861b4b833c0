import { DeedboxError } from '../../shared/errors.ts';
import type { ClearFile, HostPorts } from '../host.ts';
import { describeDocument } from '../imports/describe-document.ts';
import type { Handlers } from '../rpc.ts';
import { getDocument, readOriginal } from '../session/stored-documents.ts';
import type { VaultKeeper } from '../session/vault-keeper.ts';
import { offerUndo } from './order.ts';
import { openAs } from './records.ts';

type DocumentHandlers = Pick<Handlers, Extract<keyof Handlers, `document.${string}`>>;

/** Files as they arrived: looking at them, saving them in clear, saying what they are. */
export function documentHandlers(keeper: VaultKeeper, ports: HostPorts): DocumentHandlers {
  return {
    'document.open': ({ recordId, rows }) => ({
      revisions: openAs('document', keeper.session, recordId, rows),
    }),
    'document.read': async ({ documentId, maxBytes }) => {
      const document = await getDocument(keeper.session, documentId);
      const bytes = await readOriginal(keeper.session, document, {
        maxBytes: Math.min(maxBytes, document.sizeBytes),
      });
      return { bytes, sizeBytes: document.sizeBytes, mediaType: document.mediaType, name: document.name };
    },
    'document.save': async ({ documentId, passphrase }) => {
      if (!ports.saveFile) await keeper.prove(passphrase);
      const { session } = keeper;
      const document = await getDocument(session, documentId);
      const { name, mediaType } = document;
      const bytes = await readOriginal(session, document);
      // Not after a lock that came while it was read.
      if (keeper.session !== session) throw new DeedboxError('vault/locked');
      const given = await giveOut(ports, { name, mediaType, bytes });
      if (given.outcome !== 'cancelled') await session.log({ action: 'fileSaved', subject: name });
      return given;
    },
    'document.describe': async ({ documentId, ...details }) => {
      const { session } = keeper;
      const { generation, touched } = await describeDocument(session, documentId, details);
      return { generation, actionId: offerUndo(session, 'described', details.title, 1, touched) };
    },
  };
}

async function giveOut(
  ports: HostPorts,
  file: ClearFile,
): Promise<{ outcome: 'saved' | 'cancelled' | 'download'; downloadPath: string }> {
  if (ports.saveFile) return { outcome: await ports.saveFile(file), downloadPath: '' };
  if (ports.offerDownload) return { outcome: 'download', downloadPath: ports.offerDownload(file) };
  throw new DeedboxError('internal', 'this host has no way to save a file');
}
