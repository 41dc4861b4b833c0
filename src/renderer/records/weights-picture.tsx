import { useMemo } from 'react';
import type { Category } from '../../shared/model/category.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { Picture, WeightPicture } from '../pictures/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import { countWords } from './count-periods.ts';
import type { PictureProps } from './year-picture.tsx';

/** More would be a list: the rest is one bar. */
const MOST_SHOWN = 10;
const OTHERS = '\u0000others';

interface Named {
  key: string;
  name: string;
  count: number;
}

/** Who holds how much. A bar narrows the list to that agency. */
export function AgenciesPicture({ rows, table, search, onSearch }: PictureProps) {
  const { t } = useTranslation(['pictures', 'records']);
  const counts = useMemo(() => countWords(table.agencies, rows), [table, rows]);
  const named = counts.map(([word, count]) => ({ key: word, name: word || t('records:noAgency'), count }));
  return (
    <Weights
      label={t('pictures:agencies.tab')}
      column={t('pictures:agencies.agency')}
      named={named}
      heading={(parts) => (parts ? t('pictures:agencies.heading', parts) : t('pictures:agencies.unnamed'))}
      onOpen={(agency) => onSearch({ ...search, agency })}
    />
  );
}

/** What how much is about. A bar narrows the list to that. */
export function CategoriesPicture({ rows, table, search, onSearch }: PictureProps) {
  const { t } = useTranslation('pictures');
  const vocabulary = useVocabulary();
  const counts = useMemo(() => countWords(table.categories, rows), [table, rows]);
  const named = counts.map(([word, count]) => ({
    key: word,
    name: vocabulary.category(word as Category),
    count,
  }));
  return (
    <Weights
      label={t('categories.tab')}
      column={t('categories.category')}
      named={named}
      heading={(parts) => (parts ? t('categories.heading', parts) : t('agencies.none'))}
      onOpen={(category) => onSearch({ ...search, category: category as Category })}
    />
  );
}

interface WeightsProps {
  label: string;
  column: string;
  /** The most first. */
  named: readonly Named[];
  /** null where none of them has a name. */
  heading: (parts: { name: string; share: string; total: string } | null) => string;
  onOpen: (key: string) => void;
}

function Weights({ label, column, named, heading, onOpen }: WeightsProps) {
  const { t } = useTranslation('pictures');
  const format = useFormat();
  const first = named.find(({ key }) => key !== '');
  if (named.length === 0) return <p>{t('agencies.none')}</p>;
  const total = named.reduce((sum, { count }) => sum + count, 0);
  const rest = named.slice(MOST_SHOWN).reduce((sum, { count }) => sum + count, 0);
  const others = { key: OTHERS, name: t('agencies.others'), count: rest };
  const shown = rest === 0 ? named : [...named.slice(0, MOST_SHOWN), others];
  const weights = shown.map(({ key, name, count }) => ({
    key,
    name,
    value: count,
    valueLabel: format.number(count),
    words: t('year.point', { period: name, count, total: format.number(count) }),
  }));
  const parts = first && {
    name: first.name,
    share: format.number(first.count),
    total: format.number(total),
  };
  return (
    <Picture
      heading={heading(parts ?? null)}
      keys={t('keys')}
      table={{
        columns: [column, t('year.records')],
        rows: named.map(({ name, count }) => [name, format.number(count)]),
      }}
    >
      <WeightPicture label={label} weights={weights} onOpen={(key) => key !== OTHERS && onOpen(key)} />
    </Picture>
  );
}
