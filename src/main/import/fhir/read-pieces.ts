import { isJsonObject } from '../json/json-value.ts';
import { parseJson } from '../json/parse-json.ts';
import type { DecodedText } from '../text/decode-text.ts';
import type { ResourcePiece } from './pieces.ts';
import { locateByFhirPath, type ReadResource } from './read-resource.ts';

/** The resources of a JSON document, one after the other; each is parsed when its turn comes. */
export function* readPieces(
  { text, byteOffset }: DecodedText,
  pieces: readonly ResourcePiece[],
): Generator<ReadResource> {
  for (const { start, end, path, fullUrl } of pieces) {
    const source = text.slice(start, end);
    const resource = parseJson(source);
    yield {
      resource: isJsonObject(resource) ? resource : {},
      source,
      fullUrl,
      bytes: { start: byteOffset(start), end: byteOffset(end) },
      locate: locateByFhirPath(path),
    };
  }
}
