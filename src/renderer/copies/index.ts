/** Safe copies: made, checked and put back; everything out; the kit checked; reminders of all that. */
export { Copies } from './copies.ts';
export { CopiesProvider } from './copies-context.tsx';
export { CopyFields } from './copies-section.tsx';
export { CopyExtras } from './copy-extras.tsx';
export { Reminders } from './reminders.tsx';
export { RestoreBox } from './restore-box.tsx';
export { RestoredNotice } from './restored-notice.tsx';
export { copyRoutes } from './routes.ts';
export { useUpkeep } from './use-upkeep.ts';
