import { createContext, type ReactNode, useContext } from 'react';
import type { Room } from '../room.ts';

export interface House {
  rooms: readonly Room[];
  /** What stays while the person goes from room to room, such as files on their way in. */
  extras: ReactNode;
  /** Keeps unsaved edits, then locks. Rejects with a DeedboxError. */
  lock: () => Promise<void>;
}

export const HouseContext = createContext<House | null>(null);

export function useHouse(): House {
  const house = useContext(HouseContext);
  if (!house) throw new Error('useHouse stands outside HouseContext');
  return house;
}
