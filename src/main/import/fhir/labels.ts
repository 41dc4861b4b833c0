import type { FieldLabel } from '../../../shared/model/field.ts';
import { humanise } from '../drafts/humanise.ts';
import { hasFieldWords } from '../drafts/known-words.ts';

const datatypeEnding =
  /(?:Quantity|CodeableConcept|Coding|Code|String|Boolean|Integer|Decimal|DateTime|Date|Time|Instant|Period|Range|Ratio|Reference|Age|Duration|Money|Address|Identifier|HumanName|ContactPoint|Attachment|Annotation|Timing|SampledData|Uri|Url|Canonical|Markdown|Id|Oid|Uuid|PositiveInt|UnsignedInt|Base64Binary|Expression|Dosage|Signature)$/;

/** Elements that FHIR names `x[y]` or by the way they point: without the datatype they have one name, and one label. */
const choices = new Set([
  'value',
  'onset',
  'abatement',
  'effective',
  'performed',
  'occurrence',
  'deceased',
  'multipleBirth',
  'medication',
  'serviced',
  'timing',
  'asNeeded',
  'allowed',
  'used',
  'location',
  'product',
  'diagnosis',
  'procedure',
  'bounds',
  'author',
  'reason',
  'reported',
  'born',
  'age',
  'rate',
  'dose',
  'due',
  'scheduled',
  'detail',
  'start',
  'statusReason',
  'content',
  'collected',
  'item',
  'entity',
  'additive',
  'defaultValue',
  'target',
  'indication',
  'instantiates',
]);

/** `valueQuantity` → `value`, `reasonReference` → `reason`, `_birthDate` → `birthDate`; other names as they are. */
export function elementName(name: string): string {
  const plain = name.startsWith('_') ? name.slice(1) : name;
  const stem = plain.replace(datatypeEnding, '');
  return choices.has(stem) ? stem : plain;
}

/**
 * Label of an element by the names on the way to it. A resource can have a word of its own for an
 * element: the key `claimProvider` wins over `provider` in a Claim. Where we have no words, the name
 * itself is made readable.
 */
export function labelOf(resourceType: string, names: readonly string[]): FieldLabel {
  const path = names.map(elementName).filter((name, index, all) => name !== all[index - 1]);
  const keys = path.map((name) => labelKey(resourceType, name));
  const unknownAt = keys.indexOf(undefined);
  if (unknownAt === -1 && keys.length > 0) return { keys: keys.filter((key) => key !== undefined) };
  return { text: path.slice(Math.max(0, unknownAt)).map(humanise).join(': ') };
}

function labelKey(resourceType: string, element: string): string | undefined {
  const own =
    resourceType.charAt(0).toLowerCase() +
    resourceType.slice(1) +
    element.charAt(0).toUpperCase() +
    element.slice(1);
  if (hasFieldWords(own)) return own;
  return hasFieldWords(element) ? element : undefined;
}
