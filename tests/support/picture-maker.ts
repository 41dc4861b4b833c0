import { crc32, deflateSync } from 'node:zlib';
import { concat } from './zip-maker.ts';

/** A PNG of one colour. `says`: another size in its head than its pixels have. */
export function makePng(
  width: number,
  height: number,
  {
    says = { width, height },
    chunks = [],
  }: { says?: { width: number; height: number }; chunks?: Uint8Array[] } = {},
): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, says.width);
  view.setUint32(4, says.height);
  head.set([8, 2, 0, 0, 0], 8);
  const row = new Uint8Array(1 + width * 3).fill(120);
  row[0] = 0;
  const pixels = concat(...Array.from({ length: height }, () => row));
  return concat(
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    ...chunks,
    pngChunk('IDAT', new Uint8Array(deflateSync(pixels))),
    pngChunk('IEND', new Uint8Array()),
  );
}

export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const body = concat(new TextEncoder().encode(name), data);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return chunk;
}

/** What a camera notes: a place in a fictional sea, or none. */
export function makeExif({ hasPlace = true, isLittle = true } = {}): Uint8Array {
  const view = new DataView(new ArrayBuffer(80));
  const u16 = (at: number, value: number): void => view.setUint16(at, value, isLittle);
  const u32 = (at: number, value: number): void => view.setUint32(at, value, isLittle);
  view.setUint16(0, isLittle ? 0x4949 : 0x4d4d);
  u16(2, 42);
  u32(4, 8);
  u16(8, 1);
  u16(10, hasPlace ? 0x8825 : 0x0112);
  u16(12, 4);
  u32(14, 1);
  u32(18, 26);
  u16(26, 1);
  u16(28, 2);
  u16(30, 5);
  u32(32, 3);
  u32(36, 44);
  return new Uint8Array(view.buffer);
}

/** The head of a JPEG with what a camera noted; it has no pixels, and needs none to be measured. */
export function makeJpegHead(width: number, height: number, exif?: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = new Uint8Array([
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
  ]);
  const mark = new TextEncoder().encode('Exif\0\0');
  const noted = exif
    ? concat(new Uint8Array([0xff, 0xe1, (exif.length + 8) >> 8, (exif.length + 8) & 255]), mark, exif)
    : new Uint8Array();
  const jfif = new Uint8Array([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  return concat(new Uint8Array([0xff, 0xd8]), jfif, noted, size, new Uint8Array([0xff, 0xd9]));
}
