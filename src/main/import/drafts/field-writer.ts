import type { Field, FieldLabel, FieldValue } from '../../../shared/model/field.ts';
import type { Locator } from '../../../shared/model/locator.ts';
import { limits } from '../limits.ts';
import type { ProblemList } from './problem-list.ts';

/**
 * [Note: technical fields]
 * Identifiers of code systems, versions and the like are kept, because nothing is dropped, but nobody
 * reads them first. They come after all other fields, under labels that begin with the key `technical`.
 */
export interface NewField {
  key: string;
  label: FieldLabel;
  value: FieldValue;
  locator: Locator;
  technical?: boolean;
}

/** Collects the fields of one record: unique keys, what is too long cut with a problem, technical ones last. */
export class FieldWriter {
  private readonly plain: Field[] = [];
  private readonly technical: Field[] = [];
  private readonly keys = new Map<string, number>();
  private readonly problems: ProblemList;
  private length = 0;

  constructor(problems: ProblemList) {
    this.problems = problems;
  }

  /** Nothing more is taken, and a problem says so: see `limits.recordLength`. */
  get isFull(): boolean {
    return this.length > limits.recordLength;
  }

  add({ key, label, value, locator, technical }: NewField): void {
    if (!this.fits(key, value, locator)) return;
    const field: Field = { key: this.uniqueKey(key), label, value: this.cut(value, locator), locator };
    if (!technical) {
      this.plain.push(field);
      return;
    }
    const keys = 'keys' in label ? ['technical', ...label.keys] : undefined;
    this.technical.push(keys ? { ...field, label: { keys } } : field);
  }

  finish(): Field[] {
    return [...this.plain, ...this.technical];
  }

  /** Beyond the length of a record its fields are left to the original, and one problem says so. */
  private fits(key: string, value: FieldValue, locator: Locator): boolean {
    if (this.isFull) return false;
    this.length +=
      key.length * 2 + 200 + ('text' in value ? Math.min(value.text.length, limits.shownTextLength) : 0);
    if (this.isFull) this.problems.add({ code: 'record-cut', params: {}, locator });
    return !this.isFull;
  }

  private uniqueKey(key: string): string {
    const count = (this.keys.get(key) ?? 0) + 1;
    this.keys.set(key, count);
    return count === 1 ? key : this.uniqueKey(`${key}#${count}`);
  }

  private cut(value: FieldValue, locator: Locator): FieldValue {
    if (!('text' in value) || value.text.length <= limits.shownTextLength) return value;
    this.problems.add({ code: 'value-cut', params: { count: value.text.length }, locator });
    return { ...value, text: `${value.text.slice(0, limits.shownTextLength)}…` };
  }
}
