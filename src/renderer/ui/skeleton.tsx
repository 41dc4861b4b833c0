import './skeleton.css';

export interface SkeletonProps {
  /** What is on its way, for screen readers. */
  label: string;
  lines?: number;
}

/** The shape of text that is not there yet. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  return (
    <div className="ui-skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className="ui-skeleton-line" aria-hidden />
      ))}
    </div>
  );
}
