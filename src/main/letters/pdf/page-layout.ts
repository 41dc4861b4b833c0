/** Points in a millimetre: PDF measures in 1/72 inch. */
const POINTS_PER_MM = 72 / 25.4;
export const mm = (millimetres: number): number => millimetres * POINTS_PER_MM;

/** ISO 216 A4. */
export const sheet = { width: mm(210), height: mm(297) };

export const margin = { left: mm(25), right: mm(20), top: mm(20), bottom: mm(24) };

/**
 * [Note: the window]
 * Folded in three, an A4 sheet is 99 mm high and slides about in a DL envelope of 220 × 110 mm by 10 mm
 * each way. Two windows are common: BS 4264 (93 × 35 mm, 20 mm from the left and 18 mm from the bottom)
 * in the UK, and DIN 680 (90 × 45 mm, 20 mm and 15 mm) on the continent; both from memory. What is printed
 * here shows through either, wherever the sheet has slid to, and nothing else is printed where a window
 * might show it. DIN 5008 form B has its address field at the same place.
 */
export const addressWindow = {
  left: mm(25),
  top: mm(57),
  width: mm(74),
  height: mm(24),
  /** Nothing but the address stands above this line and left of `right`. */
  clearTo: mm(97),
  right: mm(116),
};

/** Sender, date and reference, beside the window. */
export const side = {
  left: mm(120),
  top: mm(18),
  width: mm(70),
  leading: 1.34,
  /** Room for the sender; one with very much to say is set smaller, down to this size. */
  senderHeight: mm(110),
  smallest: 6,
  /** A reference of ours has one; it is not for a letter to fill a page with it. */
  referenceLines: 3,
};

/** Marks at the edge that say where to fold for a DL envelope. */
export const foldsAt = [mm(99), mm(198)];

export interface TypeSizes {
  body: number;
  heading: number;
  subject: number;
  table: number;
  /** Page numbers, labels, and the sender's lines. */
  small: number;
  /** Height of a line, as a multiple of the size. */
  leading: number;
  /** Between two blocks. */
  gap: number;
}

const normal: TypeSizes = {
  body: 11,
  heading: 12,
  subject: 13,
  table: 10,
  small: 9.5,
  leading: 1.38,
  gap: 8.5,
};
/** Large print as the RNIB means it: nothing below 18 point, except the address, which the envelope's window bounds. */
const large: TypeSizes = {
  body: 18,
  heading: 20,
  subject: 22,
  table: 18,
  small: 18,
  leading: 1.36,
  gap: 13,
};
export const typeSizes = (isLargePrint: boolean): TypeSizes => (isLargePrint ? large : normal);

/** Of the recipient’s address; the window bounds it, in large print too. */
export const address = { largest: 11, smallest: 8, leading: 1.16 };
