import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal.ts';

export interface Turned {
  status: number;
  refusal: Refusal;
}

/**
 * What is checked of every request before anything else is looked at. `origin` is the one this host
 * has: `http://127.0.0.1:<port>`.
 *
 * A page of another site can make the person's browser send requests here, and can make its own name
 * resolve to 127.0.0.1; it cannot choose `Host` or `Origin`. Duplicate headers are refused, so that no
 * two readers can differ about which one counts.
 */
export function findRefusal(request: IncomingMessage, origin: string): Turned | undefined {
  const hosts = request.headersDistinct.host ?? [];
  const origins = request.headersDistinct.origin ?? [];
  if (hosts.length !== 1 || `http://${hosts[0]}` !== origin) return { status: 421, refusal: 'wrong-host' };
  if (origins.some((value) => value !== origin)) return { status: 403, refusal: 'wrong-origin' };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, refusal: 'wrong-method' };
  if (!request.url?.startsWith('/')) return { status: 400, refusal: 'bad-target' };
  return undefined;
}

/** The path of a request that passed the gate, without its query. */
export function toPathname(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}
