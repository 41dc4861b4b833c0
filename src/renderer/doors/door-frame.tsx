import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Wordmark } from '../brand/wordmark.tsx';
import { LanguageSwitch } from '../preferences/language-switch.tsx';
import { MAIN_ID, SkipLink } from '../ui/index.ts';
import './door-frame.css';
import { useWindowTitle } from '../use-window-title.ts';

/** The lid of the closed box, and one paper on the desk below it. */
export function DoorFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  useWindowTitle(t('name'));
  return (
    <div className="door">
      <SkipLink />
      <header className="door-lid">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="door-paper">
        {children}
      </main>
    </div>
  );
}
