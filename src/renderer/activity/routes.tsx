import { createRoute } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { type Room, rootRoute } from '../room.ts';
import { ActivityPage } from './activity-page.tsx';

const activityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activity',
  component: ActivityPage,
});

export const activityRoom: Room = {
  id: 'activity',
  path: '/activity',
  icon: History,
  key: 'a',
  routes: [activityRoute],
};
