import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { LinePicture, Picture } from '../pictures/index.ts';
import { Select } from '../ui/index.ts';
import { findSeries, type ValueSeries } from './value-series.ts';
import type { PictureProps } from './year-picture.tsx';

/** A weight, a blood pressure, an amount: how it went. A point opens its record. */
export function ValuesPicture({ rows, table, search }: PictureProps) {
  const { t } = useTranslation('pictures');
  const format = useFormat();
  const nameOf = useSeriesName();
  const all = useMemo(() => findSeries(table, rows), [table, rows]);
  const [chosen, setChosen] = useState('');
  const series = all.find(({ key }) => key === chosen) ?? all[0];
  if (!series) {
    return (
      <>
        <p>{t('values.none')}</p>
        <p className="ui-soft">{t('values.noneBody')}</p>
      </>
    );
  }
  return (
    <div className="ui-stack">
      <Select
        label={t('values.choose')}
        options={all.map((one) => ({
          id: one.key,
          label: t('values.option', { name: nameOf(one), total: format.number(one.points.length) }),
        }))}
        value={series.key}
        onChange={setChosen}
      />
      <SeriesPicture key={series.key} series={series} table={table} search={search} />
    </div>
  );
}

function useSeriesName() {
  const { t } = useTranslation('pictures');
  return ({ title, part }: ValueSeries) => (part === 'only' ? title : t(`values.${part}`, { title }));
}

type SeriesPictureProps = Pick<PictureProps, 'table' | 'search'> & { series: ValueSeries };

function SeriesPicture({ series, table, search }: SeriesPictureProps) {
  const { t } = useTranslation('pictures');
  const format = useFormat();
  const name = useSeriesName()(series);
  const navigate = useNavigate();
  const valueWords = (value: number) => `${value} ${series.unit}`.trim();
  const points = series.points.map(({ row, ymd, value }, index) => {
    const day = format.shortDate({ ymd, minutes: 0 });
    const valueLabel = valueWords(value);
    return {
      key: String(index),
      row,
      at: dayNumber(ymd),
      value,
      valueLabel,
      label: day,
      words: t('values.point', { day, value: valueLabel }),
    };
  });
  const values = points.map(({ value }) => value);
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const way = last > first ? 'up' : last < first ? 'down' : 'same';
  const open = (key: string) => {
    const recordId = table.recordId(points[Number(key)]?.row ?? 0);
    void navigate({ to: '/records/$recordId', params: { recordId }, search });
  };
  return (
    <Picture
      heading={t(`values.${way}`, { name, first: valueWords(first), last: valueWords(last) })}
      description={t('values.range', {
        lowest: valueWords(Math.min(...values)),
        highest: valueWords(Math.max(...values)),
      })}
      keys={t('keys')}
      table={{
        columns: [t('values.day'), t('values.value')],
        rows: points.map(({ label, valueLabel }) => [label, valueLabel]),
      }}
    >
      <LinePicture label={name} points={points} onOpen={open} />
    </Picture>
  );
}

/** Days since 1970; a month without a day counts as its first. */
function dayNumber(ymd: number): number {
  const day = ymd % 100 || 1;
  return Date.UTC(Math.floor(ymd / 10_000), (Math.floor(ymd / 100) % 100) - 1, day) / 86_400_000;
}
