/** A line of a report, without its end. `start` and `end` are indices into the text, `number` is 1 for the first. */
export interface Line {
  number: number;
  text: string;
  start: number;
  end: number;
}

export interface Section {
  /** As the report writes it. */
  title: string;
  lines: Line[];
}

export type Dialect = 'va' | 'cms';

export interface Report {
  dialect: Dialect;
  title: string;
  /** What stands before the first section. */
  head: Line[];
  sections: Section[];
}

/** Who wrote it, by the title that every Blue Button report of theirs begins with; undefined for any other text. */
export function dialectOf(text: string): Dialect | undefined {
  const start = text.slice(0, 500);
  if (/^\s*-{3,} *MY HEALTHEVET PERSONAL INFORMATION REPORT *-{3,}/.test(start)) return 'va';
  return /^\s*-{3,}\s+MYMEDICARE\.GOV PERSONAL HEALTH INFORMATION\s/.test(start) ? 'cms' : undefined;
}

const RULE = /^\s*(?:(?:- ?){8,}|={8,})\s*$/;
/** ` ------ VA ALLERGIES ------`: a title between dashes, which has no sign that a table of results would have. */
const VA_TITLE = /^-{6,}\s*([A-Za-z][A-Za-z0-9 /():,&-]*?)\s*-{4,}\s*$/;

/** Stands between two entries, where their own rules are single. */
export function isDoubleRule(line: string): boolean {
  return /^\s*={8,}\s*$/.test(line);
}

export function isRule(line: string): boolean {
  return RULE.test(line);
}

export function readReport(text: string, dialect: Dialect): Report {
  const lines = linesOf(text);
  const report: Report = { dialect, title: '', head: [], sections: [] };
  const titleAt = dialect === 'va' ? vaTitle : cmsTitle;
  for (let at = 0; at < lines.length; at++) {
    const found = titleAt(lines, at);
    const line = lines[at] as Line;
    if (found === undefined) (report.sections.at(-1)?.lines ?? report.head).push(line);
    else if (report.title === '') report.title = found.title;
    else if (!/^END OF /.test(found.title)) report.sections.push({ title: found.title, lines: [] });
    at += (found?.length ?? 1) - 1;
  }
  return report;
}

interface Title {
  title: string;
  /** How many lines it takes. */
  length: number;
}

function vaTitle(lines: Line[], at: number): Title | undefined {
  const [, title] = VA_TITLE.exec(lines[at]?.text ?? '') ?? [];
  return title === undefined ? undefined : { title, length: 1 };
}

/** A title between two rules, each on a line of its own. */
function cmsTitle(lines: Line[], at: number): Title | undefined {
  if (!isRule(lines[at]?.text ?? '')) return undefined;
  const title = lines[at + 1]?.text.trim() ?? '';
  const ruleAt = [at + 2, at + 3].find((index) => isRule(lines[index]?.text ?? ''));
  return title === '' || isRule(title) || ruleAt === undefined
    ? undefined
    : { title, length: ruleAt - at + 1 };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let number = 1; start < text.length; number++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    lines.push({ number, text: text.slice(start, end).replace(/\r$/, ''), start, end });
    start = end + 1;
  }
  return lines;
}
