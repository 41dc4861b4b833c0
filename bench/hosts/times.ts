export const TIMES_CHANNEL = 'deedbox-bench-times';

/** `derived`: a passphrase has become a key. `parsed`: a file has become drafts. */
export type MessageKind = 'derived' | 'parsed';

export interface Moment {
  what: MessageKind;
  /** On the clock that all processes of this machine share. */
  atMs: number;
}
