import type { EntryKind } from './kinds.ts';
import { isRule, type Line } from './report.ts';
import { isNothing } from './values.ts';

/** A label and what stands beside and below it. */
export interface Labelled {
  label: string;
  /** Of the lines before it that head it: `PERMANENT ADDRESS`, or the test of a panel. '' for none. */
  heading: string;
  text: string;
  first: Line;
  last: Line;
}

const LABEL = /^\s*([A-Z][A-Za-z0-9 /&()'.,#*-]{0,60}?):\*?(?:\s+(.*)|)$/;
/** A second label on the same line, after a gap. */
const SECOND = /\s{2,}(?=[A-Z][A-Za-z /]{1,40}:(?:\s|$))/;
/** Labels whose text is a person's own and may hold anything. */
const FREE = /^(?:Comments?|Instructions|Description|Response|Interpretation|Note|Results)$/;

/** `Label: text` at the beginning of a line. */
export function readLabel(line: string): { label: string; text: string } | undefined {
  const [, label, text = ''] = LABEL.exec(line) ?? [];
  return label === undefined ? undefined : { label: label.trim(), text: text.trim() };
}

/** The labels of an entry, in its order; and the text after its first rule, where it has one, under the label ''. */
export function readLabelled(lines: readonly Line[], kind: EntryKind): Labelled[] {
  const reader = new LabelReader(kind);
  for (const [at, line] of lines.entries()) {
    if (kind.hasBody && isRule(line.text)) {
      reader.body(lines.slice(at + 1));
      break;
    }
    reader.line(line);
  }
  return reader.found.filter(({ text }) => !isNothing(text));
}

class LabelReader {
  readonly found: Labelled[] = [];
  private readonly kind: EntryKind;
  private heading = '';
  /** Text may go on below the last label. */
  private isOpen = false;
  private isAfterGap = false;

  constructor(kind: EntryKind) {
    this.kind = kind;
  }

  line(line: Line): void {
    const text = line.text.trim();
    const labelled = readLabel(line.text);
    if (text === '' || isRule(line.text)) this.isAfterGap = true;
    else if (labelled) this.labels(labelled, line);
    else if (this.isAfterGap && this.isHeading(text)) this.heading = text;
    else this.goOn(text, line);
    if (text !== '' && !isRule(line.text)) this.isAfterGap = false;
    // A gap ends a text, unless it has not begun.
    else if (this.found.at(-1)?.text !== '') this.isOpen = false;
  }

  body(lines: readonly Line[]): void {
    const [first, last] = [lines.at(0), lines.at(-1)];
    const text = lines.map((line) => line.text.trimEnd()).join('\n');
    if (first && last) this.found.push({ label: '', heading: '', text: tidy(text), first, last });
  }

  private labels({ label, text }: { label: string; text: string }, line: Line): void {
    if (label === this.kind.group) this.heading = text;
    const [first = '', ...others] = FREE.test(label) ? [text] : text.split(SECOND);
    this.add(label, first, line);
    for (const other of others) {
      const next = readLabel(other);
      if (next) this.add(next.label, next.text, line);
    }
  }

  private add(label: string, text: string, line: Line): void {
    this.found.push({ label, heading: this.heading, text: text.trim(), first: line, last: line });
    this.isOpen = true;
  }

  private isHeading(text: string): boolean {
    return this.kind.hasHeadings === true && text.length < 60 && !/[.?!]$/.test(text);
  }

  private goOn(text: string, line: Line): void {
    const last = this.found.at(-1);
    if (!last || !this.isOpen) return;
    last.text = last.text === '' ? text : `${last.text}\n${text}`;
    last.last = line;
  }
}

function tidy(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n').replace(/^\n+|\s+$/g, '');
}
