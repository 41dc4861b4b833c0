import { useTranslation } from 'react-i18next';
import { type VaultColour, vaultColours } from '../../shared/model/vault.ts';
import { type FieldProblem, RadioGroup, TextField } from '../ui/index.ts';
import './name-and-colour.css';

const LONGEST_NAME = 80;
const NAME_FIELD = 'box-name';

export interface NameAndColour {
  name: string;
  colour: VaultColour;
}

export interface NameAndColourFieldsProps {
  value: NameAndColour;
  onChange: (value: NameAndColour) => void;
  problems: readonly FieldProblem[];
}

/** What a box is called and which colour it has. */
export function NameAndColourFields({ value, onChange, problems }: NameAndColourFieldsProps) {
  const { t } = useTranslation('vault');
  return (
    <>
      <TextField
        id={NAME_FIELD}
        label={t('name.label')}
        description={t('name.hint')}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        error={problems.find(({ fieldId }) => fieldId === NAME_FIELD)?.message}
        autoComplete="off"
        spellCheck="false"
      />
      <RadioGroup
        label={t('name.colour')}
        isInline
        value={value.colour}
        onChange={(colour) => onChange({ ...value, colour })}
        choices={vaultColours.map((colour) => ({
          value: colour,
          label: (
            <span className="colour-choice">
              <span className="colour-swatch" data-vault-colour={colour} aria-hidden />
              {t(`name.colours.${colour}`)}
            </span>
          ),
        }))}
      />
    </>
  );
}

/** What is wrong with the answers; none for a name that main takes. */
export function useNameCheck(): (value: NameAndColour) => FieldProblem[] {
  const { t } = useTranslation('vault');
  return ({ name }) => {
    if (name.trim() === '') return [{ fieldId: NAME_FIELD, message: t('name.missing') }];
    if (name.trim().length > LONGEST_NAME) return [{ fieldId: NAME_FIELD, message: t('name.tooLong') }];
    return [];
  };
}
