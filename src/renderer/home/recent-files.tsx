import { useFormat, useTranslation } from '../i18n/index.ts';
import { FileMarks, RoomLink } from '../parts/index.ts';
import type { BoxSummary } from './summarise-box.ts';

const MOST_SHOWN = 5;

/** The files that came last. */
export function RecentFiles({ files }: Pick<BoxSummary, 'files'>) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <section className="home-section">
      <h2>{t('cameIn')}</h2>
      <ul className="home-list">
        {files.slice(0, MOST_SHOWN).map(({ file, recordCount }) => (
          <li key={file.recordId} className="home-file">
            <RoomLink to="/records/files/$documentId" params={{ documentId: file.recordId }}>
              <bdi>{file.title}</bdi>
            </RoomLink>
            <span className="home-file-facts ui-soft ui-small">
              {recordCount > 0 && (
                <span>{t('imports.records', { count: recordCount, total: format.number(recordCount) })}</span>
              )}
              <span>{t('imports.when', { when: format.relativeDay(file.savedAtMs, Date.now()) })}</span>
              <FileMarks flags={file.flags} />
            </span>
          </li>
        ))}
      </ul>
      {files.length > MOST_SHOWN && (
        <RoomLink to="/records" search={{ show: 'files' }}>
          {t('imports.all')}
        </RoomLink>
      )}
    </section>
  );
}
