import { describe, expect, it } from 'vitest';
import { previewKindOf } from '../../../src/renderer/records/preview-kind.ts';

describe('previewKindOf', () => {
  it.each(['image/png', 'IMAGE/JPEG', 'image/webp'])('shows %s as a picture when it is one', (mediaType) => {
    expect(previewKindOf(mediaType)).toBe('image');
  });

  it.each([
    'text/plain; charset=utf-8',
    'text/html',
    'application/json',
    'application/fhir+json',
    'application/xml',
  ])('shows %s as text when it can be read as text', (mediaType) => {
    expect(previewKindOf(mediaType)).toBe('text');
  });

  it.each(['image/svg+xml; x', 'application/pdf', 'application/zip', ''])(
    'never runs %s when it could hold a program',
    (mediaType) => {
      expect(previewKindOf(mediaType)).not.toBe('image');
    },
  );
});
