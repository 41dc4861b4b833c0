/** The deed box: its lid, its brass line, its lock. Decoration beside the name. `assets/icon.svg` is the same, for the outside. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="brand-mark" aria-hidden="true" focusable="false">
      <path className="brand-brass-line" d="M11 6.5c0-2.6 1.6-4 5-4s5 1.4 5 4" />
      <rect className="brand-box" x="2.5" y="6.5" width="27" height="22" rx="3" />
      <path className="brand-brass-line" d="M2.5 14.5h27" />
      <rect className="brand-brass" x="12" y="11" width="8" height="10.5" rx="1.5" />
      <path
        className="brand-keyhole"
        d="M16 13.2a1.7 1.7 0 0 1 .95 3.1l.55 2.7h-3l.55-2.7A1.7 1.7 0 0 1 16 13.2Z"
      />
    </svg>
  );
}
