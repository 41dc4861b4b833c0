import type { Problem } from '../../../shared/model/document.ts';
import type { Field } from '../../../shared/model/field.ts';
import type { Locator } from '../../../shared/model/locator.ts';
import type { RecordDraft } from '../../../shared/model/record.ts';
import { FieldWriter } from '../drafts/field-writer.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import { identityOf, stableHash } from '../drafts/stable-hash.ts';
import { limits } from '../limits.ts';
import type { Listeners } from '../parsed-document.ts';
import { cleanLine } from '../text/clean-text.ts';
import type { DecodedText } from '../text/decode-text.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { EntryKind } from './kinds.ts';
import type { Labelled } from './labelled.ts';
import { type Dialect, isRule, type Line, type Report, readReport, type Section } from './report.ts';
import { readReportDate, readValue } from './values.ts';

/** Characters of a text that may become a title; the rest would be cut off. */
const LONGEST_LINE = 4096;

/**
 * A Blue Button report in text (VA My HealtheVet, CMS MyMedicare) → drafts: one for each entry of its
 * sections, and one for the report itself, which holds all that stands between them. Nothing is dropped.
 */
export function parseBlueButton(
  decoded: DecodedText,
  dialect: Dialect,
  { onDraft, onProgress }: Listeners,
): Problem[] {
  const report = readReport(decoded.text, dialect);
  const problems = new ProblemList();
  const maker = new ReportDrafts(report, decoded, problems);
  for (const section of report.sections) {
    for (const draft of maker.section(section)) onDraft(draft);
    onProgress(decoded.byteOffset(section.lines.at(-1)?.end ?? 0));
  }
  onDraft(maker.report());
  return problems.finish();
}

class ReportDrafts {
  private readonly source: Report;
  private readonly decoded: DecodedText;
  private readonly problems: ProblemList;
  private readonly identities = new Map<string, number>();
  private readonly whole: FieldWriter;
  private readonly person: string;

  constructor(report: Report, decoded: DecodedText, problems: ProblemList) {
    this.source = report;
    this.decoded = decoded;
    this.problems = problems;
    this.whole = new FieldWriter(problems);
    this.person = personOf(report);
    this.between(report.title, report.head);
  }

  section(section: Section): RecordDraft[] {
    const { entries, rest } = entriesOf(section);
    this.between(section.title, rest);
    if (entries.length === 0 && saysNothingElse(section))
      this.problems.add({
        code: 'section-empty',
        params: { title: section.title },
        locator: placeOf(section.lines),
      });
    return entries.map((entry) => this.entry(entry, section));
  }

  /** The report as a record: its date, and what stands between the entries. */
  report(): RecordDraft {
    const { title, head, dialect } = this.source;
    const date = producedOn(head);
    return {
      identity: this.unique(identityOf('blue-button', dialect, 'report', this.person, date)),
      type: 'clinicalDocument',
      category: 'health',
      title,
      detail: '',
      date,
      agency: holderOf(dialect),
      fields: this.whole.finish(),
      locator: { kind: 'whole' },
      bytes: { start: 0, end: this.decoded.byteOffset(this.decoded.text.length) },
    };
  }

  private between(title: string, lines: readonly Line[]): void {
    const told = lines.filter(({ text }) => text.trim() !== '' && !isRule(text));
    if (told.length === 0) return;
    this.whole.add({
      key: title,
      label: { text: title },
      value: { type: 'text', text: told.map(({ text }) => text.trimEnd()).join('\n') },
      locator: placeOf(told),
    });
  }

  private entry({ kind, labelled, lines }: Entry, section: Section): RecordDraft {
    const { dialect } = this.source;
    const first = (labels: readonly string[]): string => firstValue(labelled, labels);
    const title = first(kind.title ?? [kind.start]) || section.title;
    const date = readReportDate(first(kind.date ?? [])) ?? '';
    const keys = (kind.key ?? []).map((label) => first([label]));
    const draft = { type: kind.type, category: kind.category, title: oneLine(title), date };
    const around = /^CLAIM LINES/i.test(section.title) ? section.title : '';
    const identity = identityOf(
      'blue-button',
      dialect,
      this.person,
      kind.start,
      title,
      date,
      ...keys,
      around,
    );
    return {
      identity: this.unique(identity, lines),
      ...draft,
      detail: oneLine(detailOf(kind, labelled)),
      agency: holderOf(dialect),
      fields: this.fields(labelled),
      locator: placeOf(lines),
      bytes: this.bytesOf(lines),
    };
  }

  private fields(labelled: readonly Labelled[]): Field[] {
    const writer = new FieldWriter(this.problems);
    for (const { label, heading, text, first, last } of labelled) {
      const words = [heading, label]
        .filter((part, at, all) => part !== '' && part !== all[at - 1])
        .join(': ');
      writer.add({
        key: words || 'text',
        label: words === '' ? { keys: ['narrative'] } : { text: words },
        value: readValue(text),
        locator: { kind: 'lines', first: first.number, last: last.number },
      });
    }
    return writer.finish();
  }

  private bytesOf(lines: readonly Line[]): RecordDraft['bytes'] {
    const { byteOffset } = this.decoded;
    return { start: byteOffset(lines[0]?.start ?? 0), end: byteOffset(lines.at(-1)?.end ?? 0) };
  }

  /** Entries of one name and day are told apart by all that they say; copies are counted. */
  private unique(identity: string, lines: readonly Line[] = []): string {
    const count = this.identities.get(identity) ?? 0;
    this.identities.set(identity, count + 1);
    if (count === 0) return identity;
    if (lines.length === 0) return `${identity}|${count + 1}`;
    return this.unique(`${identity}|#${stableHash(lines.map(({ text }) => text.trim()).join('\n'))}`);
  }
}

function placeOf(lines: readonly Line[]): Locator {
  const first = lines.at(0)?.number ?? 1;
  return { kind: 'lines', first, last: lines.at(-1)?.number ?? first };
}

/** Who has these records, in the report's own words. */
function holderOf(dialect: Dialect): string {
  return dialect === 'va' ? 'My HealtheVet (VA)' : 'MyMedicare.gov';
}

/** The name and day of birth that the report gives of the person, so that two people's reports do not mix. */
function personOf({ head, sections }: Report): string {
  const lines = [...head, ...(sections[0]?.lines ?? [])];
  const born = lines.find(({ text }) => /^\s*(?:Name:.*)?Date of Birth:/.test(text))?.text ?? '';
  const name = lines.find(({ text }) => /^\s*Name:/.test(text))?.text ?? '';
  const parts = [/Name:\s*(.*?)(?:\s{2,}|$)/.exec(name)?.[1], /Birth:\s*(.*?)\s*$/.exec(born)?.[1]];
  return parts
    .map((part) => part ?? '')
    .join(' ')
    .trim();
}

function producedOn(head: readonly Line[]): string {
  for (const { text } of head) {
    const plain = text.trim().replace(/ \d{1,2}:\d{2} [AP]M$/, '');
    const date = /^\d/.test(plain) ? readReportDate(plain) : undefined;
    if (date !== undefined) return date;
  }
  return '';
}

function firstValue(labelled: readonly Labelled[], labels: readonly string[]): string {
  for (const label of labels) {
    const text = labelled.find((candidate) => candidate.label === label)?.text ?? '';
    if (text !== '') return text;
  }
  return '';
}

/** `POTASSIUM 6.5 Critical High mmol/L`, for each test of a panel. */
function resultsOf(labelled: readonly Labelled[], group: string): string {
  return labelled
    .filter(({ label }) => label === group)
    .map(({ text: test }) => {
      const own = (label: string): string =>
        labelled.find((one) => one.heading === test && one.label === label)?.text ?? '';
      return [test, own('Result'), own('Units')].filter((part) => part !== '').join(' ');
    })
    .join(', ');
}

function detailOf({ group, detail = [] }: EntryKind, labelled: readonly Labelled[]): string {
  if (group !== undefined) return resultsOf(labelled, group);
  const [over, under] = ['Systolic', 'Diastolic'].map((label) => firstValue(labelled, [label]));
  return over && under ? `${over}/${under}` : firstValue(labelled, detail);
}

function oneLine(text: string): string {
  return cleanLine(text.slice(0, LONGEST_LINE)).slice(0, limits.excerptLength * 2);
}

function saysNothingElse({ lines }: Section): boolean {
  return lines.some(({ text }) => /^No information was available/.test(text.trim()));
}
