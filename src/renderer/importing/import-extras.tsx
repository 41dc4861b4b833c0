import { useNavigate } from '@tanstack/react-router';
import { useShortcut } from '../ui/index.ts';
import { ImportPanel } from './import-panel.tsx';
import { WindowDrop } from './window-drop.tsx';

/** Drop and paste anywhere, Ctrl+I, and the panel of files on their way in. */
export function ImportExtras() {
  const navigate = useNavigate();
  useShortcut('import', () => void navigate({ to: '/records/import' }));
  return (
    <>
      <WindowDrop />
      <ImportPanel />
    </>
  );
}
