import type { Problem } from '../../../shared/model/document.ts';
import type { ProblemList } from '../drafts/problem-list.ts';
import { emptyByDesign, faultProblem, noteProblem, stringMember } from '../fhir/pieces.ts';
import { locateByFhirPath, type ReadResource } from '../fhir/read-resource.ts';
import { isJsonObject } from '../json/json-value.ts';
import { parseJson } from '../json/parse-json.ts';
import { type Scan, type Span, scanJson } from '../json/scan.ts';
import { limits } from '../limits.ts';
import type { RawPiece } from './piece.ts';

export type Form = 'bundle' | 'list' | 'lines';

/** The document cannot be read into records at all. */
export class Unreadable extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Two levels are around an entry. */
const bounds = { ...limits.json, depth: limits.json.depth - 2 };

/** A piece → the resource in it; undefined, with a problem, where there is none. Throws Unreadable. */
export function toResource(piece: RawPiece, form: Form, problems: ProblemList): ReadResource | undefined {
  const text = decode(piece);
  const scan = scanJson(text, bounds);
  if (!scan.ok) return refuse(piece, text, scan, form, problems);
  const at = pathOf(piece, form);
  const span = form === 'bundle' ? scan.members.get('resource') : scan.root;
  const resourceText = span && text.charAt(span.start) === '{' ? text.slice(span.start, span.end) : '';
  problems.add(...scan.notes.map((note) => noteProblem(note, at)));
  const resource = resourceText === '' ? undefined : parseJson(resourceText);
  const type =
    isJsonObject(resource) && typeof resource.resourceType === 'string' ? resource.resourceType : '';
  if (!span || !isJsonObject(resource) || (type === '' && form !== 'bundle')) {
    noteEmpty(piece, text, form, problems);
    return undefined;
  }
  return {
    resource,
    source: resourceText,
    fullUrl: form === 'bundle' ? stringMember(text, scan, 'fullUrl') : '',
    bytes: bytesOf(piece, text, span),
    locate: locateByFhirPath(form === 'bundle' ? `${at}.resource` : `${at}.${type}`),
  };
}

function decode({ bytes, line, column }: RawPiece): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable({ code: 'json-not-readable', params: { line, column } });
  }
}

function refuse(
  piece: RawPiece,
  text: string,
  scan: Extract<Scan, { ok: false }>,
  form: Form,
  problems: ProblemList,
): undefined {
  if (form === 'lines' && scan.fault === 'syntax') {
    problems.add({ code: 'ndjson-bad-line', params: { line: piece.number } });
    return undefined;
  }
  throw new Unreadable(faultProblem(text, scan, piece));
}

function pathOf({ number }: RawPiece, form: Form): string {
  if (form === 'bundle') return `Bundle.entry[${number}]`;
  return form === 'list' ? `[${number}]` : `[line ${number}]`;
}

function noteEmpty({ number }: RawPiece, text: string, form: Form, problems: ProblemList): void {
  if (form === 'lines') problems.add({ code: 'ndjson-no-resource', params: { line: number } });
  else if (form === 'list' || !emptyByDesign(text)) {
    const path = form === 'bundle' ? `Bundle.entry[${number}]` : `[${number}]`;
    const locator = { kind: 'fhirPath', path } as const;
    problems.add({ code: 'fhir-entry-without-resource', params: { entry: number + 1 }, locator });
  }
}

function bytesOf({ start, bytes }: RawPiece, text: string, span: Span): { start: number; end: number } {
  const isAscii = text.length === bytes.length;
  const offset = (index: number): number =>
    start + (isAscii ? index : Buffer.byteLength(text.slice(0, index)));
  return { start: offset(span.start), end: offset(span.end) };
}
