import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { AppHarness } from '../support/app-harness.ts';

let app: AppHarness;
afterEach(() => app.stop());

/** Fictional weights, as a surgery would send them. */
function entry(id: number): string {
  const uuid = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
  return `{"fullUrl":"urn:uuid:${uuid}","resource":{"resourceType":"Observation","id":"${uuid}","status":"final","code":{"text":"Body weight"},"effectiveDateTime":"2024-03-07","valueQuantity":{"value":${60 + (id % 40)}.50,"unit":"kg"}}}`;
}

function bundle(count: number): string {
  const entries = Array.from({ length: count }, (_, id) => entry(id));
  return `{"resourceType":"Bundle","type":"collection","entry":[\n${entries.join(',\n')}\n]}`;
}

async function start(streamFromBytes?: number): Promise<void> {
  app = await AppHarness.start(streamFromBytes === undefined ? {} : { streamFromBytes });
  await app.createVault();
}

describe('a file that is read while its bytes come', () => {
  test('gives the same records when it comes again as a file that is held whole', async () => {
    const file = bundle(950);
    await start(file.length - 100);
    const progress = app.events.length;
    expect(await app.import('large.json', file)).toMatchObject({
      outcome: 'complete',
      counts: { found: 950, added: 950, revised: 0, unchanged: 0 },
      problemCount: 0,
    });
    const told = app.events.slice(progress).filter(({ event }) => event === 'import.progress');
    expect(told.some(({ payload }) => (payload as { phase: string }).phase === 'reading')).toBe(true);
    const again = file.replaceAll('\n', '');
    expect(again.length).toBeLessThan(file.length - 100);
    expect(await app.import('again.json', again)).toMatchObject({ counts: { found: 950, unchanged: 950 } });
  });

  test('leaves nothing behind but the file and a reason when its end is missing', async () => {
    await start(1000);
    const finished = await app.import('large.json', bundle(500).slice(0, -4));
    expect(finished).toMatchObject({ outcome: 'needsDetails', counts: { found: 0, added: 0 } });
    expect(finished.problems.map(({ code }) => code)).toEqual(['json-not-readable']);
  });

  test('says how far it got when it is stopped on the way', async () => {
    await start(1000);
    app.isApplying = false;
    const importing = app.import('large.json', bundle(5000));
    let jobId: string | undefined;
    while (jobId === undefined) {
      await sleep(5);
      jobId = (app.events.findLast(({ event }) => event === 'import.progress')?.payload as { jobId?: string })
        ?.jobId;
    }
    await sleep(300);
    await app.call('import.cancel', { jobId });
    const stopped = await importing;
    expect(stopped).toMatchObject({ outcome: 'stopped', state: 'stopped' });
    expect(stopped.counts.added).toBeLessThan(5000);
  });

  test.skipIf(!process.env.DEEDBOX_FULL)(
    'is taken in with 256 MiB of heap for its reader when it has sixty megabytes',
    async () => {
      await start();
      const file = bundle(245_000).slice(0, -3);
      const whole = `${file.slice(0, 60_000_000).replace(/,\n[^\n]*$/, '')}\n]}`;
      const count = whole.split('"fullUrl"').length - 1;
      expect(whole.length).toBeGreaterThan(59_000_000);
      expect(await app.import('sixty.json', whole)).toMatchObject({
        outcome: 'complete',
        counts: { found: count, added: count },
      });
    },
    900_000,
  );
});
