import { useMemo } from 'react';
import { useCatalogueVersion, useStore } from '../store/index.ts';
import { summariseUpkeep, type Upkeep } from './upkeep.ts';

export function useUpkeep(): Upkeep {
  const { catalogue } = useStore();
  const version = useCatalogueVersion();
  // `version` stands for what is in the catalogue.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => summariseUpkeep(catalogue, Date.now()), [catalogue, version]);
}
