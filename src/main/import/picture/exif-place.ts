/** Where the parts of a picture file hold what a camera notes (Exif 2.3, §4.6; PNG eXIf; WebP EXIF). */
const GPS_IFD = 0x8825;
const GPS_LATITUDE = 2;
const MOST_ENTRIES = 200;
const MOST_PARTS = 500;

/** Whether a picture says where it was taken. The place itself is not looked at. */
export function hasPlace(bytes: Uint8Array): boolean {
  try {
    const exif = findExif(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return exif !== undefined && hasLatitude(exif);
  } catch (error) {
    // A length that leads out of the file: whatever is there is no place.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The TIFF structure that holds what the camera noted. */
function findExif(file: DataView): DataView | undefined {
  if (file.getUint16(0) === 0xffd8) return findInJpeg(file);
  if (file.getUint32(0) === 0x89504e47) return findChunk(file, 8, 'eXIf', { lengthAt: 0, isLittle: false });
  if (file.getUint32(0) === 0x52494646) return findChunk(file, 12, 'EXIF', { lengthAt: 4, isLittle: true });
  return undefined;
}

function findInJpeg(file: DataView): DataView | undefined {
  let at = 2;
  for (let part = 0; part < MOST_PARTS && file.getUint8(at) === 0xff; part++) {
    const marker = file.getUint8(at + 1);
    if (marker === 0xda || marker === 0xd9) return undefined;
    const length = file.getUint16(at + 2);
    const isExif = marker === 0xe1 && length > 8 && file.getUint32(at + 4) === 0x45786966;
    if (isExif) return slice(file, at + 10, length - 8);
    at += 2 + length;
  }
  return undefined;
}

/** PNG: length, name, data, checksum. RIFF: name, length, data padded to even. */
function findChunk(
  file: DataView,
  start: number,
  wanted: string,
  { lengthAt, isLittle }: { lengthAt: 0 | 4; isLittle: boolean },
): DataView | undefined {
  let at = start;
  for (let part = 0; part < MOST_PARTS && at + 8 <= file.byteLength; part++) {
    const length = file.getUint32(at + lengthAt, isLittle);
    const name = textAt(file, at + (4 - lengthAt));
    if (name === wanted) return withoutMark(slice(file, at + 8, length));
    at += 8 + length + (isLittle ? length % 2 : 4);
  }
  return undefined;
}

/** Some programs put JPEG's `Exif\0\0` before it. */
function withoutMark(exif: DataView): DataView {
  return exif.byteLength > 6 && exif.getUint32(0) === 0x45786966 ? slice(exif, 6, exif.byteLength - 6) : exif;
}

function hasLatitude(tiff: DataView): boolean {
  const isLittle = tiff.getUint16(0) === 0x4949;
  const gps = findTag(tiff, tiff.getUint32(4, isLittle), GPS_IFD, isLittle);
  if (gps === undefined) return false;
  return findTag(tiff, tiff.getUint32(gps + 8, isLittle), GPS_LATITUDE, isLittle) !== undefined;
}

/** Where the entry of a tag begins. */
function findTag(tiff: DataView, ifd: number, tag: number, isLittle: boolean): number | undefined {
  const count = Math.min(tiff.getUint16(ifd, isLittle), MOST_ENTRIES);
  for (let entry = 0; entry < count; entry++) {
    const at = ifd + 2 + entry * 12;
    if (tiff.getUint16(at, isLittle) === tag) return at;
  }
  return undefined;
}

function slice(file: DataView, start: number, length: number): DataView {
  return new DataView(file.buffer, file.byteOffset + start, Math.min(length, file.byteLength - start));
}

function textAt(file: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => file.getUint8(at + index)));
}
