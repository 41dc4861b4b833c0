import { describe, expect, it } from 'vitest';
import { previewKindOf } from '../../../src/renderer/records/preview-kind.ts';

describe('previewKindOf', () => {
  it('draws a picture when its import has measured it', () => {
    const media = { kind: 'picture' as const, widthPx: 8, heightPx: 6, hasPlace: false };
    expect(previewKindOf({ mediaType: 'image/png', media })).toBe('image');
  });

  it('draws a PDF when its import has counted its pages', () => {
    expect(previewKindOf({ mediaType: 'application/pdf', media: { kind: 'pages', count: 2 } })).toBe('pdf');
  });

  it.each([
    'text/plain; charset=utf-8',
    'text/html',
    'application/json',
    'application/fhir+json',
    'application/xml',
    'image/svg+xml',
    'message/rfc822',
  ])('shows %s as text when it can be read as text', (mediaType) => {
    expect(previewKindOf({ mediaType, media: null })).toBe('text');
  });

  it.each(['image/png', 'IMAGE/JPEG', 'image/heic', 'application/pdf', 'application/zip', ''])(
    'only saves %s when its import has not found it fit to be drawn',
    (mediaType) => {
      expect(previewKindOf({ mediaType, media: null })).toBeNull();
    },
  );
});
