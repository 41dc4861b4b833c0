import { DeedboxError } from '../shared/errors.ts';

/** For logs: what kind of error, and where: no message, which could quote a person's data, and may have several lines. */
export function nameOf(error: unknown): string {
  if (error instanceof DeedboxError) return error.code;
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places].join('\n');
}
