import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/**
 * Packs the PNGs of `assets/icons` into what Windows and macOS want: `node tools/icons.mjs`. Both formats
 * hold PNGs as they are (ICO since Windows Vista; ICNS types ic04 to ic09, by size).
 */
const png = (/** @type {number} */ size) => readFileSync(inProject('assets', 'icons', `${size}.png`));

writeFileSync(inProject('assets', 'icons', 'deedbox.ico'), toIco([16, 32, 48, 64, 128, 256]));
writeFileSync(
  inProject('assets', 'icons', 'deedbox.icns'),
  toIcns([
    ['ic04', 16],
    ['ic05', 32],
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
  ]),
);

/** @param {number[]} sizes */
function toIco(sizes) {
  const HEAD_BYTES = 6;
  const ENTRY_BYTES = 16;
  const images = sizes.map(png);
  const head = Buffer.alloc(HEAD_BYTES + ENTRY_BYTES * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  sizes.forEach((size, index) => {
    const at = HEAD_BYTES + ENTRY_BYTES * index;
    const image = /** @type {Buffer} */ (images[index]);
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}

/** @param {[string, number][]} types */
function toIcns(types) {
  const entries = types.map(([type, size]) => withHead(type, png(size)));
  return withHead('icns', Buffer.concat(entries));
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function withHead(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
