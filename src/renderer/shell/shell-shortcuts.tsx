import { useRouter } from '@tanstack/react-router';
import type { Room } from '../room.ts';
import { useShortcut } from '../ui/index.ts';
import { useUndo } from '../undo/index.ts';
import { useHouse } from './house-context.ts';
import { goShortcutOf } from './shortcut-list.ts';
import { useLock } from './use-lock.ts';
import { useSearch } from './use-search.ts';

/** The keys that work in every room. What a room answers itself (`next`, `open`, `back` …) comes before. */
export function ShellShortcuts({ onHelp }: { onHelp: () => void }) {
  const { rooms } = useHouse();
  const { lock } = useLock();
  const { search } = useSearch();
  useShortcut('lock', () => void lock());
  const { undo } = useUndo();
  useShortcut('undo', () => void undo(null));
  useShortcut('search', search);
  useShortcut('help', onHelp);
  return rooms.map((room) => <GoToRoom key={room.id} room={room} />);
}

function GoToRoom({ room }: { room: Room }) {
  const router = useRouter();
  useShortcut(goShortcutOf(room), () => void router.navigate({ to: room.path }));
  return null;
}
