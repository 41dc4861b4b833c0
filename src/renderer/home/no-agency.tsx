import { Tags } from 'lucide-react';
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
      <p className="ui-row">
        <RoomLink to="/records/order" search={{ agency: '', all: true }} kind="secondary" icon={Tags}>
          {t('agency.putRight')}
        </RoomLink>
        <RoomLink to="/records" search={{ agency: '' }}>
          {t('agency.link')}
        </RoomLink>
      </p>
    </section>
  );
}
