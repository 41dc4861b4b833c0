import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { FileMarks } from '../parts/index.ts';
import type { CatalogueTable } from '../store/index.ts';
import { Monogram } from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import type { ListSearch } from './list-search.ts';
import { NoteMark } from './note-mark.tsx';
import { RowChoice } from './row-choice.tsx';

export interface TimelineRowProps {
  row: number;
  /** The row above; undefined for the first. */
  before: number | undefined;
  table: CatalogueTable;
  search: ListSearch;
  /** On the way of the Tab key. */
  isActive: boolean;
  openId: string | undefined;
  onFocus: () => void;
  onRange: () => void;
}

export function TimelineRow(props: TimelineRowProps) {
  const { row, before, table, search, isActive, openId, onFocus, onRange } = props;
  const { t } = useTranslation('records');
  const format = useFormat();
  const vocabulary = useVocabulary();
  const { recordId, kind, title, detail, type, agency, date, flags } = table.summary(row);
  const isFile = kind === 'document';
  const month = format.month(date) || t('undated');
  const isNewMonth = before === undefined || monthOf(table, before) !== monthOf(table, row);
  const typeWords = vocabulary.type(type);
  const facts = [title === '' ? '' : typeWords, agency, detail].filter((fact) => fact !== '');
  return (
    <>
      {isNewMonth && <h2 className="timeline-month">{month}</h2>}
      <RowChoice row={row} title={title || typeWords} isActive={isActive} onRange={onRange}>
        <Link
          className="timeline-row"
          to={isFile ? '/records/files/$documentId' : '/records/$recordId'}
          params={isFile ? { documentId: recordId } : { recordId }}
          search={isFile ? {} : search}
          tabIndex={isActive ? 0 : -1}
          onFocus={onFocus}
          aria-current={recordId === openId ? 'true' : undefined}
        >
          <Monogram name={agency || typeWords} />
          <span className="timeline-words">
            <bdi className="timeline-title">{title || typeWords}</bdi>
            <span className="timeline-facts ui-soft ui-small">
              {facts.map((fact, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is what each one is
                <Fragment key={index}>
                  {index > 0 && ' · '}
                  <bdi>{fact}</bdi>
                </Fragment>
              ))}
            </span>
          </span>
          <span className="timeline-side ui-small">
            <span className="ui-figures ui-soft">{format.shortDate(date) || t('noDate')}</span>
            {table.note(row) !== '' && <NoteMark />}
            <FileMarks flags={isFile ? flags : 0} />
          </span>
        </Link>
      </RowChoice>
    </>
  );
}

function monthOf(table: CatalogueTable, row: number): number {
  return Math.floor((table.ymd[row] ?? 0) / 100);
}
