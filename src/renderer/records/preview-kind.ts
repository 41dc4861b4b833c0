import type { StoredDocument } from '../../shared/model/document.ts';

export type PreviewKind = 'text' | 'image' | 'pdf';

const TEXTS = /^text\/|[/+](json|xml|x-ndjson|csv|fhir\+json|rfc822)$/;

/**
 * How a file may be shown; null for kinds that are only saved. A picture or a PDF is drawn only when its
 * import found it fit for that. HTML, SVG and mail are text: they are read, never run.
 */
export function previewKindOf({
  mediaType,
  media,
}: Pick<StoredDocument, 'mediaType' | 'media'>): PreviewKind | null {
  if (media?.kind === 'picture') return 'image';
  if (media?.kind === 'pages') return 'pdf';
  const essence = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return TEXTS.test(essence) ? 'text' : null;
}
