import { LETTER_TYPE, type Letter } from '../../shared/model/letter.ts';
import type { StoredRecord } from '../../shared/model/record.ts';
import { limits } from '../import/limits.ts';
import { excerpt } from '../import/text/clean-text.ts';

const BY_HAND = { kind: 'byHand' } as const;

/** A letter as a record: it comes from no file, and every word of it is the person's. */
export function toLetterRecord(letter: Letter, identity: string): StoredRecord {
  const { title, date, agency, category, parts, attachments } = letter;
  return {
    kind: 'record',
    identity,
    type: LETTER_TYPE,
    category,
    title: title.trim(),
    detail: excerpt(parts.map(({ text }) => text).join(' '), limits.excerptLength),
    date,
    agency: agency.trim(),
    fields: parts.map(({ label, text }, index) => ({
      key: `part[${index}]`,
      label: label.trim() === '' ? { keys: ['letterText'] } : { text: label.trim() },
      value: { type: 'text', text },
      locator: BY_HAND,
    })),
    locator: BY_HAND,
    bytes: { start: 0, end: 0 },
    documentId: '',
    documentName: '',
    attachments: [...new Set(attachments)],
  };
}
