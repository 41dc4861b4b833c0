import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/index.ts';
import { announce } from '../../ui/index.ts';
import type { ImportItem } from '../import-item.ts';
import { useImportItems, useImports } from '../imports-context.tsx';

export interface Scan {
  documentId: string;
  name: string;
}

export interface Scans {
  /** Names of files on their way in. */
  coming: string[];
  /** Names of files that could not be kept. */
  failed: string[];
  add(files: readonly File[]): void;
}

/** Files for a letter come in as any file does; each is told once it is in the box. */
export function useScans(onKept: (scans: Scan[]) => void): Scans {
  const { t } = useTranslation('papers');
  const imports = useImports();
  const items = useImportItems();
  const [waiting, setWaiting] = useState<readonly number[]>([]);
  const [failed, setFailed] = useState<string[]>([]);
  const told = useRef(onKept);
  useEffect(() => {
    told.current = onKept;
  });
  useEffect(() => {
    const over = items.filter((item) => waiting.includes(item.id) && outcomeOf(item) !== 'coming');
    if (over.length === 0) return;
    imports.markSeen(over.map(({ id }) => id));
    setWaiting(waiting.filter((id) => !over.some((item) => item.id === id)));
    const kept = over.flatMap(toScan);
    setFailed((before) => [...before, ...over.filter((item) => outcomeOf(item) === 'failed').map(nameOf)]);
    if (kept.length > 0) told.current(kept);
    for (const { name } of kept) announce(t('letter.scanAdded', { name }));
  }, [imports, items, waiting, t]);
  return {
    coming: items.filter((item) => waiting.includes(item.id)).map(nameOf),
    failed,
    add(files) {
      if (files.length === 0) return;
      setFailed([]);
      setWaiting([...waiting, ...imports.add(files)]);
    },
  };
}

const nameOf = ({ name }: ImportItem): string => name;

function outcomeOf({ stage }: ImportItem): 'coming' | 'kept' | 'failed' {
  if (stage.stage === 'waiting' || stage.stage === 'working') return 'coming';
  return stage.stage === 'finished' && stage.result.documentId !== null ? 'kept' : 'failed';
}

function toScan({ stage, name }: ImportItem): Scan[] {
  const documentId = stage.stage === 'finished' ? stage.result.documentId : null;
  return documentId === null ? [] : [{ documentId, name }];
}
