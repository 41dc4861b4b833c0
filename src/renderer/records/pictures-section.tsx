import { useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useSelection } from '../store/index.ts';
import { Disclosure, Tabs } from '../ui/index.ts';
import { type ListSearch, toFilters, without } from './list-search.ts';
import { useSameWhileEqual } from './use-same-while-equal.ts';
import { ValuesPicture } from './values-picture.tsx';
import { AgenciesPicture, CategoriesPicture } from './weights-picture.tsx';
import { YearPicture } from './year-picture.tsx';

export interface PicturesSectionProps {
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
}

/** Pictures of what the list shows, of all times: choosing a time in one of them must not make the others go. */
export function PicturesSection(props: PicturesSectionProps) {
  const { t } = useTranslation('pictures');
  return (
    <Disclosure title={t('section')}>
      <Pictures {...props} />
    </Disclosure>
  );
}

function Pictures({ search, onSearch }: PicturesSectionProps) {
  const { t } = useTranslation('pictures');
  const [tab, setTab] = useState('year');
  const filters = useSameWhileEqual(toFilters(without(without(search, 'from'), 'to')));
  const selection = useSelection(filters, search.q ?? '');
  const props = { ...selection, search, onSearch };
  // Only the one that is looked at is worked out.
  const content = (id: string, picture: React.ReactNode) => (id === tab ? picture : null);
  const tabs = [
    { id: 'year', label: t('year.tab'), content: content('year', <YearPicture {...props} />) },
    {
      id: 'agencies',
      label: t('agencies.tab'),
      content: content('agencies', <AgenciesPicture {...props} />),
    },
    {
      id: 'categories',
      label: t('categories.tab'),
      content: content('categories', <CategoriesPicture {...props} />),
    },
    { id: 'values', label: t('values.tab'), content: content('values', <ValuesPicture {...props} />) },
  ];
  return <Tabs label={t('tabs')} tabs={tabs} selected={tab} onSelect={setTab} />;
}
