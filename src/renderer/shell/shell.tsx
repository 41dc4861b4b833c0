import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenVault } from '../session/session-context.ts';
import { MAIN_ID, Notice, SkipLink } from '../ui/index.ts';
import { useHouse } from './house-context.ts';
import './shell.css';
import { RoomNav } from './room-nav.tsx';
import { ShellShortcuts } from './shell-shortcuts.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { TopBar } from './top-bar.tsx';

/** The open house: whose box it is, its rooms, and the room one is in. */
export function Shell() {
  const vault = useOpenVault();
  const { extras } = useHouse();
  const [isHelpOpen, setHelpOpen] = useState(false);
  return (
    <div className="shell" data-vault-colour={vault.colour}>
      <SkipLink />
      <ShellShortcuts onHelp={() => setHelpOpen(true)} />
      <TopBar vault={vault} />
      <RoomNav />
      <main id={MAIN_ID} tabIndex={-1} className="shell-main">
        <OpeningNotice />
        <Outlet />
      </main>
      {extras}
      <ShortcutHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

/** What main noticed about the box while it opened it; until the box is locked. */
function OpeningNotice() {
  const { t } = useTranslation('vault');
  const { notice } = useOpenVault();
  if (notice === 'none') return null;
  return (
    <Notice kind="needs" title={t(`notice.${notice}.title`)}>
      <p>{t(`notice.${notice}.body`)}</p>
    </Notice>
  );
}
