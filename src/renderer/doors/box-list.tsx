import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VaultListing } from '../../shared/model/vault.ts';
import { useFormat } from '../i18n/index.ts';
import { BoxMark, PageHeading, Tag } from '../ui/index.ts';
import './box-list.css';

export interface BoxListProps {
  boxes: readonly VaultListing[];
  onChoose: (box: VaultListing) => void;
}

/** The boxes of this computer, as large buttons. */
export function BoxList({ boxes, onChoose }: BoxListProps) {
  const { t } = useTranslation('vault');
  return (
    <div className="door-section">
      <PageHeading title={t('boxes.title')} />
      <ul className="box-list" aria-label={t('boxes.hint')}>
        {boxes.map((box) => (
          <li key={box.vaultId}>
            <BoxButton box={box} onChoose={() => onChoose(box)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function BoxButton({ box, onChoose }: { box: VaultListing; onChoose: () => void }) {
  const { t } = useTranslation('vault');
  const format = useFormat();
  const name = box.name || t('boxes.damaged');
  return (
    <button type="button" className="box-button" data-vault-colour={box.colour} onClick={onChoose}>
      <BoxMark name={box.name} size="large" />
      <span className="box-words">
        <bdi className="box-name">{name}</bdi>
        <span className="ui-soft">{t('boxes.made', { date: format.isoDate(box.createdAt) })}</span>
      </span>
      {box.state === 'newer' && <Tag kind="needs">{t('boxes.newer')}</Tag>}
      {box.state === 'damaged' && <Tag kind="wrong">{t('boxes.damaged')}</Tag>}
      <ChevronRight aria-hidden className="box-arrow" />
    </button>
  );
}
