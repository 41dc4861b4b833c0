import { useFormat, useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';

export function NoAgency({ count }: { count: number }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  if (count === 0) return null;
  return (
    <section className="home-section">
      <h2>{t('noAgency')}</h2>
      <p>{t('agency.body', { count, total: format.number(count) })}</p>
      <RoomLink to="/records" search={{ agency: '' }}>
        {t('agency.link')}
      </RoomLink>
    </section>
  );
}
