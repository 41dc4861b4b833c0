import { useState } from 'react';
import { toListDate } from '../../shared/model/summary.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { TextField } from '../ui/index.ts';
import { parseDateWords, useMonths } from '../vocabulary/index.ts';
import { type ListSearch, without } from './list-search.ts';

export interface DateFilterProps {
  part: 'from' | 'to';
  search: ListSearch;
  onChange: (search: ListSearch) => void;
}

/** A date, whole or in part, taken when the field is left. */
export function DateFilter({ part, search, onChange }: DateFilterProps) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const months = useMonths();
  const inUse = search[part];
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (inUse ? format.shortDate(toListDate(inUse)) : '');
  const iso = parseDateWords(shown, months);
  const take = () => {
    if (iso === null) return;
    setTyped(null);
    onChange(iso === '' ? without(search, part) : { ...search, [part]: iso });
  };
  return (
    <TextField
      label={t(`filters.${part}`)}
      description={t('filters.dateHint')}
      value={shown}
      onChange={setTyped}
      onBlur={take}
      error={typed !== null && iso === null ? t('filters.badDate') : undefined}
      autoComplete="off"
    />
  );
}
