import type { Problem } from '../../../shared/model/document.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import { isJsonObject, type JsonObject, textMember } from '../json/json-value.ts';
import { parseJson } from '../json/parse-json.ts';
import { type KeyNote, type Scan, type Span, scanJson } from '../json/scan.ts';
import { limits } from '../limits.ts';
import { lineAndColumn } from '../text/decode-text.ts';

/** One resource of a FHIR document, not parsed yet. */
export interface ResourcePiece extends Span {
  /** FHIRPath of the resource; for NDJSON with the line in front, `[line 4].Observation`, for a list with the item, `[3].Observation`. */
  path: string;
  /** '' where the entry gives none. */
  fullUrl: string;
}

export type Pieces =
  | { kind: 'fhir'; pieces: ResourcePiece[]; problems: Problem[] }
  /** Well-formed JSON that is no FHIR. */
  | { kind: 'other-json' }
  | { kind: 'unreadable'; problem: Problem };

type GoodScan = Extract<Scan, { ok: true }>;

/** Finds the resources of a JSON document: the entries of a Bundle, the items of a list, or the one resource it is. */
export function findPieces(text: string): Pieces {
  const scan = scanJson(text);
  if (!scan.ok) return { kind: 'unreadable', problem: faultProblem(text, scan) };
  if (scan.kind === 'array') return listPieces(text, scan);
  const resourceType = stringMember(text, scan, 'resourceType');
  if (scan.kind !== 'object' || resourceType === '') return { kind: 'other-json' };
  const problems = new ProblemList();
  problems.add(...scan.notes.map((note) => noteProblem(note, resourceType)));
  const pieces =
    resourceType === 'Bundle'
      ? bundlePieces(text, scan, problems)
      : [{ ...scan.root, path: resourceType, fullUrl: '' }];
  return { kind: 'fhir', pieces, problems: problems.finish() };
}

/** A list of resources without a Bundle around it. One in which there is none is some other JSON. */
function listPieces(text: string, scan: GoodScan): Pieces {
  const problems = new ProblemList();
  problems.add(...scan.notes.map((note) => noteProblem(note, '')));
  const pieces: ResourcePiece[] = [];
  for (const [index, { start, end }] of scan.items.entries()) {
    const resourceType = resourceTypeOf(text.slice(start, end));
    if (resourceType !== '') pieces.push({ start, end, path: `[${index}].${resourceType}`, fullUrl: '' });
    else {
      const locator = { kind: 'fhirPath', path: `[${index}]` } as const;
      problems.add({ code: 'fhir-entry-without-resource', params: { entry: index + 1 }, locator });
    }
  }
  if (pieces.length === 0) return { kind: 'other-json' };
  return { kind: 'fhir', pieces, problems: problems.finish() };
}

function resourceTypeOf(item: string): string {
  const value = item.startsWith('{') ? parseJson(item) : null;
  return isJsonObject(value ?? undefined) ? textMember(value as JsonObject, 'resourceType') : '';
}

function bundlePieces(text: string, scan: GoodScan, problems: ProblemList): ResourcePiece[] {
  const pieces: ResourcePiece[] = [];
  for (const [index, { whole, resource }] of scan.entries.entries()) {
    const path = `Bundle.entry[${index}]`;
    if (resource && text.charAt(resource.start) === '{') {
      const entry = parseJson(text.slice(whole.start, whole.end));
      const fullUrl = isJsonObject(entry) ? textMember(entry, 'fullUrl') : '';
      pieces.push({ ...resource, path: `${path}.resource`, fullUrl });
    } else if (!emptyByDesign(text.slice(whole.start, whole.end))) {
      const locator = { kind: 'fhirPath', path } as const;
      problems.add({ code: 'fhir-entry-without-resource', params: { entry: index + 1 }, locator });
    }
  }
  return pieces;
}

/** The answers to a transaction, and deletions in one, have no resource and say so by what they have. */
export function emptyByDesign(entry: string): boolean {
  const value = parseJson(entry);
  return isJsonObject(value) && ('response' in value || 'request' in value) && !('resource' in value);
}

/** Finds the resources of an NDJSON document. A line that cannot be read is a problem; the others are kept. */
export function findPiecesByLine(text: string): Pieces {
  const problems = new ProblemList();
  const pieces: ResourcePiece[] = [];
  let values = 0;
  for (const { number, start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const scan = scanJson(line, { ...limits.json, values: limits.json.values - values });
    if (!scan.ok && scan.fault !== 'syntax') return { kind: 'unreadable', problem: faultProblem(line, scan) };
    if (!scan.ok || scan.kind !== 'object') {
      problems.add({ code: 'ndjson-bad-line', params: { line: number } });
      continue;
    }
    values += scan.values;
    const resourceType = stringMember(line, scan, 'resourceType');
    const path = `[line ${number}].${resourceType}`;
    if (resourceType === '') problems.add({ code: 'ndjson-no-resource', params: { line: number } });
    else pieces.push({ start: start + scan.root.start, end: start + scan.root.end, path, fullUrl: '' });
    problems.add(...scan.notes.map((note) => noteProblem(note, path)));
  }
  return { kind: 'fhir', pieces, problems: problems.finish() };
}

/** Lines that are not blank, with 1-based numbers that count the blank ones too. */
function* linesOf(text: string): Generator<Span & { number: number }> {
  let start = 0;
  for (let number = 1; start <= text.length; number++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (text.slice(start, end).trim() !== '') yield { number, start, end };
    start = end + 1;
  }
}

export function stringMember(text: string, scan: GoodScan, name: string): string {
  const span = scan.members.get(name);
  if (!span || text.charAt(span.start) !== '"') return '';
  const value = parseJson(text.slice(span.start, span.end));
  return typeof value === 'string' ? value : '';
}

export function noteProblem({ kind, key, path }: KeyNote, rootPath: string): Problem {
  const code = kind === 'duplicate' ? 'json-duplicate-key' : 'json-forbidden-key';
  return { code, params: { key: key.slice(0, 100) }, locator: { kind: 'fhirPath', path: rootPath + path } };
}

/** `begin` is where the text begins in the document, 1-based. */
export function faultProblem(
  text: string,
  { fault, index }: Extract<Scan, { ok: false }>,
  begin = { line: 1, column: 1 },
): Problem {
  const found = lineAndColumn(text, index);
  const line = begin.line + found.line - 1;
  const column = found.line === 1 ? begin.column + found.column - 1 : found.column;
  if (fault === 'syntax') return { code: 'json-not-readable', params: { line, column } };
  return { code: `json-${fault}`, params: { line } };
}
