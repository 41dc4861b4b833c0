import type { Problem } from '../../../shared/model/document.ts';
import type { Field } from '../../../shared/model/field.ts';
import type { RecordDraft } from '../../../shared/model/record.ts';
import { negatedType } from '../drafts/negated-type.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import { identityOf, stableHash } from '../drafts/stable-hash.ts';
import type { Listeners } from '../parsed-document.ts';
import type { DecodedText } from '../text/decode-text.ts';
import { attribute, childNamed, childrenNamed, readXml, type XmlElement, xPathOf } from '../xml/xml-tree.ts';
import { type CcdaContext, rangeOf, rootIdentity } from './context.ts';
import { headerDrafts } from './header.ts';
import { indexNarrative, narrativeText } from './narrative.ts';
import { kindOfSection, type SectionKind, sectionsOf, titleOfSection } from './sections.ts';
import {
  dateOfStatement,
  detailOfStatement,
  isNegated,
  type Subject,
  subjectsOf,
  titleOfStatement,
} from './statements.ts';
import { CcdaWalk } from './walk.ts';

export type CcdaRead = { kind: 'read'; problems: Problem[] } | { kind: 'unreadable'; problem: Problem };

/** A clinical document → drafts: its header, the person, then section by section. A broken section is a problem, not a failure. */
export function parseCcda(decoded: DecodedText, { onDraft, onProgress }: Listeners): CcdaRead {
  const read = readXml(decoded.text);
  if (read.kind === 'unreadable') return read;
  const problems = new ProblemList();
  const { context, drafts } = headerDrafts(read.root, decoded, indexNarrative(read.root), problems);
  const identities = new Identities();
  for (const draft of drafts) onDraft({ ...draft, identity: identities.unique(draft) });
  const sections = sectionsOf(read.root);
  if (sections.length === 0) problems.add({ code: 'ccda-no-body', params: {} });
  for (const section of sections) {
    for (const draft of readSection(section, context)) {
      onDraft({ ...draft, identity: identities.unique(draft) });
    }
    onProgress(decoded.byteOffset(section.end));
  }
  return { kind: 'read', problems: problems.finish() };
}

/** All drafts of a section or, where it is broken, none and a problem. */
function readSection(section: XmlElement, context: CcdaContext): RecordDraft[] {
  const title = titleOfSection(section);
  try {
    const kind = kindOfSection(section);
    const subjects = childrenNamed(section, 'entry').flatMap(subjectsOf);
    if (subjects.length > 0) return subjects.map((subject) => statementDraft(subject, title, kind, context));
    return narrativeDraft(section, kind, context);
  } catch {
    const locator = { kind: 'xPath', path: xPathOf(section) } as const;
    context.problems.add({ code: 'ccda-section-failed', params: { title }, locator });
    return [];
  }
}

function statementDraft(
  subject: Subject,
  sectionTitle: string,
  { type, category }: SectionKind,
  context: CcdaContext,
): RecordDraft {
  const { statement, around, piece } = subject;
  const { narrative } = context;
  return {
    identity: statementIdentity(statement, context),
    type: isNegated(statement) ? negatedType(type) : type,
    category,
    title: titleOfStatement(statement, narrative) || sectionTitle,
    detail: detailOfStatement(statement, narrative),
    date: dateOfStatement(statement) || (around ? dateOfStatement(around) : ''),
    agency: context.agency,
    fields: statementFields(subject, type, context),
    locator: { kind: 'xPath', path: xPathOf(statement) },
    bytes: rangeOf(piece, context.decoded),
  };
}

function statementFields(
  { statement, around, others }: Subject,
  type: string,
  context: CcdaContext,
): Field[] {
  const walk = new CcdaWalk(wordingOf(type), context.narrative, context.problems, others);
  walk.walk(statement);
  if (around) walk.walk(around, around.name === 'organizer' ? 'panel' : 'concern');
  return walk.finish();
}

/** `result` → `ccdaResult`: see CcdaWalk. */
function wordingOf(type: string): string {
  return `ccda${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

/** A section for people only is one record, with all that it says. */
function narrativeDraft(section: XmlElement, kind: SectionKind, context: CcdaContext): RecordDraft[] {
  const element = childNamed(section, 'text');
  const text = narrativeText(element);
  const title = titleOfSection(section);
  const hasSections = childrenNamed(section, 'component').length > 0;
  if (!element || text === '') {
    if (hasSections) return [];
    const locator = { kind: 'xPath', path: xPathOf(section) } as const;
    context.problems.add({ code: 'ccda-empty-section', params: { title }, locator });
    return [];
  }
  const walk = new CcdaWalk(
    'ccdaNote',
    context.narrative,
    context.problems,
    childrenNamed(section, 'component'),
  );
  walk.walk(section);
  const code = attribute(childNamed(section, 'code'), 'code');
  return [
    {
      identity: identityOf('ccda', 'section', rootIdentity(context.root), code || title),
      type: 'note',
      category: kind.category,
      title,
      detail: text.replaceAll('\n', ' ').slice(0, 120),
      date: context.documentDate,
      agency: context.agency,
      fields: walk.finish(),
      locator: { kind: 'xPath', path: xPathOf(section) },
      bytes: rangeOf(section, context.decoded),
    },
  ];
}

function statementIdentity(statement: XmlElement, { decoded }: CcdaContext): string {
  const id = childrenNamed(statement, 'id').find((candidate) => attribute(candidate, 'root') !== '');
  const parts = id ? [attribute(id, 'root'), attribute(id, 'extension')].filter((part) => part !== '') : [];
  if (parts.length > 0) return identityOf('ccda', ...parts);
  const source = decoded.text.slice(statement.start, statement.end).replace(/\s+/g, ' ');
  return identityOf('ccda', `#${stableHash(source)}`);
}

/**
 * [Note: one number for several things]
 * Real documents give one id to several entries. The first keeps it; the others add what they are about
 * and when, so that each finds itself again in the next copy of the document, in whatever order.
 */
class Identities {
  private readonly counts = new Map<string, number>();

  unique({ identity, title, date }: RecordDraft): string {
    if (!this.counts.has(identity)) return this.take(identity);
    return this.take(`${identity}|${stableHash(`${title} ${date}`)}`);
  }

  private take(identity: string): string {
    const count = (this.counts.get(identity) ?? 0) + 1;
    this.counts.set(identity, count);
    return count === 1 ? identity : `${identity}|${count}`;
  }
}
