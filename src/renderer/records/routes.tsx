import { createRoute } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { type Room, rootRoute } from '../room.ts';
import { FilePage } from './file-page.tsx';
import { parseListSearch } from './list-search.ts';
import { RecordPage } from './record-page.tsx';
import { RecordsPage } from './records-page.tsx';

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records',
  validateSearch: parseListSearch,
  component: function Records() {
    return <RecordsPage search={listRoute.useSearch()} />;
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
  routes: [listRoute.addChildren([recordRoute]), fileRoute],
};
