import { DeedboxError } from '../../shared/errors.ts';
import type { StoredRecord } from '../../shared/model/record.ts';
import type { SealedRow } from '../../shared/model/sealed-row.ts';
import type { Stored } from '../../shared/model/stored.ts';
import type { Handlers } from '../rpc.ts';
import { getDocument, readOriginal } from '../session/stored-documents.ts';
import type { VaultKeeper } from '../session/vault-keeper.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { toRecordId } from '../vault/identity.ts';

type RecordHandlers = Pick<Handlers, Extract<keyof Handlers, `record.${string}`>>;

const LINE_FEED = 10;

/** Opening what is stored: the page brings the sealed rows, main opens them. */
export function recordHandlers(keeper: VaultKeeper): RecordHandlers {
  return {
    'record.open': ({ recordId, rows }) => ({ revisions: openAs('record', keeper.session, recordId, rows) }),
    'record.identify': ({ identities }) => ({
      recordIds: identities.map((identity) => toRecordId(identity, keeper.session.keyring)),
    }),
    'record.original': async ({ row, maxBytes }) => {
      const { stored } = keeper.session.open(row);
      if (stored.kind !== 'record') throw new DeedboxError('record/damaged', 'not a record');
      return readPiece(keeper.session, stored, maxBytes);
    },
  };
}

/** Revisions of one thing, newest first, each insisted to be of that kind and id. Throws `record/damaged`. */
export function openAs<Kind extends Stored['kind']>(
  kind: Kind,
  session: VaultSession,
  recordId: string,
  rows: readonly SealedRow[],
) {
  const revisions = rows.map((row) => {
    const { head, savedAtMs, stored } = session.open({ ...row, recordId });
    if (!isKind(stored, kind)) throw new DeedboxError('record/damaged', `not a ${kind}`);
    const { revision, isDeleted } = head;
    return { ...stored, recordId, revision, deleted: isDeleted, savedAt: new Date(savedAtMs).toISOString() };
  });
  return revisions.sort((one, other) => other.revision - one.revision);
}

function isKind<Kind extends Stored['kind']>(
  stored: Stored,
  kind: Kind,
): stored is Extract<Stored, { kind: Kind }> {
  return stored.kind === kind;
}

async function readPiece(session: VaultSession, record: StoredRecord, maxBytes: number) {
  const document = await getDocument(session, record.documentId);
  const { start, end } = record.bytes;
  const before = await readOriginal(session, document, { maxBytes: end });
  const piece = before.subarray(start, Math.min(end, start + maxBytes));
  return {
    text: new TextDecoder().decode(piece),
    truncated: end - start > maxBytes,
    mediaType: document.mediaType,
    documentName: document.name,
    firstLine: before.subarray(0, start).reduce((lines, byte) => (byte === LINE_FEED ? lines + 1 : lines), 1),
  };
}
