import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Copies } from './copies.ts';
import type { CopyState } from './copy-state.ts';

const CopiesContext = createContext<Copies | null>(null);

export function CopiesProvider({ copies, children }: { copies: Copies; children: ReactNode }) {
  return <CopiesContext value={copies}>{children}</CopiesContext>;
}

export function useCopies(): Copies {
  const copies = useContext(CopiesContext);
  if (!copies) throw new Error('useCopies stands outside CopiesProvider');
  return copies;
}

export function useCopyState(): CopyState {
  const { state } = useCopies();
  return useSyncExternalStore(state.subscribe, state.get);
}
