import { expect, it } from 'vitest';
import { sources } from '../../../src/shared/law/sources.ts';
import { findRemedy, natures, sectors } from '../../../src/shared/law/triage.ts';
import { grounds } from '../../../src/shared/model/amendment-item.ts';

it.each([
  ['a fact is wrong', 'fact', 'inaccurate', 'correct'],
  ['a fact is missing', 'fact', 'incomplete', 'complete'],
  ['a record is another person’s', 'fact', 'wrongPerson', 'removeMisfiled'],
  ['an opinion is another person’s', 'opinion', 'wrongPerson', 'removeMisfiled'],
  ['it stands there twice', 'fact', 'duplicate', 'removeDuplicate'],
  ['an opinion is disputed', 'opinion', 'inaccurate', 'addStatement'],
  ['they may not have it', 'fact', 'unlawful', 'erase'],
  ['a decision is wrong', 'decision', 'inaccurate', 'appeal'],
] as const)('asks for the right remedy when %s', (_, nature, ground, kind) => {
  expect(findRemedy(nature, ground, 'other').remedy.kind).toBe(kind);
});

it('offers restriction meanwhile when a fact is disputed', () => {
  expect(findRemedy('fact', 'inaccurate', 'health').besides).toContainEqual({
    kind: 'restrict',
    source: 'gdpr-18',
  });
});

it('names the sector’s own road and its limits when they differ', () => {
  expect(findRemedy('decision', 'inaccurate', 'benefits').remedy.source).toBe('dwp-reconsideration');
  expect(findRemedy('fact', 'inaccurate', 'police').limits).toEqual(['dpa-part-3']);
  expect(findRemedy('fact', 'inaccurate', 'tax').limits).toEqual([]);
});

it('rests on a known source whatever is asked', () => {
  for (const nature of natures)
    for (const ground of grounds)
      for (const sector of sectors) {
        const { remedy, besides, limits } = findRemedy(nature, ground, sector);
        for (const source of [remedy.source, ...besides.map((other) => other.source), ...limits])
          expect(sources).toHaveProperty([source]);
      }
});
