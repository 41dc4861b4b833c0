import secureJson from 'secure-json-parse';
import { type Json, NumberText } from './json-value.ts';

/**
 * Parses text that `scanJson` has passed. Numbers become NumberText with the digits of the document.
 * `__proto__` and `constructor.prototype` are taken out; the scan has noted them as problems.
 */
export function parseJson(text: string): Json {
  return secureJson.parse(text, keepDigits, { protoAction: 'remove', constructorAction: 'remove' });
}

function keepDigits(_name: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' ? new NumberText(context?.source ?? String(value)) : value;
}
