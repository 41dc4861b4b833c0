/** The two names that cross between Electron's processes; everything else is in the contract. */
export const INVOKE = 'deedbox:invoke';
export const EVENT = 'deedbox:event';
