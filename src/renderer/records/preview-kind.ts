export type PreviewKind = 'text' | 'image';

/** Kinds of picture that a page shows without running anything; SVG is not among them. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'];
const TEXTS = /^text\/|[/+](json|xml|x-ndjson|csv|fhir\+json)$/;

/** How a file may be shown; null for kinds that are only saved. HTML is text: it is read, never run. */
export function previewKindOf(mediaType: string): PreviewKind | null {
  const essence = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (PICTURES.includes(essence)) return 'image';
  return TEXTS.test(essence) ? 'text' : null;
}
