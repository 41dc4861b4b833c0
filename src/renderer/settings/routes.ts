import { createRoute } from '@tanstack/react-router';
import { Settings } from 'lucide-react';
import { type Room, rootRoute } from '../room.ts';
import { PassphrasePage } from './passphrase-page.tsx';
import { paths } from './paths.ts';
import { RemovePage } from './remove-page.tsx';
import { RenamePage } from './rename-page.tsx';
import { RenewKitPage } from './renew-kit-page.tsx';
import { SettingsPage } from './settings-page.tsx';

const pages = [
  { path: paths.settings, component: SettingsPage },
  { path: paths.name, component: RenamePage },
  { path: paths.passphrase, component: PassphrasePage },
  { path: paths.kit, component: RenewKitPage },
  { path: paths.remove, component: RemovePage },
];

export const settingsRoom: Room = {
  id: 'settings',
  path: paths.settings,
  icon: Settings,
  key: 't',
  routes: pages.map(({ path, component }) =>
    createRoute({ getParentRoute: () => rootRoute, path, component }),
  ),
};
