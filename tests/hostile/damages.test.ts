import { describe, expect, it } from 'vitest';
import { attackFile } from './support/attack-file.ts';
import { seeds } from './support/seeds.ts';

const join = (...pieces: readonly (Uint8Array | string)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
const at = (bytes: Uint8Array, part: number): number => Math.floor(bytes.length * part);
const insert = (bytes: Uint8Array, part: number, what: Uint8Array | string): Uint8Array =>
  join(bytes.subarray(0, at(bytes, part)), what, bytes.subarray(at(bytes, part)));

/** What can become of a sound file of any kind, on a bad disk or in bad hands. */
const damages: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  'loses all but its first byte': (bytes) => bytes.slice(0, 1),
  'loses all but a tenth': (bytes) => bytes.slice(0, at(bytes, 0.1)),
  'loses its second half': (bytes) => bytes.slice(0, at(bytes, 0.5)),
  'loses its last tenth': (bytes) => bytes.slice(0, at(bytes, 0.9)),
  'loses its last byte': (bytes) => bytes.slice(0, -1),
  'loses its first byte': (bytes) => bytes.slice(1),
  'loses its middle': (bytes) => join(bytes.subarray(0, at(bytes, 0.4)), bytes.subarray(at(bytes, 0.6))),
  'stands there twice': (bytes) => join(bytes, bytes),
  'stands in itself': (bytes) => insert(bytes, 0.5, bytes),
  'is written from behind': (bytes) => bytes.slice().reverse(),
  'has its halves changed over': (bytes) =>
    join(bytes.subarray(at(bytes, 0.5)), bytes.subarray(0, at(bytes, 0.5))),
  'has zeros before it': (bytes) => join(new Uint8Array(64), bytes),
  'has zeros after it': (bytes) => join(bytes, new Uint8Array(4096)),
  'has a sector of zeros': (bytes) => insert(bytes, 0.3, new Uint8Array(512)),
  'has a sector of ones': (bytes) => insert(bytes, 0.7, new Uint8Array(512).fill(255)),
  'has a mark before it': (bytes) => join('\ufeff', bytes),
  'has a mark in its middle': (bytes) => insert(bytes, 0.5, '\ufeff'),
  'is in two bytes to a letter': (bytes) =>
    join(Buffer.from(`\ufeff${Buffer.from(bytes).toString('latin1')}`, 'utf16le')),
  'has every eighth bit turned': (bytes) =>
    bytes.map((byte, index) => (index % 97 === 0 ? byte ^ 128 : byte)),
  'has carriage returns for line feeds': (bytes) => bytes.map((byte) => (byte === 10 ? 13 : byte)),
  'has a document type in its middle': (bytes) => insert(bytes, 0.5, '<!DOCTYPE a [<!ENTITY b "c">]>'),
  'has a document type before it': (bytes) => join('<!DOCTYPE a SYSTEM "file:///etc/passwd">', bytes),
  'has a __proto__ in its middle': (bytes) => insert(bytes, 0.5, '"__proto__":{"polluted":true},'),
  'has hidden signs in its middle': (bytes) => insert(bytes, 0.5, '\u202e\u200b\u2066'),
  'has a long line in its middle': (bytes) => insert(bytes, 0.5, 'x'.repeat(300_000)),
  'has ten thousand brackets in its middle': (bytes) => insert(bytes, 0.5, '[{<('.repeat(10_000)),
  'has ten thousand quotes in its middle': (bytes) => insert(bytes, 0.5, '"\''.repeat(10_000)),
  'has ten thousand lines of dashes in its middle': (bytes) =>
    insert(bytes, 0.5, '\n--------- A ---------\nA: b\n'.repeat(10_000)),
};

it('makes at least three hundred hostile files when every damage is done to every seed', () => {
  expect(seeds.length * Object.keys(damages).length).toBeGreaterThanOrEqual(300);
});

describe.each(seeds)('a $what', ({ what, bytes, name }) => {
  it.each(Object.entries(damages))('does no harm when it %s', async (_how, damage) => {
    const changed = damage(bytes);
    if (changed.length === 0) return;
    const outcome = await attackFile({ what, file: () => changed, name });
    // Nothing comes of a file in part without a word: there is a problem, or all there is in it was read.
    if (outcome.format === 'attachment') expect(outcome.drafts).toEqual([]);
  });

  it('is read when nothing is done to it', async () => {
    const outcome = await attackFile({ what, file: () => bytes, name });
    const came = outcome.drafts.length + outcome.parts.length > 0 || outcome.media !== undefined;
    expect(came || outcome.format === 'csv').toBe(true);
  });
});
