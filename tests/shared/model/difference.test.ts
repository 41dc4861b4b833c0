import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffFields, type FieldDifference } from '../../../src/shared/model/difference.ts';
import type { Field, FieldValue } from '../../../src/shared/model/field.ts';

const valueArbitrary: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: fc.constantFrom('a', 'b', '') }),
  fc.record({ type: fc.constant('boolean' as const), value: fc.boolean() }),
  fc.record({
    type: fc.constant('coded' as const),
    text: fc.constantFrom('', 'Words'),
    code: fc.constantFrom('1', '2'),
    system: fc.constant('s'),
  }),
);
const fieldsArbitrary: fc.Arbitrary<Field[]> = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    label: fc.constant({ text: 'Label' }),
    value: valueArbitrary,
    locator: fc.record({
      kind: fc.constant('csv' as const),
      row: fc.integer({ min: 1, max: 9 }),
      column: fc.string(),
    }),
  }),
  { selector: (field) => field.key },
);
const textField = (key: string, text: string): Field => ({
  key,
  label: { text: key },
  value: { type: 'text', text },
  locator: { kind: 'whole' },
});

/** The newer values, made from the older ones and the differences alone. */
function applyDifferences(before: Field[], differences: FieldDifference[]): Map<string, FieldValue> {
  const values = new Map(before.map(({ key, value }) => [key, value]));
  for (const difference of differences) {
    if (difference.kind === 'removed') values.delete(difference.key);
    else values.set(difference.key, difference.after);
  }
  return values;
}

describe('diffFields', () => {
  it('finds nothing when only places and order differ', () => {
    fc.assert(
      fc.property(fieldsArbitrary, (fields) => {
        const moved = fields.map((field) => ({ ...field, locator: { kind: 'whole' as const } })).reverse();
        expect(diffFields(fields, moved)).toEqual([]);
      }),
    );
  });

  it('leads from the older values to the newer ones when it is applied', () => {
    fc.assert(
      fc.property(fieldsArbitrary, fieldsArbitrary, (before, after) => {
        const values = applyDifferences(before, diffFields(before, after));
        expect(values).toEqual(new Map(after.map(({ key, value }) => [key, value])));
      }),
    );
  });

  it('is the mirror image when the revisions are swapped', () => {
    const mirrored = { added: 'removed', removed: 'added', changed: 'changed' };
    const kinds = (differences: FieldDifference[]) =>
      new Map(differences.map(({ key, kind }) => [key, kind]));
    fc.assert(
      fc.property(fieldsArbitrary, fieldsArbitrary, (before, after) => {
        const forwards = kinds(diffFields(before, after));
        const backwards = kinds(diffFields(after, before));
        expect(backwards.size).toBe(forwards.size);
        for (const [key, kind] of forwards) expect(backwards.get(key)).toBe(mirrored[kind]);
      }),
    );
  });

  it('names each change once, old and new, when fields are added, removed and changed', () => {
    const before = [textField('street', '1 Old Lane'), textField('phone', '01970 000000')];
    const after = [textField('street', '7 New Street'), textField('email', 'sian@example.org')];
    expect(diffFields(before, after)).toMatchObject([
      { kind: 'changed', key: 'street', before: { text: '1 Old Lane' }, after: { text: '7 New Street' } },
      { kind: 'added', key: 'email' },
      { kind: 'removed', key: 'phone' },
    ]);
  });

  it('sees a change when the type of a value changes and its text does not', () => {
    const before: Field = { ...textField('when', '2019'), value: { type: 'date', iso: '2019' } };
    expect(diffFields([before], [textField('when', '2019')])).toMatchObject([{ kind: 'changed' }]);
  });

  it('sees a change when a code keeps its words and becomes another code', () => {
    const coded = (code: string): Field => ({
      ...textField('status', ''),
      value: { type: 'coded', text: 'Active', code, system: 's' },
    });
    expect(diffFields([coded('1')], [coded('2')])).toMatchObject([{ kind: 'changed' }]);
  });
});
