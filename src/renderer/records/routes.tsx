import { createRoute } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { type Room, rootRoute } from '../room.ts';
import { FilePage } from './file-page.tsx';
import { LearnedPage } from './learned-page.tsx';
import { parseListSearch, parseOrderSearch } from './list-search.ts';
import { OrderPage } from './order-page.tsx';
import { RecordPage } from './record-page.tsx';
import { RecordsPage } from './records-page.tsx';

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records',
  validateSearch: parseListSearch,
  component: function Records() {
    // A page within the list has questions of its own in the address.
    return <RecordsPage search={parseListSearch({ ...listRoute.useSearch() })} />;
  },
});

const recordRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$recordId',
  component: function Record() {
    const { recordId } = recordRoute.useParams();
    return <RecordPage key={recordId} recordId={recordId} />;
  },
});

const orderRoute = createRoute({
  getParentRoute: () => listRoute,
  path: 'order',
  validateSearch: parseOrderSearch,
  component: function Order() {
    const { about, all } = orderRoute.useSearch();
    const search = listRoute.useSearch();
    return (
      <OrderPage
        key={about ?? ''}
        about={about}
        isAll={all === true}
        search={parseListSearch({ ...search })}
      />
    );
  },
});

const learnedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/learned',
  component: LearnedPage,
});

const fileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/files/$documentId',
  component: function File() {
    const { documentId } = fileRoute.useParams();
    return <FilePage key={documentId} documentId={documentId} />;
  },
});

export const recordsRoom: Room = {
  id: 'records',
  path: '/records',
  icon: FolderOpen,
  key: 'r',
  routes: [listRoute.addChildren([recordRoute, orderRoute]), learnedRoute, fileRoute],
};
