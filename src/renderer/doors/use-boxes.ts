import { useCallback, useEffect, useState } from 'react';
import type { VaultListing } from '../../shared/model/vault.ts';
import { useBridge } from '../bridge-context.ts';
import { useAction } from '../use-action.ts';

/** The boxes on this computer; null while main looks for them. */
export function useBoxes() {
  const bridge = useBridge();
  const [boxes, setBoxes] = useState<readonly VaultListing[] | null>(null);
  const { run, failure } = useAction();
  const load = useCallback(
    () =>
      run(async () => {
        const { vaults } = await bridge.invoke('vault.list', {});
        setBoxes(vaults);
      }),
    [bridge, run],
  );
  useEffect(() => {
    void load();
  }, [load]);
  return { boxes, failure, reload: load };
}
