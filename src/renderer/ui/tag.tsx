import type { ReactNode } from 'react';
import type { NoticeKind } from './notice.tsx';
import './tag.css';

export interface TagProps {
  kind?: NoticeKind | 'plain';
  children: ReactNode;
}

/** A mark of a word or two. The word carries the meaning, the colour helps. */
export function Tag({ kind = 'plain', children }: TagProps) {
  return <span className={`ui-tag ui-tag-${kind}`}>{children}</span>;
}
