import type { Container, Part } from '../../shared/model/document.ts';
import { getDocument } from '../session/stored-documents.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { blobPath } from '../vault/vault-paths.ts';
import { keepOneCopy } from './keep-one-copy.ts';
import { documentIdOf, isUnfinished, newDocument } from './new-document.ts';
import type { ArrivedPart } from './part-receiver.ts';
import { documentChange, patchDocument } from './patch-document.ts';

const DOCUMENTS_PER_COMMIT = 400;

/**
 * Gives each file that came out of a container an entry of its own, to be read. A file that is in the
 * vault already stays the one document that it is; where it waits to be read, it is this container's now.
 */
export async function saveParts(
  session: VaultSession,
  container: Pick<Container, 'documentId' | 'name'>,
  arrived: readonly ArrivedPart[],
): Promise<Part[]> {
  const parts: Part[] = [];
  const fresh = new Map<string, ArrivedPart>();
  for (const part of arrived) {
    const documentId = documentIdOf(part.file, session);
    parts.push({ path: part.path, documentId });
    if ((await session.readIndex()).find(documentId)) await adopt(session, documentId, container, part);
    else if (fresh.has(documentId)) await session.disk.remove(blobPath(session.paths, part.file.blobId));
    else fresh.set(documentId, part);
  }
  const entries = [...fresh];
  for (let start = 0; start < entries.length; start += DOCUMENTS_PER_COMMIT)
    await session.commit(() =>
      entries
        .slice(start, start + DOCUMENTS_PER_COMMIT)
        .map(([documentId, { path, file }]) =>
          documentChange(documentId, newDocument(file, { ...container, path })),
        ),
    );
  return parts;
}

async function adopt(
  session: VaultSession,
  documentId: string,
  container: Pick<Container, 'documentId' | 'name'>,
  { path, file }: ArrivedPart,
): Promise<void> {
  await keepOneCopy(session, documentId, file);
  const document = await getDocument(session, documentId);
  const isOwn = document.container?.documentId === container.documentId;
  // A container can hold a copy of what it came in itself; it is never its own part.
  const isItself = documentId === container.documentId;
  if (isUnfinished(document) && !isOwn && !isItself)
    await patchDocument(session, documentId, (old) => ({ ...old, container: { ...container, path } }));
}
