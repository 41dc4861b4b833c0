import { type AnyRoute, createRootRoute } from '@tanstack/react-router';
import type { Icon } from './ui/icons.ts';

/** The root of every room's routes. The shell gives it its frame. */
export const rootRoute = createRootRoute();

/**
 * A room of the house. It exports one of these; `compose.tsx` lists the rooms that exist, and the shell
 * shows them, in that order, with their word, their icon and their key (`g` then `key`).
 */
export interface Room {
  id: 'home' | 'records' | 'holdings' | 'requests' | 'sharing' | 'activity' | 'people' | 'settings';
  /** Where the room begins, such as `/records`. */
  path: string;
  icon: Icon;
  /** One letter. */
  key: string;
  /** Made with `createRoute({ getParentRoute: () => rootRoute, path: … })`. */
  routes: readonly AnyRoute[];
}
