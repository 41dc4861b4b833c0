import { X } from 'lucide-react';
import { toListDate } from '../../shared/model/summary.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import type { CatalogueView } from '../store/index.ts';
import { Button, Disclosure } from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import { type FilterBarProps, FilterFields } from './filter-fields.tsx';
import { hasFilters, type ListSearch, without } from './list-search.ts';

/** The filters in use, each with a way to take it away; and the fields to choose others. */
export function FilterBar({ search, onChange, catalogue, version }: FilterBarProps) {
  const { t } = useTranslation('records');
  const names = useFilterNames(search, catalogue);
  return (
    <div className="records-filters">
      <Disclosure title={t('filters.title')}>
        <FilterFields search={search} onChange={onChange} catalogue={catalogue} version={version} />
      </Disclosure>
      {hasFilters(search) && (
        <ul className="records-filter-tags" aria-label={t('filters.active', { count: names.length })}>
          {names.map(({ part, name }) => (
            <li key={part}>
              <Button
                icon={X}
                aria-label={t('filters.remove', { name })}
                onPress={() => onChange(without(search, part))}
              >
                {name}
              </Button>
            </li>
          ))}
          <li>
            <Button kind="quiet" onPress={() => onChange({})}>
              {t('filters.clear')}
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}

function useFilterNames(
  search: ListSearch,
  { table }: CatalogueView,
): { part: keyof ListSearch; name: string }[] {
  const { t } = useTranslation('records');
  const format = useFormat();
  const vocabulary = useVocabulary();
  const date = (iso: string) => format.shortDate(toListDate(iso));
  const fileRow = search.file === undefined ? -1 : table.findRow(search.file);
  const names: Partial<Record<keyof ListSearch, string | undefined>> = {
    show: search.show && t(`filters.${search.show}`),
    agency: search.agency === '' ? t('noAgency') : search.agency,
    category: search.category && vocabulary.category(search.category),
    file: fileRow === -1 ? search.file && t('filters.file') : table.title(fileRow),
    from: search.from && t('filters.fromTag', { date: date(search.from) }),
    to: search.to && t('filters.toTag', { date: date(search.to) }),
  };
  return (Object.keys(names) as (keyof ListSearch)[]).flatMap((part) => {
    const name = names[part];
    return name === undefined ? [] : [{ part, name }];
  });
}
