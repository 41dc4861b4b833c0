import { useMemo } from 'react';
import { categories } from '../../shared/model/category.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { type CatalogueView, NO_FILTERS } from '../store/index.ts';
import { type Option, Select } from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import { countChoices } from './count-choices.ts';
import { DateFilter } from './date-filter.tsx';
import { type ListSearch, without } from './list-search.ts';

export interface FilterBarProps {
  search: ListSearch;
  onChange: (search: ListSearch) => void;
  catalogue: CatalogueView;
  version: number;
}

/** An option that means no filter; no agency, category or file is called so. */
const ANY = '*';

export function FilterFields({ search, onChange, catalogue, version }: FilterBarProps) {
  const { t } = useTranslation('records');
  const vocabulary = useVocabulary();
  const choices = useChoices(catalogue, version);
  const set = (part: 'agency' | 'category' | 'file' | 'show') => (id: string) =>
    onChange(id === ANY ? without(search, part) : ({ ...search, [part]: id } as ListSearch));
  const categoryOptions = categories
    .filter((category) => choices.categories.has(category))
    .map((category) => ({ id: category, label: vocabulary.category(category) }));
  const showOptions = (['records', 'files'] as const).map((id) => ({ id, label: t(`filters.${id}`) }));
  const withAny = (label: string, options: Option[]) => [{ id: ANY, label }, ...options];
  return (
    <div className="records-filter-fields">
      <Select
        label={t('filters.agency')}
        options={withAny(t('filters.anyAgency'), choices.agencies)}
        value={search.agency ?? ANY}
        onChange={set('agency')}
      />
      <Select
        label={t('filters.category')}
        options={withAny(t('filters.anyCategory'), categoryOptions)}
        value={search.category ?? ANY}
        onChange={set('category')}
      />
      <Select
        label={t('filters.file')}
        options={withAny(t('filters.anyFile'), choices.files)}
        value={search.file ?? ANY}
        onChange={set('file')}
      />
      <Select
        label={t('filters.show')}
        options={withAny(t('filters.everything'), showOptions)}
        value={search.show ?? ANY}
        onChange={set('show')}
      />
      <DateFilter part="from" search={search} onChange={onChange} />
      <DateFilter part="to" search={search} onChange={onChange} />
    </div>
  );
}

/** What there is to choose from, with how many records each has. */
function useChoices(catalogue: CatalogueView, version: number) {
  const { t } = useTranslation('records');
  const format = useFormat();
  // `version` stands for what is in the catalogue.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => {
    const { table } = catalogue;
    const counts = countChoices(table, catalogue.select(NO_FILTERS, ''));
    const option = (id: string, name: string, count: number): Option => ({
      id,
      label: t('filters.countedOption', { name, total: format.number(count) }),
    });
    const files = [...catalogue.select({ ...NO_FILTERS, show: 'files' }, '')];
    return {
      agencies: counts.agencies.map(([agency, count]) => option(agency, agency || t('noAgency'), count)),
      categories: counts.categories,
      files: files.map((row) => ({ id: table.recordId(row), label: table.title(row) })),
    };
  }, [catalogue, version, t, format]);
}
