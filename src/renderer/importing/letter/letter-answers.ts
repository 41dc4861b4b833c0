import { z } from 'zod';
import { categorySchema } from '../../../shared/model/category.ts';
import { type Letter, letterBounds } from '../../../shared/model/letter.ts';
import type { RecordView } from '../../../shared/model/stored.ts';

/** The draft of a letter that is not saved yet. */
export const NEW_LETTER_DRAFT = 'letter/new';

const partSchema = z.strictObject({
  label: z.string().max(letterBounds.labelLength),
  text: z.string().max(letterBounds.partLength),
});
export type PartAnswer = z.infer<typeof partSchema>;

/** A letter while it is being written: the date as it was typed, parts that may be empty, files by name. */
export const answersSchema = z.strictObject({
  title: z.string(),
  date: z.string(),
  agency: z.string(),
  category: categorySchema,
  parts: z.array(partSchema).min(1).max(letterBounds.parts),
  attachments: z
    .array(z.strictObject({ documentId: z.string(), name: z.string() }))
    .max(letterBounds.attachments),
});
export type LetterAnswers = z.infer<typeof answersSchema>;

export const EMPTY_PART: PartAnswer = { label: '', text: '' };

export const NO_ANSWERS: LetterAnswers = {
  title: '',
  date: '',
  agency: '',
  category: 'other',
  parts: [EMPTY_PART],
  attachments: [],
};

export function parseAnswers(kept: unknown): LetterAnswers | null {
  return answersSchema.safeParse(kept).data ?? null;
}

/** `date` is ISO 8601, whole or part. Parts without words are left out. */
export function toLetter(answers: LetterAnswers, date: string): Letter {
  const { title, agency, category, parts, attachments } = answers;
  return {
    title: title.trim(),
    date,
    agency: agency.trim(),
    category,
    parts: parts.filter(({ text }) => text.trim() !== ''),
    attachments: attachments.map(({ documentId }) => documentId),
  };
}

/** A saved letter, to be changed. `dateWords` and `nameOf` say what its date and files are called. */
export function toAnswers(
  record: RecordView,
  dateWords: string,
  nameOf: (documentId: string) => string,
): LetterAnswers {
  const parts = record.fields.flatMap(({ label, value }): PartAnswer[] =>
    value.type === 'text' ? [{ label: 'text' in label ? label.text : '', text: value.text }] : [],
  );
  const { title, agency, category, attachments } = record;
  return {
    title,
    date: dateWords,
    agency,
    category,
    parts: parts.length > 0 ? parts : [EMPTY_PART],
    attachments: attachments.map((documentId) => ({ documentId, name: nameOf(documentId) })),
  };
}
