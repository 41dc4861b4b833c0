import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../room.ts';
import { CheckPage } from './check-page.tsx';
import { ExportPage } from './export-page.tsx';
import { KitCheckPage } from './kit-check-page.tsx';
import { MakePage } from './make-page.tsx';
import { paths } from './paths.ts';

const pages = [
  { path: paths.make, component: MakePage },
  { path: paths.check, component: CheckPage },
  { path: paths.export, component: ExportPage },
  { path: paths.kit, component: KitCheckPage },
];

export const copyRoutes = pages.map(({ path, component }) =>
  createRoute({ getParentRoute: () => rootRoute, path, component }),
);
