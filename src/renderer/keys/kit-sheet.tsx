import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { RecoveryKit } from '../../shared/model/vault.ts';
import { Mark } from '../brand/mark.tsx';
import { useFormat } from '../i18n/index.ts';
import './kit-sheet.css';

const howSteps = ['start', 'forgot', 'type', 'choose'] as const;
const keepRules = ['paper', 'trust', 'never', 'newer'] as const;

export interface KitSheetProps {
  kit: RecoveryKit;
  isLarge: boolean;
}

/** The kit on paper: what it is, whose, the day. Not on the screen; while it is here the page prints as this sheet alone. */
export function KitSheet({ kit, isLarge }: KitSheetProps) {
  const { t } = useTranslation('kit');
  const format = useFormat();
  const [madeAtMs] = useState(() => Date.now());
  return createPortal(
    <div className={isLarge ? 'kit-sheet kit-sheet-large' : 'kit-sheet'} aria-hidden>
      <div className="kit-sheet-head">
        <Mark />
        <strong>Deedbox</strong>
      </div>
      <h1>{t('paper.heading')}</h1>
      <dl>
        <dt>{t('paper.forBox')}</dt>
        <dd>{kit.name}</dd>
        <dt>{t('paper.day')}</dt>
        <dd>{format.instant(madeAtMs)}</dd>
        <dt>{t('paper.boxId')}</dt>
        <dd className="kit-sheet-id">{kit.vaultId}</dd>
      </dl>
      <p>{t('paper.what')}</p>
      <h2>{t('paper.code')}</h2>
      <p className="kit-sheet-code" dir="ltr">
        {kit.recoveryCode.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its place
          <span key={index}>
            <small>{index + 1}</small> {group}
          </span>
        ))}
      </p>
      <h2>{t('paper.howTitle')}</h2>
      <ol>
        {howSteps.map((step) => (
          <li key={step}>{t(`paper.how.${step}`)}</li>
        ))}
      </ol>
      <h2>{t('paper.keepTitle')}</h2>
      <ul>
        {keepRules.map((rule) => (
          <li key={rule}>{t(`paper.keep.${rule}`)}</li>
        ))}
      </ul>
    </div>,
    document.body,
  );
}
