import { describe, expect, it } from 'vitest';
import { groupFields } from '../../../src/renderer/records/group-fields.ts';
import type { Field } from '../../../src/shared/model/field.ts';

const field = (key: string, ...keys: string[]): Field => ({
  key,
  label: { keys },
  value: { type: 'text', text: key },
  locator: { kind: 'whole' },
});
const keysOf = (fields: readonly Field[]) => fields.map(({ key }) => key);

describe('groupFields', () => {
  it('keeps single fields together and in order when none belongs to another', () => {
    const { groups } = groupFields([field('status', 'status'), field('code', 'code')]);
    expect(groups.map(({ fields }) => keysOf(fields))).toEqual([['status', 'code']]);
  });

  it('makes a group of each part when parts repeat', () => {
    const { groups } = groupFields([
      field('status', 'status'),
      field('component[0].code', 'component', 'code'),
      field('component[0].value', 'component', 'value'),
      field('component[1].code', 'component', 'code'),
      field('note', 'note'),
    ]);
    expect(groups.map(({ fields }) => keysOf(fields))).toEqual([
      ['status'],
      ['component[0].code', 'component[0].value'],
      ['component[1].code'],
      ['note'],
    ]);
  });

  it('sets technical fields apart when there are any', () => {
    const { groups, technical } = groupFields([field('id', 'technical', 'id'), field('status', 'status')]);
    expect(groups.map(({ fields }) => keysOf(fields))).toEqual([['status']]);
    expect(keysOf(technical)).toEqual(['id']);
  });

  it('loses no field when labels are the document’s own', () => {
    const own: Field = { ...field('Amount'), label: { text: 'Amount' } };
    expect(groupFields([own, own]).groups[0]?.fields).toHaveLength(2);
  });
});
