import { type ReactNode, useEffect, useRef } from 'react';
import './page-heading.css';

export interface PageHeadingProps {
  /** The heading. The window's title is not made of it: see [Note: what a browser writes down]. */
  title: string;
  /** Small words above, such as "Step 2 of 4". */
  caption?: string;
  /** A remark under the heading. */
  children?: ReactNode;
  /** Off where a field of the page takes the focus. */
  takesFocus?: boolean;
}

/** The one h1 of a page. It takes the focus when the page comes, so that a screen reader begins here. */
export function PageHeading({ title, caption, children, takesFocus = true }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another page
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, title]);
  return (
    <header className="ui-page-heading">
      {caption && <p className="ui-page-caption">{caption}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
