import './source-text.css';

export interface SourceTextProps {
  text: string;
  /** The line of the file at which the text begins. */
  firstLine: number;
  label: string;
}

/** Text of a file with the numbers of its lines, as text and never as HTML. It can be scrolled by keyboard. */
export function SourceText({ text, firstLine, label }: SourceTextProps) {
  const lines = text.split(/\r\n|\n|\r/);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1)
    <section className="source-text" aria-label={label} tabIndex={0}>
      <ol className="source-lines" start={firstLine} dir="ltr">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <li key={index} value={firstLine + index}>
            <code>{line || ' '}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
