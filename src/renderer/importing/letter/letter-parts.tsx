import { Plus, Trash2 } from 'lucide-react';
import { letterBounds } from '../../../shared/model/letter.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button, TextField } from '../../ui/index.ts';
import { EMPTY_PART, type PartAnswer } from './letter-answers.ts';

export interface LetterPartsProps {
  parts: readonly PartAnswer[];
  onChange: (parts: PartAnswer[]) => void;
}

/** What the letter says: one field, or as many with names of their own as are wanted. */
export function LetterParts({ parts, onChange }: LetterPartsProps) {
  const { t } = useTranslation('papers');
  const change = (index: number, part: Partial<PartAnswer>) =>
    onChange(parts.map((old, at) => (at === index ? { ...old, ...part } : old)));
  const hasNames = parts.length > 1 || parts[0]?.label !== '';
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <fieldset key={index} className="letter-part">
          {hasNames && (
            <TextField
              label={t('letter.partLabel')}
              description={t('letter.partLabelHint')}
              value={part.label}
              onChange={(label) => change(index, { label })}
              maxLength={letterBounds.labelLength}
              autoComplete="off"
            />
          )}
          <TextField
            label={t('letter.says')}
            {...(index === 0 ? { description: t('letter.saysHint') } : {})}
            value={part.text}
            onChange={(text) => change(index, { text })}
            maxLength={letterBounds.partLength}
            isMultiline
          />
          {parts.length > 1 && (
            <Button
              kind="quiet"
              icon={Trash2}
              onPress={() => onChange(parts.filter((_, at) => at !== index))}
            >
              {t('letter.removePart', { number: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {parts.length < letterBounds.parts && (
        <p>
          <Button icon={Plus} onPress={() => onChange([...parts, EMPTY_PART])}>
            {t('letter.addPart')}
          </Button>
        </p>
      )}
    </>
  );
}
