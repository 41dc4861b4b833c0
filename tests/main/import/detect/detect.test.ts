import { describe, expect, it } from 'vitest';
import { detect } from '../../../../src/main/import/detect/detect.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const letter = 'Dear Ms Dychmygol,\n\nThank you, we have it.\nWe will write, soon.\n\nYours, the Office\n';

describe('detect', () => {
  it.each([
    ['fhir-json', 'a.txt', text('\ufeff {"id":"1","resourceType":"Patient"}')],
    ['fhir-json', 'a.csv', Buffer.from('\ufeff{"resourceType":"Patient"}', 'utf16le')],
    ['fhir-ndjson', 'a.json', text('{"resourceType":"A"}\n{"resourceType":"B"}\n')],
    [
      'ccda',
      'a.txt',
      text('<?xml version="1.0"?>\n<!-- <html> -->\n<ClinicalDocument xmlns="urn:hl7-org:v3"/>'),
    ],
    ['ccda', 'a.xml', text('<c:ClinicalDocument xmlns:c="urn:hl7-org:v3"/>')],
    ['csv', 'a.csv', text('one column\nvalue\n')],
    ['csv', 'a.txt', text('Date\tAmount\n1\t2\n3\t4\n5\t6\n')],
    ['csv', 'export', text('a,b,c,d\n1,2,3,4\n')],
  ])('says %s when %s holds it', (format, name, bytes) => {
    expect(detect(bytes, name).format).toBe(format);
  });

  it.each([
    ['application/pdf', 'a.csv', text('%PDF-1.7\n1,2\n3,4\n')],
    ['image/png', 'a.json', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['image/jpeg', 'a', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['image/gif', 'a', text('GIF89a…')],
    ['image/webp', 'a', text('RIFF0000WEBPVP8 ')],
    ['application/zip', 'a.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'a',
      text('PK\u0003\u0004....word/document.xml'),
    ],
    [
      'message/rfc822',
      'a.eml',
      text('From: a@example.org\r\nTo: b@example.org\r\nSubject: Hello\r\n\r\nHello'),
    ],
    ['text/plain', 'letter.txt', text(letter)],
    ['text/html', 'a.txt', text('<!DOCTYPE html><html></html>')],
    ['application/xml', 'a.xml', text('<Patient xmlns="http://example.test/other"/>')],
    ['application/json', 'a.json', text('{"a":[1,2,3]}')],
    ['application/octet-stream', 'a.bin', Uint8Array.of(0, 1, 2, 3, 255, 0, 7)],
  ])('keeps %s as an attachment when %s holds it', (mediaType, name, bytes) => {
    expect(detect(bytes, name)).toMatchObject({ format: 'attachment', mediaType });
  });

  it('says that a table or bundle is too large when it is beyond 25 MiB', () => {
    const bytes = new Uint8Array(25 * 1024 * 1024 + 1).fill(32);
    bytes.set(text('{"resourceType":"Bundle"'));
    expect(detect(bytes, 'a.json')).toMatchObject({ format: 'attachment', tooLarge: true });
  });
});
