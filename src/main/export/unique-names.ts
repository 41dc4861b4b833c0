import { toSafeFileName } from '../file-name.ts';

/** A name with its ending apart: `letter.pdf` → `letter`, `.pdf`. */
const NAME = /^(.*?)(\.[^.]{1,10})?$/s;

/** Names for files in one folder: readable, safe to unpack anywhere, and no two alike on any system. */
export class UniqueNames {
  readonly #taken = new Set<string>();

  /** The name itself, or with a number: `letter (2).pdf`. */
  take(name: string): string {
    const safe = toSafeFileName(name);
    const [, stem = safe, ending = ''] = NAME.exec(safe) ?? [];
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? safe : `${stem} (${number})${ending}`;
      // Some systems do not tell capital letters apart.
      const key = candidate.normalize('NFC').toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return candidate;
    }
  }
}
