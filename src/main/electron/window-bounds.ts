import { readFile, writeFile } from 'node:fs/promises';
import type { BrowserWindow, Rectangle, Screen } from 'electron';
import { z } from 'zod';

const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(320),
  height: z.int().min(320),
});

const firstSize = { width: 1200, height: 820 };

/** Where the window was last, or a first size when that is not known or no longer on any screen. */
export async function readBounds(file: string, screen: Screen): Promise<Partial<Rectangle>> {
  try {
    const bounds = boundsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return isOnScreen(bounds, screen) ? bounds : firstSize;
  } catch {
    return firstSize;
  }
}

/** Keeps the place when the window closes. Failing at that is no reason to keep anybody from closing it. */
export function rememberBounds(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const bounds = window.getNormalBounds();
    writeFile(file, JSON.stringify(bounds)).catch(() => {});
  });
}

/** At least a good part of the window can be seen and taken hold of. */
function isOnScreen(bounds: Rectangle, screen: Screen): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const width =
    Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const height =
    Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
  return width >= 160 && height >= 160;
}
