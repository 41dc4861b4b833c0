import type { CsvMapping } from '../../shared/model/csv-mapping.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';
import { toRecordId } from '../vault/identity.ts';

/** The mapping chosen last time for a file with these headers. */
export async function findMapping(
  session: VaultSession,
  headers: readonly string[],
): Promise<CsvMapping | undefined> {
  const recordId = mappingId(session, headers);
  const known = (await session.readIndex()).find(recordId);
  if (!known || known.isDeleted) return undefined;
  const newest = (await session.findRevisions(new Set([recordId]))).get(recordId)?.at(-1);
  return newest?.stored.kind === 'csvMapping' ? newest.stored.mapping : undefined;
}

export function rememberMapping(session: VaultSession, mapping: CsvMapping): Change {
  const headers = mapping.columns.map(({ header }) => header);
  return {
    collection: 'private',
    recordId: mappingId(session, headers),
    isDeleted: false,
    stored: { kind: 'csvMapping', mapping },
  };
}

function mappingId(session: VaultSession, headers: readonly string[]): string {
  return toRecordId(`csvMapping|${JSON.stringify(headers)}`, session.keyring);
}
