import { type ReactNode, useId } from 'react';

/** One part of the settings, under its own heading. */
export function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note && <p className="ui-soft">{note}</p>}
      </header>
      <div className="settings-body">{children}</div>
    </section>
  );
}
