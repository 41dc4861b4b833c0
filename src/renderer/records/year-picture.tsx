import { useMemo, useState } from 'react';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { BarPicture, Picture } from '../pictures/index.ts';
import type { Selection } from '../store/index.ts';
import { Select } from '../ui/index.ts';
import { useMonths } from '../vocabulary/index.ts';
import { countMonths, countYears } from './count-periods.ts';
import type { ListSearch } from './list-search.ts';

const ALL = 'all';
const SHORT_MONTH = 3;

export interface PictureProps extends Selection {
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
}

/** How many records there are of each year, or of each month of one; a bar leads to its records in the list. */
export function YearPicture({ rows, table, search, onSearch }: PictureProps) {
  const { t } = useTranslation('pictures');
  const years = useMemo(() => countYears(table, rows), [table, rows]);
  const [chosen, setChosen] = useState(ALL);
  const options = [
    { id: ALL, label: t('year.allYears') },
    ...[...years.keys()].reverse().map((year) => ({ id: String(year), label: String(year) })),
  ];
  const year = years.has(Number(chosen)) ? Number(chosen) : null;
  const open = (period: string) => onSearch({ ...search, from: period, to: period });
  if (years.size === 0) return <p>{t('year.none')}</p>;
  return (
    <div className="ui-stack">
      <Select label={t('year.choose')} options={options} value={String(year ?? ALL)} onChange={setChosen} />
      {year === null ? (
        <YearsPicture years={years} onOpen={open} />
      ) : (
        <MonthsPicture months={countMonths(table, rows, year)} year={year} onOpen={open} />
      )}
    </div>
  );
}

function YearsPicture({
  years,
  onOpen,
}: {
  years: ReadonlyMap<number, number>;
  onOpen: (iso: string) => void;
}) {
  const { t } = useTranslation('pictures');
  const pointWords = usePointWords();
  const format = useFormat();
  const [year, count] = mostOf(years);
  const bars = [...years].map(([key, value]) => ({
    key: String(key),
    label: String(key),
    value,
    valueLabel: format.number(value),
    words: pointWords(String(key), value),
  }));
  return (
    <Picture
      heading={t('year.heading', { year, count, total: format.number(count) })}
      keys={t('keys')}
      table={{
        columns: [t('year.year'), t('year.records')],
        rows: bars.map(({ label, valueLabel }) => [label, valueLabel]),
      }}
    >
      <BarPicture label={t('year.tab')} bars={bars} onOpen={onOpen} />
    </Picture>
  );
}

interface MonthsPictureProps {
  months: ReadonlyMap<number, number>;
  year: number;
  onOpen: (iso: string) => void;
}

function MonthsPicture({ months, year, onOpen }: MonthsPictureProps) {
  const { t } = useTranslation('pictures');
  const pointWords = usePointWords();
  const format = useFormat();
  const names = useMonths();
  const [month, count] = mostOf(months);
  const bars = [...months].map(([number, value]) => {
    const name = names[number - 1] ?? '';
    return {
      key: `${year}-${String(number).padStart(2, '0')}`,
      label: name.slice(0, SHORT_MONTH),
      name,
      value,
      valueLabel: format.number(value),
      words: pointWords(`${name} ${year}`, value),
    };
  });
  const parts = { month: names[month - 1] ?? '', year, count, total: format.number(count) };
  return (
    <Picture
      heading={count === 0 ? t('year.noneOfYear', { year }) : t('year.monthHeading', parts)}
      keys={t('keys')}
      table={{
        columns: [t('year.month'), t('year.records')],
        rows: bars.map(({ name, valueLabel }) => [name, valueLabel]),
      }}
    >
      <BarPicture label={String(year)} bars={bars} onOpen={onOpen} />
    </Picture>
  );
}

function usePointWords() {
  const { t } = useTranslation('pictures');
  const format = useFormat();
  return (period: string, count: number) => t('year.point', { period, count, total: format.number(count) });
}

function mostOf(counts: ReadonlyMap<number, number>): [number, number] {
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
}
