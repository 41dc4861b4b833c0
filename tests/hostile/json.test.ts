import { describe, expect, it } from 'vitest';
import { type Attack, attack, attackWorker, expectOutcome } from './support/attack.ts';
import { bundle, jsonAttacks, MIB, nest, resource } from './support/json-attacks.ts';

/** As large as may be in the full run; smaller in every other. */
const GENUINE_MIB = process.env.DEEDBOX_FULL ? 25 : 4;

describe('a hostile JSON file', () => {
  it.each(jsonAttacks)('does no harm when it $what', (hostile) => {
    expectOutcome(attack(hostile), hostile);
  });

  const lines: Attack[] = [
    {
      what: 'has a line of a million brackets',
      file: `${resource('')}\n${resource('')}\n{"a":${nest(1_000_000)}}`,
      problems: ['json-too-deep'],
      records: 0,
    },
    {
      what: 'has a __proto__ in a line',
      file: `${resource('')}\n{"resourceType":"Basic","id":"2","__proto__":{"polluted":1}}`,
      problems: ['json-forbidden-key'],
      records: 2,
    },
    {
      what: 'has a hundred thousand bad lines',
      file: `${resource('')}\n${'{"resourceType":1}\n'.repeat(100_000)}`,
      records: 1,
    },
  ];
  it.each(lines)('does no harm when it is NDJSON and $what', (hostile) => {
    expectOutcome(attack(hostile), hostile);
  });
});

describe('a hostile JSON file in the worker', () => {
  it('is refused as a whole and the process lives when it multiplies into gigabytes', async () => {
    const names = '"'.concat('k'.repeat(500), '":{').repeat(50);
    const one = (id: number): string =>
      `{"resourceType":"Basic","id":"${id}",${names}"a":[${'1,'.repeat(150)}1]${'}'.repeat(50)}}`;
    const outcome = await attackWorker({
      what: '',
      file: bundle(...Array.from({ length: 400 }, (_, id) => one(id))),
    });
    expect(outcome).toEqual({ refused: 'import/parser-failed' });
  }, 60_000);

  it(`is read when it is a genuine bundle of ${GENUINE_MIB} MiB`, async () => {
    const one = (id: number): string =>
      `{"resourceType":"Observation","id":"${id}","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7","display":"Body Weight"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2019-03-07","valueQuantity":{"value":${id}.50,"unit":"kg"}}`;
    const file = bundle(...Array.from({ length: GENUINE_MIB * 3700 }, (_, id) => one(id)));
    expect(file.length).toBeGreaterThan((GENUINE_MIB - 1) * MIB);
    expect(file.length).toBeLessThan(GENUINE_MIB * MIB);
    const outcome = await attackWorker({ what: '', file });
    expectOutcome(outcome, { what: '', file: '', problems: [], records: GENUINE_MIB * 3700 });
  }, 120_000);
});
