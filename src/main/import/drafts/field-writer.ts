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

/** Collects the fields of one record: unique keys, long texts cut with a problem, technical ones last. */
export class FieldWriter {
  private readonly plain: Field[] = [];
  private readonly technical: Field[] = [];
  private readonly keys = new Set<string>();
  private readonly problems: ProblemList;

  constructor(problems: ProblemList) {
    this.problems = problems;
  }

  add({ key, label, value, locator, technical }: NewField): void {
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

  private uniqueKey(key: string): string {
    let unique = key;
    for (let count = 2; this.keys.has(unique); count++) unique = `${key}#${count}`;
    this.keys.add(unique);
    return unique;
  }

  private cut(value: FieldValue, locator: Locator): FieldValue {
    if (!('text' in value) || value.text.length <= limits.shownTextLength) return value;
    this.problems.add({ code: 'value-cut', params: { count: value.text.length }, locator });
    return { ...value, text: `${value.text.slice(0, limits.shownTextLength)}…` };
  }
}
