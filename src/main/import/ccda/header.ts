import type { RecordDraft } from '../../../shared/model/record.ts';
import type { ProblemList } from '../drafts/problem-list.ts';
import { identityOf } from '../drafts/stable-hash.ts';
import type { DecodedText } from '../text/decode-text.ts';
import {
  attribute,
  childNamed,
  childrenNamed,
  elementAt,
  textOf,
  type XmlElement,
  xPathOf,
} from '../xml/xml-tree.ts';
import { type CcdaContext, rangeOf, rootIdentity } from './context.ts';
import { readName } from './datatypes.ts';
import { readHl7Time } from './hl7-time.ts';
import { CcdaWalk } from './walk.ts';

/** The document as a record of its own, the person it is about as another, and what all its records share. */
export function headerDrafts(
  root: XmlElement,
  decoded: DecodedText,
  narrative: ReadonlyMap<string, XmlElement>,
  problems: ProblemList,
): { context: CcdaContext; drafts: RecordDraft[] } {
  const time = attribute(childNamed(root, 'effectiveTime'), 'value');
  const context: CcdaContext = {
    root,
    decoded,
    narrative,
    problems,
    agency: agencyOf(root),
    documentDate: readHl7Time(time) ?? '',
  };
  const people = childrenNamed(root, 'recordTarget').flatMap((target) => personDraft(target, context));
  return { context, drafts: [documentDraft(context), ...people] };
}

/** Who keeps the document; where that is not said, who wrote it. */
function agencyOf(root: XmlElement): string {
  const custodian = elementAt(root, 'custodian/assignedCustodian/representedCustodianOrganization/name');
  const author = elementAt(root, 'author/assignedAuthor/representedOrganization/name');
  const provider = elementAt(root, 'recordTarget/patientRole/providerOrganization/name');
  return [custodian, author, provider].map(textOf).find((name) => name !== '') ?? '';
}

/** Everything of the header but the person; the sections are records of their own. */
function documentDraft({
  root,
  decoded,
  narrative,
  problems,
  agency,
  documentDate,
}: CcdaContext): RecordDraft {
  const body = childrenNamed(root, 'component');
  const walk = new CcdaWalk('ccdaDocument', narrative, problems, [
    ...body,
    ...childrenNamed(root, 'recordTarget'),
  ]);
  walk.walk(root);
  const code = childNamed(root, 'code');
  return {
    identity: identityOf('ccda', 'document', rootIdentity(root)),
    type: 'clinicalDocument',
    category: 'health',
    title: textOf(childNamed(root, 'title')) || attribute(code, 'displayName'),
    detail: attribute(code, 'displayName'),
    date: documentDate,
    agency,
    fields: walk.finish(),
    locator: { kind: 'xPath', path: xPathOf(root) },
    bytes: rangeOf(root, decoded),
  };
}

function personDraft(
  target: XmlElement,
  { decoded, narrative, problems, agency }: CcdaContext,
): RecordDraft[] {
  const role = childNamed(target, 'patientRole');
  if (!role) return [];
  const walk = new CcdaWalk('ccdaPatient', narrative, problems);
  walk.walk(role);
  const name = elementAt(role, 'patient/name');
  const id = childNamed(role, 'id');
  return [
    {
      identity: identityOf('ccda', 'patient', attribute(id, 'root'), attribute(id, 'extension')),
      type: 'patient',
      category: 'identity',
      title: name ? readName(name) : '',
      detail: '',
      date: '',
      agency,
      fields: walk.finish(),
      locator: { kind: 'xPath', path: xPathOf(role) },
      bytes: rangeOf(target, decoded),
    },
  ];
}
