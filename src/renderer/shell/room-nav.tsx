import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Room } from '../room.ts';
import { useWindowTitle } from '../use-window-title.ts';
import { useHouse } from './house-context.ts';

/** The rooms that exist, each with its icon and its word. Beside the page; on narrow windows a bar below it. */
export function RoomNav() {
  const { t } = useTranslation('app');
  const { rooms } = useHouse();
  const { pathname } = useLocation();
  const room = findRoom(rooms, pathname);
  useWindowTitle(room ? t('windowTitle', { page: t(`rooms.${room.id}`) }) : t('name'));
  return (
    <nav className="shell-rooms" aria-label={t('rooms.label')}>
      <ul>
        {rooms.map(({ id, path, icon: IconShape }) => (
          <li key={id}>
            <Link
              to={path}
              className="shell-room"
              activeOptions={{ exact: path === '/' }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconShape aria-hidden />
              <span>{t(`rooms.${id}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The room a page belongs to; Home has the one page `/`. */
function findRoom(rooms: readonly Room[], pathname: string): Room | undefined {
  return rooms.find(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)));
}
