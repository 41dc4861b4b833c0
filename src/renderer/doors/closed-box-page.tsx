import { useTranslation } from 'react-i18next';
import type { VaultListing } from '../../shared/model/vault.ts';
import { Notice, PageHeading } from '../ui/index.ts';

/** A box that this Deedbox cannot open, and leaves alone: written by a newer one, or damaged. */
export function ClosedBoxPage({ box, state }: { box: VaultListing; state: 'newer' | 'damaged' }) {
  const { t } = useTranslation('vault');
  return (
    <div className="door-section">
      <PageHeading title={t(`${state}.title`, { name: box.name })} />
      <Notice kind={state === 'newer' ? 'needs' : 'wrong'} title={t(`boxes.${state}`)}>
        <p>{t(`${state}.body`)}</p>
      </Notice>
      <p>{t(`${state}.next`)}</p>
    </div>
  );
}
