import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { ImportItem } from './import-item.ts';
import type { Imports } from './imports.ts';

const ImportsContext = createContext<Imports | null>(null);

export function ImportsProvider({ imports, children }: { imports: Imports; children: ReactNode }) {
  return <ImportsContext value={imports}>{children}</ImportsContext>;
}

export function useImports(): Imports {
  const imports = useContext(ImportsContext);
  if (!imports) throw new Error('useImports stands outside ImportsProvider');
  return imports;
}

export function useImportItems(): readonly ImportItem[] {
  const { items } = useImports();
  return useSyncExternalStore(items.subscribe, items.get);
}
