import { type AnyRouter, createRouter, type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { createPrivateHistory } from '../private-history.ts';
import { rootRoute } from '../room.ts';
import { CrashWords } from './crash-page.tsx';
import { HouseContext, type House as HouseParts } from './house-context.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';

rootRoute.update({ component: Shell });

/** The rooms of an open box. What was looked for in them is forgotten with it. */
export function House(parts: HouseParts) {
  const router = useHouseRouter(parts.rooms);
  return <HouseContext value={parts}>{router && <RouterProvider router={router} />}</HouseContext>;
}

/** A router for as long as the house stands; its history lets go of the window afterwards. */
function useHouseRouter(rooms: HouseParts['rooms']): AnyRouter | null {
  const [router, setRouter] = useState<AnyRouter | null>(null);
  useEffect(() => {
    const history = createPrivateHistory(window);
    setRouter(makeRouter(rooms, history));
    return () => history.destroy();
  }, [rooms]);
  return router;
}

function makeRouter(rooms: HouseParts['rooms'], history: RouterHistory): AnyRouter {
  return createRouter({
    routeTree: rootRoute.addChildren(rooms.flatMap((room) => [...room.routes])),
    history,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: CrashWords,
  });
}
