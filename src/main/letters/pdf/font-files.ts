import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { LetterFontFiles } from './typeface.ts';

const FAMILY = '@expo-google-fonts/atkinson-hyperlegible-next';
const { resolve } = createRequire(import.meta.url);
const find = (path: string): URL => pathToFileURL(resolve(`${FAMILY}/${path}`));

/** Atkinson Hyperlegible Next as it lies in `node_modules`: for the browser host, and for bundling. */
export const letterFontFiles: LetterFontFiles = {
  regular: find('400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
  bold: find('700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
};
