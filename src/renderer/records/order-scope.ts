import { type CatalogueView, NO_FILTERS } from '../store/index.ts';

export type Scope = 'onlyThis' | 'sameFile' | 'sameAgency' | 'sameNoAgency';

/** The records that a person may mean who puts one right; only those scopes that say more than the one before. */
export function scopesOf(catalogue: CatalogueView, recordId: string): Map<Scope, number[]> {
  const { table } = catalogue;
  const row = table.findRow(recordId);
  const scopes = new Map<Scope, number[]>();
  if (row === -1) return scopes;
  scopes.set('onlyThis', [row]);
  const agency = table.agencies.word(row);
  const add = (scope: Scope, rows: Uint32Array) => {
    if (rows.length > 1) scopes.set(scope, [...rows]);
  };
  const documentId = table.documents.word(row);
  add('sameFile', catalogue.select({ ...NO_FILTERS, documentId }, ''));
  const sameAgency = catalogue.select({ ...NO_FILTERS, agency }, '');
  add(agency === '' ? 'sameNoAgency' : 'sameAgency', sameAgency);
  return scopes;
}
