import type { ByteRange, Locator } from '../../../shared/model/locator.ts';
import type { JsonObject } from '../json/json-value.ts';

/** One resource as it was read from a document, whatever form the document has. */
export interface ReadResource {
  resource: JsonObject;
  /** The piece of the document, as it stands there: tells twins from copies. */
  source: string;
  /** '' where the entry gives none. */
  fullUrl: string;
  bytes: ByteRange;
  /** The place of a member, by its path within the resource: `code.text`; '' for the resource itself. */
  locate(key: string): Locator;
}

/** FHIRPath from the root of a document, for the members of the resource that stands at `path`. */
export function locateByFhirPath(path: string): ReadResource['locate'] {
  return (key) => ({ kind: 'fhirPath', path: key === '' ? path : `${path}.${key}` });
}
