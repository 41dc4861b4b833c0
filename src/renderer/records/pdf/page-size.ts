/** CSS pixels. */
export interface PageSize {
  width: number;
  height: number;
}

export const ZOOM_STEPS = [50, 75, 100, 125, 150, 200, 300] as const;

/** A page much longer than wide is no page: its box stays within reason, whatever it says of itself. */
const TALLEST = 4;
const MOST_PIXELS = 16_000_000;

/** The box of a page that fits a width at 100 percent. */
export function fitPage({ width, height }: PageSize, available: number, zoomPercent: number): PageSize {
  const shown = Math.max(1, Math.floor((available * zoomPercent) / 100));
  const ratio = width > 0 && height > 0 ? Math.min(height / width, TALLEST) : Math.SQRT2;
  return { width: shown, height: Math.max(1, Math.floor(shown * ratio)) };
}

/** How much finer than CSS pixels a page is drawn: as fine as the screen, within what a canvas can hold. */
export function sharpness({ width, height }: PageSize, devicePixelRatio: number): number {
  return Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
}
