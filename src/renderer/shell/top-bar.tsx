import { LockKeyhole, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OpenVault } from '../../shared/model/vault.ts';
import { Wordmark } from '../brand/wordmark.tsx';
import { LanguageSwitch } from '../preferences/language-switch.tsx';
import { BoxMark, Button, VisuallyHidden } from '../ui/index.ts';
import { useLock } from './use-lock.ts';
import { useSearch } from './use-search.ts';

/** Whose box is open, search, language, lock. */
export function TopBar({ vault }: { vault: OpenVault }) {
  const { t } = useTranslation('app');
  const { lock, isLocking } = useLock();
  const { search, canSearch } = useSearch();
  return (
    <header className="shell-bar">
      <Wordmark />
      <p className="shell-owner">
        <BoxMark name={vault.name} />
        <VisuallyHidden>{t('bar.openBox')} </VisuallyHidden>
        <bdi className="shell-owner-name">{vault.name}</bdi>
      </p>
      <div className="shell-tools">
        <LanguageSwitch />
        {canSearch && (
          <Button icon={Search} onPress={search}>
            {t('bar.search')}
          </Button>
        )}
        <Button
          icon={LockKeyhole}
          onPress={() => void lock()}
          isBusy={isLocking}
          busyLabel={t('bar.locking')}
        >
          {t('bar.lock')}
        </Button>
      </div>
    </header>
  );
}
