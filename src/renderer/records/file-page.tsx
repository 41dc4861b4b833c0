import type { DocumentView } from '../../shared/model/stored.ts';
import { useTranslation } from '../i18n/index.ts';
import { CopyGate, OnScreen, RoomLink } from '../parts/index.ts';
import { useDocument, useIsReading, useSummary } from '../store/index.ts';
import { Notice, PageHeading, Tag } from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import { FileActions } from './file-actions.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileParts } from './file-parts.tsx';
import { FilePreview } from './file-preview.tsx';
import { NoteSection } from './note-section.tsx';
import './file-page.css';

/** One file as it came: what it is, what became of it, and what can be done with it. */
export function FilePage({ documentId }: { documentId: string }) {
  return (
    <CopyGate>
      <LoadedFile documentId={documentId} />
    </CopyGate>
  );
}

function LoadedFile({ documentId }: { documentId: string }) {
  const { t } = useTranslation('records');
  const file = useDocument(documentId);
  const isHere = useSummary(documentId)?.kind === 'document';
  if (!isHere) {
    return (
      <Notice kind="info" title={t('file.notFoundTitle')}>
        <p>{t('record.notFound')}</p>
      </Notice>
    );
  }
  return (
    <article className="file">
      <OnScreen loading={file} label={t('file.previewLoading')}>
        {([newest]) => newest && <OpenFile document={newest} />}
      </OnScreen>
    </article>
  );
}

const stateKinds = {
  reading: 'needs',
  needsMapping: 'needs',
  needsDetails: 'needs',
  stopped: 'needs',
  complete: 'done',
  undone: 'plain',
} as const;

function OpenFile({ document }: { document: DocumentView }) {
  const { t } = useTranslation(['records', 'papers']);
  const vocabulary = useVocabulary();
  const isReading = useIsReading();
  const { recordId, state, problemCount } = document;
  return (
    <>
      <PageHeading title={document.title || document.name} caption={vocabulary.type(document.format)} />
      {!(document.format === 'attachment' && state === 'complete') && (
        <p>
          <Tag kind={stateKinds[state]}>
            {state === 'reading' && isReading ? t('states.readingNow') : t(`states.${state}`)}
          </Tag>
        </p>
      )}
      {problemCount > 0 && (
        <Notice
          kind="needs"
          title={t('file.problems', { count: problemCount })}
          actions={
            <RoomLink
              to="/records/import/problems/$documentId"
              params={{ documentId: recordId }}
              kind="secondary"
            >
              {t('file.seeProblems')}
            </RoomLink>
          }
        />
      )}
      {document.media?.kind === 'picture' && document.media.hasPlace && (
        <Notice kind="info" title={t('papers:media.placeTitle')}>
          <p>{t('papers:media.place')}</p>
        </Notice>
      )}
      <FileActions document={document} />
      <FileParts document={document} />
      {document.media && <FilePreview document={document} />}
      <FileFacts document={document} />
      <NoteSection recordId={recordId} />
      {!document.media && document.format !== 'zip' && <FilePreview document={document} />}
    </>
  );
}
