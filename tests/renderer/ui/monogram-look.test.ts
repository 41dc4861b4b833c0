import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hueOf, initialsOf } from '../../../src/renderer/ui/monogram-look.ts';

describe('initials', () => {
  it.each([
    ['Rhiannon Example', 'RE'],
    ['Cardiff and Vale Health Board', 'CB'],
    ['HMRC', 'H'],
    ['ŵyn ŷd', 'ŴŶ'],
    ['  ', '?'],
    ['—', '?'],
    ['محمد علي', 'مع'],
  ])('are of the first and last word when the name is %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('are never empty when the name is any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => initialsOf(name).length > 0));
  });
});

describe('a hue', () => {
  it('is the same when the name is written in another form', () => {
    expect(hueOf('Cyngor Caerdydd')).toBe(hueOf('CYNGOR CAERDYDD'));
    expect(hueOf('ŵ')).toBe(hueOf('w\u0302'));
  });

  it('is one of twelve when the name is any text', () => {
    fc.assert(
      fc.property(fc.string(), (name) => hueOf(name) % 30 === 0 && hueOf(name) >= 0 && hueOf(name) < 360),
    );
  });

  it('differs when agencies differ, mostly', () => {
    const names = ['DWP', 'HMRC', 'NHS', 'DVLA', 'Cardiff Council', 'Powys Council', 'Land Registry'];
    expect(new Set(names.map(hueOf)).size).toBeGreaterThan(3);
  });
});
