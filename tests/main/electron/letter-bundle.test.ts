import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, mergeConfig } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeLetter } from '../../../src/main/letters/compose/compose-letter.ts';
import type { printLetter } from '../../../src/main/letters/pdf/print-letter.ts';
import { printLetter as printInNode } from '../../../src/main/letters/pdf/print-letter.ts';
import { readLetterFonts } from '../../../src/main/letters/pdf/typeface.ts';
import mainConfig from '../../../vite.main.config.ts';
import { caseOf, contextOf, fonts } from '../letters/support.ts';

/** PDFKit finds its own files by asking where it lies, which a bundle has no answer to. */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deedbox-letter-bundle-'));
  const entry = { letter: 'src/main/letters/pdf/print-letter.ts' };
  const own = { configFile: false as const, logLevel: 'warn' as const, build: { outDir: folder } };
  const config = mergeConfig(mainConfig, own);
  config.build.lib.entry = entry;
  await build(config);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a letter is the same, byte for byte, when the bundle of the main process prints it', async () => {
  const bundled = createRequire(import.meta.url)(join(folder, 'letter.cjs')) as {
    printLetter: typeof printLetter;
  };
  const at = (cut: string) => pathToFileURL(join(folder, `letter-${cut}.ttf`));
  const shipped = await readLetterFonts({ regular: at('regular'), bold: at('bold') });
  const { letter } = composeLetter('accessRequest', contextOf(caseOf({ language: 'cy' }), '2026-11-24'));
  const { bytes } = await bundled.printLetter(letter, shipped);
  expect(Buffer.compare(bytes, (await printInNode(letter, fonts)).bytes)).toBe(0);
});
