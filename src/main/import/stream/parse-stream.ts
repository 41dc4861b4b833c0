import type { RecordDraft } from '../../../shared/model/record.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import { DraftMaker } from '../fhir/draft-maker.ts';
import { faultProblem, noteProblem, stringMember } from '../fhir/pieces.ts';
import type { ReadResource } from '../fhir/read-resource.ts';
import { ResourceIndexer } from '../fhir/resource-index.ts';
import { scanJson } from '../json/scan.ts';
import { limits } from '../limits.ts';
import { asAttachment, type ReadDocument } from '../parsed-document.ts';
import { PieceTooLarge, type Splitter } from './piece.ts';
import { JsonSplitter } from './split-json.ts';
import { LineSplitter } from './split-lines.ts';
import { type Form, toResource, Unreadable } from './streamed-resources.ts';

export interface StreamListeners {
  /** Resolves when the taker is ready for the next. */
  onDraft(draft: RecordDraft): Promise<void>;
  onProgress(done: number): void;
}

/** Begins to read the document; every call from its beginning. */
export type OpenDocument = () => AsyncIterable<Uint8Array>;

/**
 * A FHIR document larger than may be held at once → drafts, one entry at a time. The first of two
 * readings goes through all of it and learns what is called what: a document that is damaged anywhere
 * gives no draft at all. The second makes the drafts.
 */
export async function parseStream(
  open: OpenDocument,
  sizeBytes: number,
  listeners: StreamListeners,
): Promise<ReadDocument> {
  const problems = new ProblemList();
  try {
    const { form, indexer } = await learn(open, problems, (done) => listeners.onProgress(done / 2));
    if (indexer.facts.length === 0)
      return asAttachment('application/json', [{ code: 'json-unknown-kind', params: {} }]);
    const maker = new DraftMaker(indexer.index, problems);
    let at = 0;
    for await (const read of resourcesOf(open, splitterFor(form), form, new ProblemList())) {
      const facts = indexer.facts[at++];
      const draft = facts && maker.make(read, facts);
      if (draft) await listeners.onDraft(draft);
      listeners.onProgress((sizeBytes + read.bytes.end) / 2);
    }
    const isByLine = form === 'lines';
    return {
      format: isByLine ? 'fhir-ndjson' : 'fhir-json',
      mediaType: isByLine ? 'application/fhir+ndjson' : 'application/fhir+json',
      problems: problems.finish(),
    };
  } catch (error) {
    if (error instanceof Unreadable) return asAttachment('application/json', [error.problem]);
    if (error instanceof PieceTooLarge)
      return asAttachment('application/json', [{ code: 'too-large-to-read', params: {} }]);
    throw error;
  }
}

function splitterFor(form: Form): Splitter {
  return form === 'lines' ? new LineSplitter() : new JsonSplitter();
}

/** The first reading. Throws Unreadable. */
async function learn(open: OpenDocument, problems: ProblemList, onProgress: (done: number) => void) {
  const form = await formOf(open);
  const indexer = new ResourceIndexer();
  const splitter = splitterFor(form);
  for await (const read of resourcesOf(open, splitter, form, problems)) {
    indexer.learn(read);
    if (indexer.facts.length > limits.streamedResources) throw new PieceTooLarge();
    onProgress(read.bytes.end);
  }
  if (splitter instanceof JsonSplitter) checkSkeleton(splitter, form, problems);
  return { form, indexer };
}

/** By the first bracket; and one to a line where the first line is whole. */
async function formOf(open: OpenDocument): Promise<Form> {
  const splitter = new JsonSplitter();
  let form: Form = 'bundle';
  for await (const chunk of open()) {
    const start = new TextDecoder().decode(chunk.subarray(0, 64)).trimStart();
    if (start.startsWith('[') && splitter.isAtStart) form = 'list';
    splitter.push(chunk);
    if (splitter.isFirstLineWhole !== undefined) return splitter.isFirstLineWhole ? 'lines' : form;
  }
  return form;
}

async function* resourcesOf(
  open: OpenDocument,
  splitter: Splitter,
  form: Form,
  problems: ProblemList,
): AsyncGenerator<ReadResource> {
  for await (const chunk of open()) {
    for (const piece of splitter.push(chunk)) {
      const read = toResource(piece, form, problems);
      if (read) yield read;
    }
  }
  for (const piece of splitter.finish()) {
    const read = toResource(piece, form, problems);
    if (read) yield read;
  }
}

/** All that is not in an entry has to be well formed, too, and to say that it is a Bundle. */
function checkSkeleton(splitter: JsonSplitter, form: Form, problems: ProblemList): void {
  const { skeleton } = splitter;
  const scan = scanJson(skeleton);
  if (!scan.ok) {
    const { code, params } = faultProblem(skeleton, scan);
    const line = splitter.lineOf(scan.index, Number(params.line));
    throw new Unreadable({ code, params: { ...params, line } });
  }
  if (form === 'list') return;
  const resourceType = stringMember(skeleton, scan, 'resourceType');
  if (resourceType !== 'Bundle') throw new Unreadable({ code: 'json-unknown-kind', params: {} });
  if (splitter.hasTwoLists) throw new Unreadable({ code: 'json-duplicate-key', params: { key: 'entry' } });
  problems.add(...scan.notes.map((note) => noteProblem(note, resourceType)));
}
