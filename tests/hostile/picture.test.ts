import { describe, expect, it } from 'vitest';
import { makeExif, makeJpegHead, makePng, pngChunk } from '../support/picture-maker.ts';
import { concat, makeZip, noise } from '../support/zip-maker.ts';
import { attackFile, expectFileOutcome, type FileAttack } from './support/attack-file.ts';

const bytesOf = (...bytes: number[]): Uint8Array => new Uint8Array(bytes);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

function kept(what: string, file: () => string | Uint8Array, problems: string[] = []): FileAttack {
  return { what, file, format: 'attachment', records: 0, parts: [], problems, isDrawn: false };
}

function drawn(what: string, file: () => string | Uint8Array): FileAttack {
  return { ...kept(what, file), isDrawn: true };
}

function bmp(width: number, height: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(64));
  view.setUint16(0, 0x424d);
  view.setUint32(2, 64, true);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  return new Uint8Array(view.buffer);
}

function gif(width: number, height: number): Uint8Array {
  return concat(
    text('GIF89a'),
    bytesOf(width & 255, width >> 8, height & 255, height >> 8),
    new Uint8Array(20),
  );
}

/** A WebP whose head says so many dots. */
function webp(width: number, height: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(40));
  const put = (at: number, word: string): void => new Uint8Array(view.buffer).set(text(word), at);
  put(0, 'RIFF');
  view.setUint32(4, 32, true);
  put(8, 'WEBPVP8X');
  view.setUint32(16, 10, true);
  view.setUint32(24, width - 1, true);
  view.setUint16(27, height - 1, true);
  return new Uint8Array(view.buffer);
}

/** An Exif block whose first list begins at `ifd` and has `count` entries, whatever is there. */
function exifAt(ifd: number, count: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(60));
  view.setUint16(0, 0x4949);
  view.setUint16(2, 42, true);
  view.setUint32(4, ifd, true);
  view.setUint16(8, count, true);
  return new Uint8Array(view.buffer);
}

const bombs: FileAttack[] = [
  kept('is a PNG of 3.6 billion dots', () => makePng(1, 1, { says: { width: 60_000, height: 60_000 } }), [
    'picture-too-large',
  ]),
  kept(
    'is a PNG of 50,000,001 dots in one line',
    () => makePng(1, 1, { says: { width: 50_000_001, height: 1 } }),
    ['picture-too-large'],
  ),
  kept(
    'is a PNG of the largest numbers',
    () => makePng(1, 1, { says: { width: 0xffffffff, height: 0xffffffff } }),
    ['picture-too-large'],
  ),
  kept('is a GIF of 4 billion dots', () => gif(65_535, 65_535), ['picture-too-large']),
  kept('is a JPEG of 4 billion dots', () => makeJpegHead(65_535, 65_535), ['picture-too-large']),
  kept('is a WebP of a million dots by fifty', () => webp(16_000_000, 50), ['picture-too-large']),
  kept('is a BMP of 2 billion dots in one line', () => bmp(2_000_000_000, 1), ['picture-too-large']),
  drawn('is a PNG of just 50,000,000 dots', () => makePng(1, 1, { says: { width: 10_000, height: 5_000 } })),
];

const broken: FileAttack[] = [
  kept('is a PNG of no width', () => makePng(1, 1, { says: { width: 0, height: 5 } }), ['picture-broken']),
  kept('is a PNG cut after its first bytes', () => bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), [
    'picture-broken',
  ]),
  kept('is a GIF cut after its first bytes', () => 'GIF89a', ['picture-broken']),
  kept('is a JPEG cut after its first bytes', () => bytesOf(0xff, 0xd8, 0xff), ['picture-broken']),
  kept('is a JPEG of noise', () => concat(bytesOf(0xff, 0xd8, 0xff, 0xe0), noise(3000)), ['picture-broken']),
  kept(
    'is a JPEG whose parts have no length',
    () =>
      concat(
        bytesOf(0xff, 0xd8),
        new Uint8Array(4000).map((_, at) => (at % 4 === 0 ? 0xff : at % 4 === 1 ? 0xe1 : 0)),
      ),
    ['picture-broken'],
  ),
  kept('is a WebP of noise', () => concat(text('RIFF'), bytesOf(1, 0, 0, 0), text('WEBP'), noise(40)), [
    'picture-broken',
  ]),
  kept('is a BMP of no size', () => bmp(0, 0), ['picture-broken']),
];

const others: FileAttack[] = [
  kept(
    'is an SVG that would run',
    () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
  ),
  kept(
    'is an SVG that includes a file',
    () => '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
  ),
  kept('is an SVG under the name of a PNG', () => '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  kept('is HTML under the name of a PNG', () => '<html><script>alert(1)</script></html>'),
  kept('is a TIFF, small end first', () => concat(bytesOf(0x49, 0x49, 0x2a, 0), noise(100))),
  kept('is a TIFF that bites its tail', () =>
    concat(bytesOf(0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 0, 0, 0, 0, 8)),
  ),
  kept('is a HEIC of boxes without end', () =>
    concat(bytesOf(0, 0, 0, 24), text('ftypheic'), new Uint8Array(4000)),
  ),
  kept('is an AVIF', () => concat(bytesOf(0, 0, 0, 24), text('ftypavif'), new Uint8Array(40))),
  kept('is a JPEG XL of boxes of no length', () =>
    concat(bytesOf(0, 0, 0, 12, 0x4a, 0x58, 0x4c, 0x20, 0x0d, 0x0a, 0x87, 0x0a), new Uint8Array(400)),
  ),
  kept('is an icon of 65,535 pictures', () => concat(bytesOf(0, 0, 1, 0, 255, 255), new Uint8Array(100))),
  kept('begins like a BMP and is text', () => 'BM is short for Bangor Market, where it rains.'),
  drawn('is a GIF and a script', () =>
    concat(text('GIF89a/*'), bytesOf(1, 0), noise(20), text('*/=alert(1)')),
  ),
  drawn('is a PNG and a ZIP file', () => concat(makePng(2, 2), makeZip([{ name: 'a', content: 'b' }]))),
  drawn('is a PNG that is followed by a page of HTML', () =>
    concat(makePng(2, 2), text('<script>alert(1)</script>')),
  ),
  drawn('is a PNG with text that would run', () =>
    makePng(2, 2, { chunks: [pngChunk('tEXt', text('Title\0<script>alert(1)</script>'))] }),
  ),
];

const places: [string, () => Uint8Array, boolean][] = [
  ['a JPEG with a place, small end first', () => makeJpegHead(10, 10, makeExif()), true],
  ['a JPEG with a place, big end first', () => makeJpegHead(10, 10, makeExif({ isLittle: false })), true],
  ['a JPEG with notes and no place', () => makeJpegHead(10, 10, makeExif({ hasPlace: false })), false],
  ['a JPEG without notes', () => makeJpegHead(10, 10), false],
  ['a PNG with a place', () => makePng(2, 2, { chunks: [pngChunk('eXIf', makeExif())] }), true],
  [
    'a PNG with notes cut short',
    () => makePng(2, 2, { chunks: [pngChunk('eXIf', makeExif().subarray(0, 20))] }),
    false,
  ],
  ['notes that begin beyond the file', () => makeJpegHead(10, 10, exifAt(0xfffffff0, 1)), false],
  ['notes that begin in themselves', () => makeJpegHead(10, 10, exifAt(4, 65_535)), false],
  ['65,535 notes', () => makeJpegHead(10, 10, exifAt(8, 65_535)), false],
  ['an empty block of notes', () => makeJpegHead(10, 10, new Uint8Array(2)), false],
];

describe('a picture that', () => {
  it.each(bombs)('$what is drawn only within the bound when it comes', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), hostile);
  });

  it.each(broken)('$what is kept and not drawn when it comes', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), hostile);
  });

  it.each(others)('$what is what its bytes say when it comes', async (hostile) => {
    expectFileOutcome(await attackFile({ ...hostile, name: 'a.png' }), hostile);
  });
});

describe('the place in', () => {
  it.each(places)('%s is noticed, and never told, when the picture comes', async (what, file, hasPlace) => {
    const { media } = await attackFile({ what, file });
    expect(media).toEqual({
      kind: 'picture',
      widthPx: expect.any(Number),
      heightPx: expect.any(Number),
      hasPlace,
    });
  });
});
