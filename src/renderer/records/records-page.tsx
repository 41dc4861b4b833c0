import { Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { CopyGate } from '../parts/index.ts';
import { useSelection, useStore } from '../store/index.ts';
import { EmptyState, PageHeading } from '../ui/index.ts';
import { ChooseBar } from './choose-bar.tsx';
import { ChoosingContext, useChoosingState } from './choosing.ts';
import { EmptyRecords } from './empty-records.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type ListSearch, toFilters } from './list-search.ts';
import { PicturesSection } from './pictures-section.tsx';
import { SearchField } from './search-field.tsx';
import { Timeline } from './timeline.tsx';
import { useAnnounceCount } from './use-announce-count.ts';
import { useSameWhileEqual } from './use-same-while-equal.ts';
import { useSearchVocabulary } from './use-search-vocabulary.ts';
import './records-page.css';

/** The list, and beside it (or instead of it, on narrow windows) the record that is open. */
export function RecordsPage({ search }: { search: ListSearch }) {
  const { t } = useTranslation(['records', 'order']);
  const { recordId } = useParams({ strict: false });
  const isOrdering = useLocation().pathname === '/records/order';
  const hasDetail = recordId !== undefined || isOrdering;
  const choosing = useChoosingState();
  // Coming to the room, one begins at its heading; coming back from a record, at that record in the list.
  const [beganAtList] = useState(!hasDetail);
  useSearchVocabulary();
  return (
    <ChoosingContext value={choosing}>
      <div className="records" data-open={hasDetail || undefined}>
        <section className="records-list" aria-label={t('title')}>
          <PageHeading title={t('title')} takesFocus={beganAtList} />
          <CopyGate>
            <List search={search} openId={recordId} isAsking={isOrdering} />
          </CopyGate>
        </section>
        {hasDetail && (
          <section
            className="records-detail"
            aria-label={isOrdering ? t('order:choosing.putRight') : t('record.region')}
          >
            <CopyGate>
              <Outlet />
            </CopyGate>
          </section>
        )}
      </div>
    </ChoosingContext>
  );
}

interface ListProps {
  search: ListSearch;
  openId: string | undefined;
  /** The question about chosen records is on the screen. */
  isAsking: boolean;
}

function List({ search, openId, isAsking }: ListProps) {
  const { t } = useTranslation('records');
  const { catalogue } = useStore();
  const navigate = useNavigate();
  const filters = useSameWhileEqual(toFilters(search));
  const { rows, table, version } = useSelection(filters, search.q ?? '');
  const found = useAnnounceCount(rows.length);
  const setSearch = useCallback(
    (next: ListSearch) => void navigate({ to: '.', search: next, replace: true }),
    [navigate],
  );
  const isNarrowed = Object.keys(search).length > 0;
  if (table.length === 0 || (rows.length === 0 && !isNarrowed)) return <EmptyRecords />;
  return (
    <>
      <SearchField
        query={search.q ?? ''}
        onSearch={(q) => setSearch(q ? { ...search, q } : { ...search, q: '' })}
      />
      <FilterBar search={search} onChange={setSearch} catalogue={catalogue} version={version} />
      <PicturesSection search={search} onSearch={setSearch} />
      <div className="records-tools">
        <p className="records-count ui-figures">{found}</p>
        <ChooseBar rows={rows} search={search} isAsking={isAsking} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('empty.noneTitle')}>
          <p>{t('empty.noneBody')}</p>
        </EmptyState>
      ) : (
        <Timeline rows={rows} table={table} search={search} openId={openId} />
      )}
    </>
  );
}
