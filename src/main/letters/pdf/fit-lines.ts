import type { TextStyle } from './paper.ts';

export interface FittedLines {
  lines: string[];
  style: TextStyle;
  /** false where even the smallest size has not room for all: the last line then ends in an ellipsis. */
  isWhole: boolean;
}

interface Sizes {
  largest: number;
  smallest: number;
  /** Height of a line, as a multiple of the size. */
  leading: number;
}

const STEP = 0.5;

/** Lines at the largest size at which all of them stand in `height` points. `lay` breaks the text anew for each size. */
export function fitLines(
  lay: (style: TextStyle) => string[],
  { largest, smallest, leading }: Sizes,
  height: number,
): FittedLines {
  let size = largest;
  for (;;) {
    const style: TextStyle = { cut: 'regular', size, leading: size * leading };
    const lines = lay(style);
    const most = Math.floor(height / style.leading);
    if (lines.length <= most) return { lines, style, isWhole: true };
    if (size <= smallest) {
      const shown = lines.slice(0, most);
      return { lines: [...shown.slice(0, -1), `${shown.at(-1) ?? ''}…`], style, isWhole: false };
    }
    size = Math.max(smallest, size - STEP);
  }
}
