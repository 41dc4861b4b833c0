import type { ListedSummary } from '../../shared/model/summary.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { Disclosure } from '../ui/index.ts';

const MOST_SHOWN = 2;

/** What Deedbox put right by itself. The summary of a repair carries its reason as its type and its items as its detail. */
export function Repairs({ repairs }: { repairs: readonly ListedSummary[] }) {
  const { t } = useTranslation('home');
  if (repairs.length === 0) return null;
  const older = repairs.slice(MOST_SHOWN);
  return (
    <section className="home-section">
      <h2>{t('repaired')}</h2>
      <RepairList repairs={repairs.slice(0, MOST_SHOWN)} />
      {older.length > 0 && (
        <Disclosure title={t('repair.older')}>
          <RepairList repairs={older} />
        </Disclosure>
      )}
    </section>
  );
}

function RepairList({ repairs }: { repairs: readonly ListedSummary[] }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <ul className="home-list">
      {repairs.map(({ recordId, type, detail, savedAtMs }) => {
        const count = Number(detail) || 0;
        const kind = type === 'empty' || type === 'restored' ? type : 'damaged';
        return (
          <li key={recordId}>
            <p>{t(`repair.${kind}`, { count, total: format.number(count) })}</p>
            <p className="ui-soft ui-small">{format.instant(savedAtMs)}</p>
          </li>
        );
      })}
    </ul>
  );
}
