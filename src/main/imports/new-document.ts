import type { Container, DocumentState, ImportCounts, StoredDocument } from '../../shared/model/document.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { toRecordId } from '../vault/identity.ts';
import type { KeptFile } from './incoming-file.ts';

export const NOTHING_YET: ImportCounts = { found: 0, added: 0, revised: 0, unchanged: 0 };

/** States in which not all of a file is in the vault: reading it again carries on. */
const unfinished: readonly DocumentState[] = ['reading', 'stopped', 'undone'];

export function isUnfinished({ state }: StoredDocument): boolean {
  return unfinished.includes(state);
}

/** The same for the same bytes, whatever they are called and wherever they came from. */
export function documentIdOf({ sha256 }: KeptFile, session: VaultSession): string {
  return toRecordId(`document|${sha256}`, session.keyring);
}

/** A file's entry before anything is known of it. */
export function newDocument(file: KeptFile, container: Container | null): StoredDocument {
  return {
    kind: 'document',
    ...file,
    format: 'attachment',
    mediaType: 'application/octet-stream',
    state: 'reading',
    title: '',
    date: '',
    agency: '',
    category: 'other',
    counts: NOTHING_YET,
    problems: [],
    problemCount: 0,
    importedAt: new Date().toISOString(),
    media: null,
    container,
    parts: [],
  };
}
