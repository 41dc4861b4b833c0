import { limits } from '../limits.ts';

/** Where a value stands in the text: [start, end). */
export interface Span {
  start: number;
  end: number;
}

export interface ScannedEntry {
  whole: Span;
  /** Absent where the entry is no object or has no `resource`. */
  resource?: Span;
}

export type ScanFault = 'syntax' | 'too-deep' | 'too-many-values' | 'string-too-long';

export interface KeyNote {
  kind: 'duplicate' | 'forbidden';
  key: string;
  /** From the root of the document: `.entry[3].resource`. */
  path: string;
}

export type Scan =
  | { ok: false; fault: ScanFault; index: number }
  | {
      ok: true;
      kind: 'object' | 'array' | 'scalar';
      /** The value itself, without the white space around it. */
      root: Span;
      /** Members of a root object; the last of each name. */
      members: Map<string, Span>;
      /** Items of the root's `entry` list. */
      entries: ScannedEntry[];
      /** Items of a root that is a list. */
      items: Span[];
      notes: KeyNote[];
      values: number;
    };

/**
 * Walks over JSON once, without recursion and without building anything: whether it is well formed and
 * within bounds, which keys are doubled or dangerous, and where the entries of a Bundle stand. Nothing
 * is parsed before this has passed, so a file of a million brackets costs a stack of 64.
 */
export function scanJson(text: string, bounds: Bounds = limits.json): Scan {
  const scanner = new Scanner(text, bounds);
  try {
    scanner.run();
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault, index: error.index };
    throw error;
  }
  const { kind, root, members, entries, items, notes, values } = scanner;
  return { ok: true, kind, root, members, entries, items, notes, values };
}

interface Bounds {
  depth: number;
  values: number;
  stringLength: number;
  keyLength: number;
}

class Fault extends Error {
  readonly fault: ScanFault;
  readonly index: number;

  constructor(fault: ScanFault, index: number) {
    super(fault);
    this.fault = fault;
    this.index = index;
  }
}

interface Frame {
  isArray: boolean;
  start: number;
  /** The last key of an object, the index of an array. */
  key: string;
  index: number;
  keys: Set<string>;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const LITERAL = /true|false|null/y;
const MAX_NOTES = 200;
const QUOTE = 34;
const BACKSLASH = 92;

class Scanner {
  kind: 'object' | 'array' | 'scalar' = 'scalar';
  root: Span = { start: 0, end: 0 };
  readonly members = new Map<string, Span>();
  readonly entries: ScannedEntry[] = [];
  readonly items: Span[] = [];
  readonly notes: KeyNote[] = [];
  values = 0;
  private readonly text: string;
  private readonly bounds: Bounds;
  private readonly frames: Frame[] = [];
  private at = 0;

  constructor(text: string, bounds: Bounds) {
    this.text = text;
    this.bounds = bounds;
  }

  run(): void {
    this.skipSpace();
    this.root.start = this.at;
    this.openOrScalar();
    while (this.frames.length > 0) this.step();
    this.root.end = this.at;
    this.skipSpace();
    if (this.at < this.text.length) this.fail('syntax');
  }

  /** One member or item of the innermost container, or its end. */
  private step(): void {
    const frame = this.frames[this.frames.length - 1] as Frame;
    this.skipSpace();
    if (this.text.charCodeAt(this.at) === (frame.isArray ? 93 : 125)) {
      this.close(frame);
      return;
    }
    if (frame.index >= 0) {
      this.expect(44);
      this.skipSpace();
    }
    frame.index++;
    if (!frame.isArray) this.readKey(frame);
    this.openOrScalar();
  }

  private readKey(frame: Frame): void {
    if (this.text.charCodeAt(this.at) !== QUOTE) this.fail('syntax');
    const start = this.at;
    const escaped = this.readString();
    if (this.at - start - 2 > this.bounds.keyLength) this.fail('string-too-long', start);
    const raw = this.text.slice(start + 1, this.at - 1);
    const key: string = escaped ? JSON.parse(`"${raw}"`) : raw;
    frame.key = key;
    if (frame.keys.has(key)) this.note('duplicate', key);
    frame.keys.add(key);
    if (key === 'entry' && this.frames.length === 1) this.entries.length = 0;
    if (key === '__proto__' || key === 'constructor') this.note('forbidden', key);
    this.skipSpace();
    this.expect(58);
    this.skipSpace();
  }

  /** Reads one value; of a container only its opening. */
  private openOrScalar(): void {
    if (++this.values > this.bounds.values) this.fail('too-many-values');
    const start = this.at;
    const unit = this.text.charCodeAt(start);
    if (unit === 123 || unit === 91) {
      if (this.frames.length >= this.bounds.depth) this.fail('too-deep');
      if (this.frames.length === 0) this.kind = unit === 91 ? 'array' : 'object';
      this.frames.push({ isArray: unit === 91, start, key: '', index: -1, keys: new Set() });
      this.at++;
      return;
    }
    if (unit === QUOTE) this.readString();
    else if (unit === 45 || (unit >= 48 && unit <= 57)) this.match(NUMBER);
    else this.match(LITERAL);
    this.ended(start);
  }

  private close(frame: Frame): void {
    this.at++;
    this.frames.pop();
    this.ended(frame.start);
  }

  /** A value has ended: keep its span if it is a member of the root, an entry, or an entry's resource. */
  private ended(start: number): void {
    const depth = this.frames.length;
    if (depth === 0 || depth > 3) return;
    const span = { start, end: this.at };
    const [root, list, entry] = this.frames as [Frame, Frame?, Frame?];
    if (root.isArray) {
      if (depth === 1) this.items.push(span);
      return;
    }
    if (depth === 1) this.members.set(root.key, span);
    if (root.key !== 'entry' || !list?.isArray) return;
    if (depth === 2) this.entryAt(list.index).whole = span;
    if (depth === 3 && entry && !entry.isArray && entry.key === 'resource') {
      this.entryAt(list.index).resource = span;
    }
  }

  private entryAt(index: number): ScannedEntry {
    const known = this.entries[index];
    if (known) return known;
    const entry: ScannedEntry = { whole: { start: 0, end: 0 } };
    this.entries[index] = entry;
    return entry;
  }

  /** From the opening quote to after the closing one. Returns whether there were escapes. */
  private readString(): boolean {
    const start = this.at++;
    let escaped = false;
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === QUOTE) break;
      if (unit === BACKSLASH) {
        escaped = true;
        this.match(ESCAPE);
      } else if (unit >= 32) this.at++;
      else this.fail('syntax');
    }
    this.at++;
    if (this.at - start - 2 > this.bounds.stringLength) this.fail('string-too-long', start);
    return escaped;
  }

  private match(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) this.fail('syntax');
    this.at = pattern.lastIndex;
  }

  private expect(unit: number): void {
    if (this.text.charCodeAt(this.at) !== unit) this.fail('syntax');
    this.at++;
  }

  private skipSpace(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return;
      this.at++;
    }
  }

  private note(kind: KeyNote['kind'], key: string): void {
    if (this.notes.length >= MAX_NOTES) return;
    const path = this.frames
      .slice(0, -1)
      .map((frame) => (frame.isArray ? `[${frame.index}]` : `.${frame.key}`))
      .join('');
    this.notes.push({ kind, key, path });
  }

  private fail(fault: ScanFault, index: number = this.at): never {
    throw new Fault(fault, index);
  }
}
