import { useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { LETTER_TYPE } from '../../shared/model/letter.ts';
import type { RecordView } from '../../shared/model/stored.ts';
import { useTranslation } from '../i18n/index.ts';
import { OnScreen, RoomLink } from '../parts/index.ts';
import { useRecord } from '../store/index.ts';
import { Button, Notice, PageHeading, useShortcut } from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import { Attachments, ChangeLetter } from './attachments.tsx';
import { FieldSections } from './field-sections.tsx';
import { NoteSection } from './note-section.tsx';
import { Original } from './original.tsx';
import { Provenance } from './provenance.tsx';
import { RecordFacts } from './record-facts.tsx';
import { Revisions } from './revisions.tsx';
import { useLinkTargets } from './use-link-targets.ts';
import './record-page.css';

/** One record: what it says, where that comes from, and how it was before. */
export function RecordPage({ recordId }: { recordId: string }) {
  const { t } = useTranslation('records');
  const record = useRecord(recordId);
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const back = () => void navigate({ to: '/records', search });
  useShortcut('back', back);
  const isUnknown = record.state === 'failed' && record.code === 'record/not-found';
  return (
    <article className="record">
      <Button kind="quiet" icon={ArrowLeft} onPress={back}>
        {t('record.back')}
      </Button>
      {isUnknown ? (
        <Notice kind="info" title={t('record.notFoundTitle')}>
          <p>{t('record.notFound')}</p>
        </Notice>
      ) : (
        <OnScreen loading={record} label={t('record.loading')}>
          {(revisions) => <OpenRecord revisions={revisions} />}
        </OnScreen>
      )}
    </article>
  );
}

function OpenRecord({ revisions }: { revisions: readonly RecordView[] }) {
  const { t } = useTranslation('records');
  const vocabulary = useVocabulary();
  const record = revisions[0];
  const links = useLinkTargets(record?.fields ?? NO_FIELDS);
  if (!record) return null;
  const type = vocabulary.type(record.type);
  return (
    <>
      <PageHeading title={record.title || type} {...(record.title ? { caption: type } : {})}>
        {record.detail && !BEGINS_WITH_DETAIL.includes(record.type) && (
          <p className="record-detail">{record.detail}</p>
        )}
      </PageHeading>
      {record.deleted && <TakenOut documentId={record.documentId} />}
      <div className="record-body">
        <div className="record-main">
          <RecordFacts record={record} />
          <NoteSection recordId={record.recordId} />
          <section className="record-section">
            <h2>{t('record.details')}</h2>
            <FieldSections fields={record.fields} links={links} />
          </section>
          <Attachments documentIds={record.attachments} />
          {record.type === LETTER_TYPE && !record.deleted && <ChangeLetter recordId={record.recordId} />}
          {revisions.length > 1 && <Revisions revisions={revisions} links={links} />}
        </div>
        <div className="record-source">
          <Provenance record={record} />
          <Original record={record} />
        </div>
      </div>
    </>
  );
}

/** Their detail is how their text begins, and the text stands below. */
const BEGINS_WITH_DETAIL = ['message', 'textDocument', 'letter'];

const NO_FIELDS: RecordView['fields'] = [];

function TakenOut({ documentId }: { documentId: string }) {
  const { t } = useTranslation('records');
  return (
    <Notice
      kind="info"
      title={t('record.takenOut')}
      actions={
        <RoomLink to="/records/files/$documentId" params={{ documentId }} kind="secondary">
          {t('record.toFile')}
        </RoomLink>
      }
    >
      <p>{t('record.takenOutBody')}</p>
    </Notice>
  );
}
