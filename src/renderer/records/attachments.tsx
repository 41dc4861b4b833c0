import { Pencil } from 'lucide-react';
import { useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { useSummary } from '../store/index.ts';

/** Files that go with a record, such as a photo of the paper it was written down from. */
export function Attachments({ documentIds }: { documentIds: readonly string[] }) {
  const { t } = useTranslation('papers');
  if (documentIds.length === 0) return null;
  return (
    <section className="record-section">
      <h2>{t('letter.attachments', { count: documentIds.length })}</h2>
      <ul className="record-attachments">
        {documentIds.map((documentId) => (
          <li key={documentId}>
            <AttachmentLink documentId={documentId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AttachmentLink({ documentId }: { documentId: string }) {
  const summary = useSummary(documentId);
  if (!summary) return null;
  return (
    <RoomLink to="/records/files/$documentId" params={{ documentId }}>
      <bdi>{summary.title}</bdi>
    </RoomLink>
  );
}

/** What a person wrote down they can change; the versions before stay. */
export function ChangeLetter({ recordId }: { recordId: string }) {
  const { t } = useTranslation('papers');
  return (
    <p>
      <RoomLink to="/records/letter/$recordId" params={{ recordId }} kind="secondary" icon={Pencil}>
        {t('letter.change')}
      </RoomLink>
    </p>
  );
}
