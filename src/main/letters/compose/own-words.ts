import type { LetterBlock } from '../../../shared/model/outgoing-letter.ts';
import { paragraph } from './draft.ts';

/** A text as paragraphs: an empty line parts them, other line breaks stay. */
export function toBlocks(text: string): LetterBlock[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part !== '')
    .slice(0, 2000)
    .map(paragraph);
}
