import { DeedboxError } from '../../src/shared/errors.ts';

/** The code a call is refused with; `none` when it is not. Anything but a DeedboxError is thrown on. */
export function codeOf(call: () => unknown): string {
  return refusalOf(call)?.code ?? 'none';
}

/**
 * How a call is refused, for tests that must tell two refusals of one code apart: the message says which
 * check it was. undefined when it is not.
 */
export function refusalOf(call: () => unknown): DeedboxError | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    if (error instanceof DeedboxError) return error;
    throw error;
  }
}
