import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import type { CatalogueTable } from '../store/index.ts';
import { useShortcut } from '../ui/index.ts';
import { useChoosing } from './choosing.ts';
import type { ListSearch } from './list-search.ts';
import { TimelineRow } from './timeline-row.tsx';
import { useChooseRange } from './use-choose-range.ts';
import { useFocusRow } from './use-focus-row.ts';
import './timeline.css';

const ESTIMATED_ROW_PX = 84;
const ROWS_BEYOND_SCREEN = 8;
const PAGE_ROWS = 10;
/** What lies over the page at its top and in its corner: a row that has the focus is kept clear of it. */
const BAR_PX = 90;
const CORNER_PX = 150;

export interface TimelineProps {
  rows: Uint32Array;
  table: CatalogueTable;
  search: ListSearch;
  openId: string | undefined;
}

/**
 * All rows, of which only those near the screen are there. It is one list to a screen reader, each item
 * knowing its place in the whole; the headings of months stand inside the first item of theirs. One item
 * is on the way of the Tab key and stays so while others come and go; arrows, j and k move between items.
 */
export function Timeline({ rows, table, search, openId }: TimelineProps) {
  const { t } = useTranslation('records');
  const list = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const [activeRow, setActiveRow] = useState(-1);
  const active = Math.max(0, rows.indexOf(activeRow));
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ESTIMATED_ROW_PX,
    overscan: ROWS_BEYOND_SCREEN,
    scrollMargin,
    scrollPaddingStart: BAR_PX,
    scrollPaddingEnd: CORNER_PX,
    getItemKey: useCallback((index: number) => rows[index] ?? index, [rows]),
  });
  useLayoutEffect(() => {
    setScrollMargin((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  });
  const focusRow = useFocusRow(list, virtualizer);
  const choosing = useChoosing();
  useEffect(() => {
    if (openId !== undefined) setActiveRow(table.findRow(openId));
  }, [table, openId]);

  useReturnFocus(openId, () => focusRow(active));

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setActiveRow(rows[next] ?? -1);
    focusRow(next);
  };
  const chooseRange = useChooseRange(rows);
  useShortcut('choose', () => chooseRange.toggle(active));
  useShortcut('next', () => moveTo(active + 1));
  useShortcut('previous', () => moveTo(active - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, active, rows.length);
    if (isSelectAll(event)) {
      event.preventDefault();
      choosing.add(rows);
    }
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey) chooseRange.extend(active, target);
    moveTo(target);
  };

  return (
    <ul
      ref={list}
      className="timeline"
      aria-label={t('list.label')}
      onKeyDown={onKeyDown}
      style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
    >
      {virtualizer.getVirtualItems().map((item) => (
        <li
          key={item.key}
          ref={virtualizer.measureElement}
          data-index={item.index}
          className="timeline-item"
          aria-setsize={rows.length}
          aria-posinset={item.index + 1}
          style={{ transform: `translateY(${item.start - scrollMargin}px)` }}
        >
          <TimelineRow
            row={rows[item.index] ?? 0}
            before={rows[item.index - 1]}
            table={table}
            search={search}
            isActive={item.index === active}
            openId={openId}
            onFocus={() => setActiveRow(rows[item.index] ?? -1)}
            onRange={() => chooseRange.extendTo(item.index)}
          />
        </li>
      ))}
    </ul>
  );
}

/** When the record that was open is closed, the focus goes back to its row. */
function useReturnFocus(openId: string | undefined, focus: () => void): void {
  const before = useRef(openId);
  useEffect(() => {
    const wasOpen = before.current !== undefined;
    before.current = openId;
    if (wasOpen && openId === undefined) focus();
  });
}

function isSelectAll({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'a' && (ctrlKey || metaKey);
}

function targetOf(key: string, active: number, length: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE_ROWS,
    PageUp: active - PAGE_ROWS,
    Home: 0,
    End: length - 1,
  };
  return targets[key];
}
