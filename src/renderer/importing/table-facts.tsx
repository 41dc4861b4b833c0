import { categories } from '../../shared/model/category.ts';
import { type DateOrder, dateOrders } from '../../shared/model/csv-mapping.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { useStore } from '../store/index.ts';
import { ComboBox, RadioGroup, Select } from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import type { ColumnTableProps } from './column-table.tsx';
import { findAmbiguousDate, readNumericDate } from './numeric-date.ts';

/** What holds for the whole table: how its dates are written, what it is about, who gave it. */
export function TableFacts({ preview, mapping, onChange }: ColumnTableProps) {
  const { t } = useTranslation('importing');
  const vocabulary = useVocabulary();
  const { catalogue } = useStore();
  const agencies = catalogue.table.agencies.words.filter((agency) => agency !== '');
  return (
    <>
      <DateOrderQuestion preview={preview} mapping={mapping} onChange={onChange} />
      <Select
        label={t('columns.category')}
        options={categories.map((id) => ({ id, label: vocabulary.category(id) }))}
        value={mapping.category}
        onChange={(category) => onChange({ ...mapping, category })}
      />
      <ComboBox
        label={t('columns.agency')}
        description={t('columns.agencyHint')}
        suggestions={agencies}
        value={mapping.agency}
        onChange={(agency) => onChange({ ...mapping, agency })}
        maxLength={200}
      />
    </>
  );
}

/** Asked only where it matters, with a date of the file itself read out each way. */
function DateOrderQuestion({ preview, mapping, onChange }: ColumnTableProps) {
  const { t } = useTranslation('importing');
  const format = useFormat();
  const text = findAmbiguousDate(mapping, preview.sample);
  if (text === null) return null;
  const describe = (order: DateOrder) => {
    const iso = readNumericDate(text, order);
    return iso === null
      ? t('columns.notADate', { text })
      : t('columns.dateExample', { text, date: format.isoDate(iso) });
  };
  const choices = dateOrders
    .filter((order) => order !== 'ymd')
    .map((order) => ({ value: order, label: t(`columns.orders.${order}`), description: describe(order) }));
  return (
    <RadioGroup
      label={t('columns.dateOrder')}
      choices={choices}
      value={mapping.dateOrder === 'mdy' ? 'mdy' : 'dmy'}
      onChange={(dateOrder) => onChange({ ...mapping, dateOrder })}
    />
  );
}
