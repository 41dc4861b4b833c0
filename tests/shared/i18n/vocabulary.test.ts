import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/renderer/i18n/setup.ts';
import { createVocabulary, exactPlace } from '../../../src/shared/i18n/vocabulary.ts';

const english = createVocabulary(createI18n('en'));
const welsh = createVocabulary(createI18n('cy'));

describe('vocabulary', () => {
  it('names a category in the language of the screen when asked', () => {
    expect(english.category('tax')).toBe('Tax');
    expect(welsh.category('tax')).toBe('Treth');
  });

  it('makes a readable name when there are no words for a type or a label', () => {
    expect(english.type('birthPlace-check')).toBe('Birth place check');
    expect(english.label({ keys: ['nobodyKnowsThis'] })).toBe('Nobody knows this');
  });

  it('leaves the document’s own wording as it stands when a label is text', () => {
    expect(english.label({ text: 'swm_Taliad' })).toBe('swm_Taliad');
  });

  it('counts places from one, as people do, when a path counts from zero', () => {
    expect(english.place({ kind: 'fhirPath', path: 'Bundle.entry[12].resource.code' })).toBe(
      'Entry 13 of the file',
    );
    expect(english.place({ kind: 'csv', row: 3, column: 'Amount' })).toBe('Row 3, column “Amount”');
    expect(welsh.place({ kind: 'csv', row: 3, column: '' })).toBe('Rhes 3');
    expect(exactPlace({ kind: 'csv', row: 3, column: '' })).toBe('');
  });

  it('puts a problem in words with its number when words have a plural', () => {
    const problem = { code: 'value-cut', params: { count: 70_000 } };
    expect(english.problem(problem)).toContain('70000 characters');
  });

  it('says that something was not read when a problem or an error has no words of its own', () => {
    expect(english.problem({ code: 'made-up', params: {} })).toContain('could not be read');
    expect(english.problem({ code: 'import/parser-timeout', params: {} })).toContain('too long');
  });

  it('has no words when a term is unknown', () => {
    expect(english.term('status.nobody-knows')).toBeUndefined();
  });
});
