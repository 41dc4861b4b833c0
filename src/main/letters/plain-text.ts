import type { LetterBlock, OutgoingLetter } from '../../shared/model/outgoing-letter.ts';

/** A letter as plain text, for the body of a mail, for copying, and for the person to change. Lines end in LF. */
export function toPlainText(letter: OutgoingLetter): string {
  const { greeting, closing, signature, sender } = letter;
  const signed = [signature.name, signature.capacity, ...sender.addressLines, ...sender.contactLines];
  return [`${greeting},`, bodyText(letter), `${closing},`, joined(signed)]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** The body alone, as `composeLetter` takes it back. */
export function bodyText({ blocks }: OutgoingLetter): string {
  return blocks
    .map(blockText)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

function blockText(block: LetterBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text.toLocaleUpperCase('en');
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
    case 'quotation':
      return `“${block.text}”`;
    case 'table':
      return block.head.length > 2 ? rowsText(block.head, block.rows) : factsText(block.rows);
  }
}

function factsText(rows: readonly (readonly string[])[]): string {
  return rows.map(([name = '', ...values]) => `${name}: ${values.join(', ')}`).join('\n');
}

/** Each row by itself, each cell with the name of its column. */
function rowsText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => joined(row.map((cell, index) => (cell === '' ? '' : `${head[index] ?? ''}: ${cell}`))))
    .join('\n\n');
}

function joined(lines: readonly string[]): string {
  return lines.filter((line) => line.trim() !== '').join('\n');
}
