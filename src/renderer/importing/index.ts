/** Bringing files in: its pages, and what stays while the person goes from room to room. */
export { ImportExtras } from './import-extras.tsx';
export { Imports } from './imports.ts';
export { ImportsProvider } from './imports-context.tsx';
export { importRoutes } from './routes.tsx';
