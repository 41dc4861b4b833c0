import { useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import type { BoxSummary, Need } from './summarise-box.ts';

const MOST_SHOWN = 8;

const pages: Record<Need, string> = {
  needsMapping: '/records/import/columns/$documentId',
  needsDetails: '/records/import/details/$documentId',
  reading: '/records/files/$documentId',
  stopped: '/records/files/$documentId',
};

/** Files that wait for an answer, each a link to where it is given. */
export function Needs({ needs }: Pick<BoxSummary, 'needs'>) {
  const { t } = useTranslation('home');
  const more = needs.length - MOST_SHOWN;
  return (
    <section className="home-section home-needs">
      <h2>{t('needsYou')}</h2>
      <ul className="home-list">
        {needs.slice(0, MOST_SHOWN).map(({ need, file }) => (
          <li key={file.recordId}>
            <RoomLink to={pages[need]} params={{ documentId: file.recordId }}>
              <bdi>{t(`needs.${need}`, { name: file.title })}</bdi>
            </RoomLink>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <RoomLink to="/records" search={{ show: 'files' }}>
          {t('needs.more', { count: more })}
        </RoomLink>
      )}
    </section>
  );
}
