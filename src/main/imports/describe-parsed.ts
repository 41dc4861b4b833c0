import type { ImportOutcome } from '../../shared/contract.ts';
import type { DocumentState, Problem, StoredDocument } from '../../shared/model/document.ts';
import type { RecordDraft } from '../../shared/model/record.ts';
import type { ParsedDocument } from '../import/parsed-document.ts';

const KEPT_PROBLEMS = 200;

/** What reading a file says of the file itself. */
export function describeParsed(parsed: ParsedDocument, document: StoredDocument, isMapped: boolean) {
  const { format, mediaType, problems, media = null } = parsed;
  return {
    format,
    mediaType,
    media,
    state: stateOf(format, document, isMapped),
    problems: problems.slice(0, KEPT_PROBLEMS),
    problemCount: problems.length,
  };
}

function stateOf(
  format: ParsedDocument['format'],
  { title }: StoredDocument,
  isMapped: boolean,
): DocumentState {
  if (needsDetails(format) && title === '') return 'needsDetails';
  return format === 'csv' && !isMapped ? 'needsMapping' : 'complete';
}

/** Files that do not say themselves what they are: the person does. */
function needsDetails(format: ParsedDocument['format']): boolean {
  return format === 'attachment' || format === 'pdf';
}

/** What the person has said of a PDF holds for its record, too, whenever the file is read again. */
export function withDetails({ format, drafts }: ParsedDocument, document: StoredDocument): RecordDraft[] {
  const { title, date, agency, category } = document;
  if (format !== 'pdf' || title === '') return drafts;
  return drafts.map((draft) => ({ ...draft, title, date, agency, category }));
}

export function outcomeOf(state: DocumentState): ImportOutcome {
  return state === 'needsDetails' || state === 'needsMapping' ? state : 'complete';
}

export function withProblem(
  document: StoredDocument,
  ...problems: Problem[]
): Pick<StoredDocument, 'problems' | 'problemCount'> {
  return {
    problems: [...problems, ...document.problems].slice(0, KEPT_PROBLEMS),
    problemCount: document.problemCount + problems.length,
  };
}
