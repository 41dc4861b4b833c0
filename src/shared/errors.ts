/**
 * Every way in which Deedbox can refuse. A code is stable, is never shown alone, and has words in
 * every language (`i18n/<locale>/errors.ts`). Logs carry the code, never what the person typed.
 */
export const errorCodes = [
  'contract/unknown-channel',
  'contract/wrong-sender',
  'contract/bad-request',
  'contract/bad-response',
  'contract/too-big',
  'contract/disconnected',
  'vault/locked',
  'vault/busy',
  'vault/not-found',
  'vault/wrong-passphrase',
  'vault/wrong-recovery-code',
  'vault/mistyped-recovery-code',
  'vault/weak-passphrase',
  'vault/kit-mismatch',
  'vault/nothing-prepared',
  'vault/not-confirmed',
  'vault/name-mismatch',
  'vault/newer-format',
  'vault/unsafe-kdf',
  'vault/damaged',
  'crypto/refused',
  'crypto/wrong-length',
  'crypto/unknown-suite',
  'journal/damaged',
  'journal/missing',
  'record/not-found',
  'record/damaged',
  'document/not-found',
  'document/damaged',
  'import/too-large',
  'import/empty',
  'import/not-started',
  'import/cancelled',
  'import/parser-failed',
  'import/parser-timeout',
  'import/bad-mapping',
  'copy/not-a-copy',
  'copy/damaged',
  'copy/newer-format',
  'copy/other-box',
  'copy/incomplete',
  'copy/cancelled',
  'agency/bad-answer',
  'undo/nothing',
  'undo/changed',
  'storage/full',
  'storage/failed',
  'storage/in-use',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The only error that crosses a boundary. `message` is for logs and developers; people read the code's words. */
export class DeedboxError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string = code, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DeedboxError';
    this.code = code;
  }
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && (errorCodes as readonly string[]).includes(value);
}

/** The code of any thrown thing: its own where it has one, `internal` otherwise. */
export function toErrorCode(error: unknown): ErrorCode {
  return error instanceof DeedboxError ? error.code : 'internal';
}
