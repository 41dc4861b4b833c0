import { describe, expect, it } from 'vitest';
import { directionOf, testLocaleIn } from '../../../src/renderer/i18n/locale.ts';
import { toPseudoText, toPseudoWords } from '../../../src/renderer/i18n/pseudo.ts';
import { createI18n } from '../../../src/renderer/i18n/setup.ts';

describe('the test locales', () => {
  it('keep variables and make text longer when the words are accented', () => {
    const text = toPseudoText('Open {{name}}, please', 'en-XA');
    expect(text).toContain('{{name}}');
    expect(text).toContain('Öpéñ');
    expect(text.length).toBeGreaterThan('Open {{name}}, please'.length * 1.3);
  });

  it('keep every key when words are nested', () => {
    expect(toPseudoWords({ a: { b_one: 'x', b_other: 'y' } }, 'ar-XB')).toEqual({
      a: { b_one: expect.stringContaining('x'), b_other: expect.stringContaining('y') },
    });
  });

  it('are chosen by the address when it asks for one that exists', () => {
    expect(testLocaleIn('?locale=ar-XB')).toBe('ar-XB');
    expect(testLocaleIn('?locale=xx')).toBeUndefined();
    expect(directionOf('ar-XB')).toBe('rtl');
    expect(directionOf('cy')).toBe('ltr');
  });

  it('fill in names when a page is shown in one', () => {
    expect(createI18n('en-XA').t('vault:unlock.title', { name: 'Rhiannon' })).toContain('Rhiannon');
  });
});

describe('the words', () => {
  it('take the Welsh plural form when the count asks for it', () => {
    const i18n = createI18n('cy');
    expect(i18n.t('settings:lock.minutes', { count: 2 })).toBe('2 funud');
    expect(i18n.t('settings:lock.minutes', { count: 5 })).toBe('5 munud');
  });

  it('are not escaped twice when a name holds a sign of markup', () => {
    expect(createI18n('en').t('vault:boxes.open', { name: '<b>&' })).toBe('Open <b>&');
  });
});
