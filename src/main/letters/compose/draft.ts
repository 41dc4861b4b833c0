import { standingEvents } from '../../../shared/cases/standing-events.ts';
import type { CalendarDate } from '../../../shared/law/calendar-date.ts';
import type { Clock } from '../../../shared/law/clock.ts';
import type { SourceId } from '../../../shared/law/sources.ts';
import type { AmendmentItem } from '../../../shared/model/amendment-item.ts';
import type { StoredCase } from '../../../shared/model/case.ts';
import type { CaseEvent } from '../../../shared/model/case-event.ts';
import type { LetterBlock, LetterParty } from '../../../shared/model/outgoing-letter.ts';
import { toListDate } from '../../../shared/model/summary.ts';
import { createLetterWords, type LetterWords } from '../letter-words.ts';
import { type Right, ruleOf } from './rights.ts';

/** What a letter is made of. Only the case is needed by all of them. */
export interface LetterContext {
  stored: StoredCase;
  /** null while nothing was sent. */
  clock: Clock | null;
  today: CalendarDate;
  /** Of a statement of disagreement: which item. The first that was refused where it is not given. */
  itemId?: string | undefined;
  /** Of an answer to a question, where it is not recorded yet. */
  answer?: string | undefined;
  /** What comes with the letter, as it should be named. */
  enclosures?: readonly string[] | undefined;
  /** Names of the files that an item calls as evidence. */
  documentNames?: ReadonlyMap<string, string> | undefined;
  /** Whom a complaint goes to that the agency did not settle; the ICO in the UK where it is not given. */
  regulator?: LetterParty | undefined;
  /** The body in the person's words instead; `stored.letterText` is that of the first letter. */
  letterText?: string | null | undefined;
}

/** A context with what every composer needs: words, the events that count, rules by name. */
export interface Draft extends LetterContext {
  words: LetterWords;
  say: LetterWords['say'];
  standing: readonly CaseEvent[];
  /** "29 December 2026": without the weekday, which Welsh would change after a preposition. */
  day(date: CalendarDate): string;
  /** The name of the rule, and a note that the letter rests on it. */
  cite(right: Right): string;
  readonly cited: ReadonlySet<SourceId>;
}

export function createDraft(context: LetterContext): Draft {
  const { stored } = context;
  const words = createLetterWords(stored.language);
  const cited = new Set<SourceId>();
  return {
    ...context,
    words,
    say: words.say,
    standing: standingEvents(stored.events),
    day: (date) => words.format.shortDate(toListDate(date)),
    cite: (right) => {
      const source = words.trace.source(ruleOf(right, stored, stored.caseKind), stored);
      cited.add(source.id);
      return source.name;
    },
    cited,
  };
}

export const heading = (text: string): LetterBlock => ({ kind: 'heading', text });
export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });
export const quotation = (text: string): LetterBlock => ({ kind: 'quotation', text });
export const list = (items: string[]): LetterBlock => ({ kind: 'list', items });

/** What is said, line by line with its name; nothing for what is empty. */
export function facts(rows: readonly (readonly [string, string])[]): LetterBlock {
  const filled = rows.filter(([, value]) => value.trim() !== '').map(([name, value]) => [name, value]);
  return { kind: 'table', head: [], rows: filled };
}

/** What an item is called in a sentence or a heading: "Blood pressure, value". The whole title stands in its table. */
export function itemTitle({ recordTitle, fieldLabel }: AmendmentItem, { words }: Draft): string {
  const field = fieldLabel && words.vocabulary.label(fieldLabel);
  return clip([recordTitle, field].filter(Boolean).join(', '));
}

const CLIP_LENGTH = 200;

/** A text that has to go into a line with others. */
export function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= CLIP_LENGTH ? line : `${[...line.slice(0, CLIP_LENGTH)].slice(0, -1).join('')}…`;
}
