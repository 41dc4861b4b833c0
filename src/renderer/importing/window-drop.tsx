import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useAddFiles } from './use-add-files.ts';
import './window-drop.css';

/** Files dropped anywhere in the window, or pasted outside a field. */
export function WindowDrop() {
  const { t } = useTranslation('importing');
  const [isOver, setOver] = useState(false);
  const addFiles = useAddFiles();
  const add = useRef(addFiles);
  useEffect(() => {
    add.current = addFiles;
  });
  useEffect(() => listenForFiles(window, (files) => add.current(files), setOver), []);
  return isOver && <div className="window-drop">{t('choose.dropAnywhere')}</div>;
}

/** Returns the way to stop. A drop that an area of the page has taken is left to it. */
function listenForFiles(
  page: Window,
  onFiles: (files: File[]) => void,
  onOver: (isOver: boolean) => void,
): () => void {
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    onOver(true);
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) onOver(false);
  };
  const drop = (event: DragEvent) => {
    onOver(false);
    const isTaken = event.defaultPrevented;
    // Without this a browser opens the file in place of the page.
    event.preventDefault();
    if (!isTaken) onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) onFiles(files);
  };
  page.addEventListener('dragover', over);
  page.addEventListener('dragleave', leave);
  page.addEventListener('drop', drop);
  page.addEventListener('paste', paste);
  return () => {
    page.removeEventListener('dragover', over);
    page.removeEventListener('dragleave', leave);
    page.removeEventListener('drop', drop);
    page.removeEventListener('paste', paste);
  };
}
