import { useLocation, useNavigate } from '@tanstack/react-router';
import { useShortcut } from '../ui/index.ts';
import { ImportPanel } from './import-panel.tsx';
import { WindowDrop } from './window-drop.tsx';

const CHOOSE_PATH = '/records/import';

/** Drop and paste anywhere, Ctrl+I, and the panel of files on their way in. */
export function ImportExtras() {
  const navigate = useNavigate();
  const isOnPage = useLocation().pathname === CHOOSE_PATH;
  useShortcut('import', () => void navigate({ to: CHOOSE_PATH }));
  return (
    <>
      <WindowDrop />
      {!isOnPage && <ImportPanel place="corner" />}
    </>
  );
}
