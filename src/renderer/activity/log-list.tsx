import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { useStore } from '../store/index.ts';
import type { LogEntry } from './log-entry.ts';
import { useEntryWords } from './use-entry-words.ts';

const ESTIMATED_ROW_PX = 76;
const ROWS_BEYOND_SCREEN = 8;

/** All entries, of which only those near the screen are there; the heading of a day stands in the first of it. */
export function LogList({ entries }: { entries: readonly LogEntry[] }) {
  const { t } = useTranslation('activity');
  const list = useRef<HTMLOListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const virtualizer = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => ESTIMATED_ROW_PX,
    overscan: ROWS_BEYOND_SCREEN,
    scrollMargin,
    getItemKey: (index) => entries[index]?.sequence ?? index,
  });
  useLayoutEffect(() => {
    setScrollMargin((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  });
  return (
    <ol
      ref={list}
      reversed
      className="log"
      aria-label={t('list')}
      style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const entry = entries[item.index];
        return (
          entry && (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={entries.length}
              aria-posinset={item.index + 1}
              className="log-item"
              style={{ transform: `translateY(${item.start - scrollMargin}px)` }}
            >
              <LogRow entry={entry} before={entries[item.index - 1]} />
            </li>
          )
        );
      })}
    </ol>
  );
}

function LogRow({ entry, before }: { entry: LogEntry; before: LogEntry | undefined }) {
  const { t } = useTranslation('activity');
  const format = useFormat();
  const { catalogue } = useStore();
  const { what, more } = useEntryWords()(entry);
  const day = format.dayOf(entry.atMs);
  const isNewDay = before === undefined || format.dayOf(before.atMs) !== day;
  const isAboutRecord = entry.action === 'noted' && catalogue.table.findRow(entry.detail) !== -1;
  return (
    <>
      {isNewDay && <h2 className="log-day">{day}</h2>}
      <div className="log-row" data-action={entry.action}>
        <span className="log-time ui-figures ui-soft">{format.timeOf(entry.atMs)}</span>
        <div className="log-words">
          <p>
            <bdi>{what}</bdi>
          </p>
          {more && <p className="log-more">{more}</p>}
          <p className="ui-soft ui-small">{t('by')}</p>
        </div>
        {isAboutRecord && (
          <RoomLink to="/records/$recordId" params={{ recordId: entry.detail }}>
            {t('seeRecord')}
          </RoomLink>
        )}
      </div>
    </>
  );
}
