import { createRoute } from '@tanstack/react-router';
import { CopyGate } from '../parts/index.ts';
import { rootRoute } from '../room.ts';
import { ChoosePage } from './choose-page.tsx';
import { ColumnsPage } from './columns-page.tsx';
import { DetailsPage } from './details-page.tsx';
import { ChangeLetterPage, NewLetterPage } from './letter/letter-page.tsx';
import { ProblemsPage } from './problems-page.tsx';

const chooseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/import',
  component: ChoosePage,
});

const columnsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/import/columns/$documentId',
  component: function Columns() {
    const { documentId } = columnsRoute.useParams();
    return (
      <CopyGate>
        <ColumnsPage key={documentId} documentId={documentId} />
      </CopyGate>
    );
  },
});

const detailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/import/details/$documentId',
  component: function Details() {
    const { documentId } = detailsRoute.useParams();
    return (
      <CopyGate>
        <DetailsPage key={documentId} documentId={documentId} />
      </CopyGate>
    );
  },
});

const newLetterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/letter',
  component: function NewLetter() {
    return (
      <CopyGate>
        <NewLetterPage />
      </CopyGate>
    );
  },
});

const letterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/letter/$recordId',
  component: function Letter() {
    const { recordId } = letterRoute.useParams();
    return (
      <CopyGate>
        <ChangeLetterPage key={recordId} recordId={recordId} />
      </CopyGate>
    );
  },
});

const problemsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/import/problems/$documentId',
  component: function Problems() {
    const { documentId } = problemsRoute.useParams();
    return (
      <CopyGate>
        <ProblemsPage key={documentId} documentId={documentId} />
      </CopyGate>
    );
  },
});

/** Pages under the records room, which is where what comes in is found again. */
export const importRoutes = [
  chooseRoute,
  columnsRoute,
  detailsRoute,
  problemsRoute,
  newLetterRoute,
  letterRoute,
];
