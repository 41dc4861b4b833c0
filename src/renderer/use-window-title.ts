import { useEffect } from 'react';

/** The window's title: the room or the door, nothing of what is in the box. See [Note: what a browser writes down]. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
