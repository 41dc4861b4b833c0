import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasFilters,
  type ListSearch,
  parseListSearch,
  toFilters,
  without,
} from '../../../src/renderer/records/list-search.ts';

const searchArbitrary = fc.record(
  {
    q: fc.string({ minLength: 1 }),
    agency: fc.constantFrom('', 'Cyngor Sir Ffuglen'),
    category: fc.constantFrom('health', 'tax'),
    file: fc.constant('AAAAAAAAAAAAAAAAAAAAAA'),
    from: fc.constantFrom('2019', '2019-03', '2019-03-07'),
    to: fc.constantFrom('2020', '2020-12-31'),
    show: fc.constantFrom('records', 'files'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ListSearch>;

describe('the list’s address', () => {
  it('comes back as it was when it is parsed', () => {
    fc.assert(
      fc.property(searchArbitrary, (search) => {
        expect(parseListSearch({ ...search })).toEqual(search);
      }),
    );
  });

  it('leaves out what it does not know when an address is made up', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (search) => {
        expect(toFilters(parseListSearch(search))).toBeDefined();
      }),
    );
    expect(parseListSearch({ category: 'astrology', show: 'all', from: 'soon', q: 7 })).toEqual({});
  });

  it('takes a year when the router has made a number of it', () => {
    expect(parseListSearch({ from: 2019 })).toEqual({ from: '2019' });
  });

  it('keeps apart no agency and any agency when filters are made of it', () => {
    expect(toFilters(parseListSearch({ agency: '' })).agency).toBe('');
    expect(toFilters(parseListSearch({})).agency).toBeNull();
  });

  it('does not count words searched for as a filter when asked for filters', () => {
    expect(hasFilters({ q: 'weight' })).toBe(false);
    expect(hasFilters({ q: 'weight', category: 'tax' })).toBe(true);
    expect(without({ q: 'weight', category: 'tax' }, 'category')).toEqual({ q: 'weight' });
  });
});
