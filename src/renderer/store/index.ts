/** What the rest of the page may use of the store. */
export type { CatalogueTable } from './catalogue-table.ts';
export type { CatalogueView, SearchVocabulary } from './catalogue-view.ts';
export { type Filters, NO_FILTERS } from './filters.ts';
export { fold, toSearchWords } from './fold.ts';
export { forgetCopies } from './forget-copies.ts';
export { Observable } from './observable.ts';
export type { Saying } from './sayings.ts';
export { createStore, type Store } from './store.ts';
export { StoreProvider, useStore } from './store-context.tsx';
export * from './use-catalogue.ts';
export * from './use-draft.ts';
export * from './use-opened.ts';
export type { WorkingCopyStatus } from './working-copy.ts';
