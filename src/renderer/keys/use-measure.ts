import { useEffect, useState } from 'react';
import type { PassphraseMeasure } from '../../shared/model/vault.ts';
import { useBridge } from '../bridge-context.ts';

const PAUSE_MS = 150;

/** How strong what is typed is, a moment after the typing pauses; null for nothing typed or not known yet. */
export function useMeasure(passphrase: string): PassphraseMeasure | null {
  const bridge = useBridge();
  const [measured, setMeasured] = useState<{ passphrase: string; measure: PassphraseMeasure } | null>(null);
  useEffect(() => {
    if (passphrase === '') return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      try {
        const measure = await bridge.invoke('passphrase.measure', { passphrase });
        if (isCurrent) setMeasured({ passphrase, measure });
      } catch {
        // Main measures again, and decides, when the passphrase is used.
      }
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [bridge, passphrase]);
  if (passphrase === '' || !measured) return null;
  return measured.measure;
}
