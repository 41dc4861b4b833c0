import type { Problem } from '../../../shared/model/document.ts';
import type { Listeners } from '../fhir/parse-fhir.ts';
import type { DecodedText } from '../text/decode-text.ts';

export type CcdaRead = { kind: 'read'; problems: Problem[] } | { kind: 'unreadable'; problem: Problem };

export function parseCcda(_decoded: DecodedText, _listeners: Listeners): CcdaRead {
  return { kind: 'unreadable', problem: { code: 'xml-not-readable', params: { line: 1, column: 1 } } };
}
