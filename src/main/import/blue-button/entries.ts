import { type EntryKind, sectionKinds, type TableKind, tableKinds } from './kinds.ts';
import { type Labelled, readLabel, readLabelled } from './labelled.ts';
import { isDoubleRule, isRule, type Line, type Section } from './report.ts';

/** One thing of a section: a run of lines, and what they say. */
export interface Entry {
  kind: EntryKind;
  labelled: Labelled[];
  lines: Line[];
}

/** The entries of a section, and the lines that belong to none of them. */
export function entriesOf(section: Section): { entries: Entry[]; rest: Line[] } {
  const title = section.title.toUpperCase().replace(/^SELF REPORTED /, '');
  const table = tableKinds.find((kind) => kind.title.test(title));
  if (table) return tableRows(section, table);
  const kinds = sectionKinds.find((kind) => kind.title.test(title))?.entries ?? [];
  const entries: Entry[] = [];
  const rest: Line[] = [];
  let isAfterRule = false;
  for (const line of section.lines) {
    const kind = kinds.find(({ start, afterRule }) => (isAfterRule || !afterRule) && isStart(line, start));
    if (kind) entries.push({ kind, labelled: [], lines: [line] });
    else (entries.at(-1)?.lines ?? rest).push(line);
    if (line.text.trim() !== '') isAfterRule = isDoubleRule(line.text);
  }
  for (const entry of entries) finish(entry, rest);
  return { entries, rest };
}

function isStart(line: Line, start: string): boolean {
  return readLabel(line.text)?.label === start;
}

/** Takes the labels out of an entry; what follows the last of them is no part of it. */
function finish(entry: Entry, rest: Line[]): void {
  entry.labelled = readLabelled(entry.lines, entry.kind);
  const last = entry.kind.hasBody ? lastWithText(entry.lines) : lastLabelled(entry);
  rest.push(...entry.lines.filter(({ number }) => number > last));
  entry.lines = entry.lines.filter(({ number }) => number <= last);
}

function lastLabelled({ labelled, lines }: Entry): number {
  const told = labelled.map(({ last }) => last.number);
  const labels = lines.filter(({ text }) => readLabel(text)).map(({ number }) => number);
  return Math.max(...told, ...labels.slice(-1));
}

function lastWithText(lines: readonly Line[]): number {
  return lines.findLast(({ text }) => text.trim() !== '' && !isRule(text))?.number ?? 0;
}

/** The rows below each header and its rule, up to the next blank line, as labels and texts. */
function tableRows(section: Section, kind: TableKind): { entries: Entry[]; rest: Line[] } {
  const entries: Entry[] = [];
  const rest: Line[] = [];
  let columns: { label: string; start: number }[] = [];
  let heading: Line | undefined;
  for (const [at, line] of section.lines.entries()) {
    const before = section.lines[at - 1];
    if (line.text.trim() === '') columns = [];
    const isBelowHeader = before !== undefined && isRule(line.text);
    if (isBelowHeader) columns = columnsOf(before.text);
    else if (columns.length > 1) entries.push(rowEntry(line, columns, heading, kind));
    else rest.push(line);
    if (line.text.startsWith('-- ') && !/^-- Note:/.test(line.text)) heading = line;
  }
  return { entries, rest };
}

function columnsOf(header: string): { label: string; start: number }[] {
  return [...header.matchAll(/\S+(?: \S+)*/g)].map(({ 0: label, index }) => ({ label, start: index }));
}

function rowEntry(
  line: Line,
  columns: readonly { label: string; start: number }[],
  heading: Line | undefined,
  { type, category, date }: TableKind,
): Entry {
  const labelled = columns.flatMap(({ label, start }, at): Labelled[] => {
    const text = line.text.slice(start, columns[at + 1]?.start).trim();
    return text === '' || text === '--' ? [] : [{ label, heading: '', text, first: line, last: line }];
  });
  const [name] = labelled;
  const start = name?.label ?? '';
  const told = heading
    ? [{ label: '', heading: '', text: heading.text.slice(3).trim(), first: heading, last: heading }]
    : [];
  return {
    kind: { type, category, date, start, detail: [''], key: columns.map(({ label }) => label) },
    labelled: [...labelled, ...told],
    lines: [line],
  };
}
