import { describe, expect, it } from 'vitest';
import { summariseUpkeep } from '../../../src/renderer/copies/upkeep.ts';
import { CatalogueView } from '../../../src/renderer/store/catalogue-view.ts';
import { encodeCatalogue } from '../../../src/shared/catalogue-codec.ts';
import type { Summary } from '../../../src/shared/model/summary.ts';
import type { UpkeepTask } from '../../../src/shared/model/upkeep.ts';
import { makeSummary, numberedId } from '../store/support/summaries.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 24, 12);
const daysAgo = (days: number): number => NOW - days * DAY_MS;

const file = (number: number, savedAtMs: number): Summary =>
  makeSummary({ recordId: numberedId(number), kind: 'document', type: 'fhir-json', savedAtMs });
const done = (task: UpkeepTask, atMs: number): Summary =>
  makeSummary({
    recordId: numberedId({ copy: 91, kit: 92, copyLater: 93, kitLater: 94 }[task]),
    kind: 'upkeep',
    type: task,
    detail: new Date(atMs).toISOString(),
    savedAtMs: atMs,
  });

function remindersOf(...summaries: Summary[]) {
  const catalogue = new CatalogueView();
  catalogue.merge([encodeCatalogue(summaries)]);
  return summariseUpkeep(catalogue, NOW).reminders;
}

describe('reminders', () => {
  it('say nothing when the box is empty or new', () => {
    expect(remindersOf()).toEqual([]);
    expect(remindersOf(file(1, daysAgo(2)))).toEqual([]);
  });

  it('ask for the first copy when files have been in the box for three days', () => {
    expect(remindersOf(file(1, daysAgo(3)))).toEqual([{ task: 'copy', days: null }]);
  });

  it('say how old the copy is when it is a month old and something came in since', () => {
    const old = [file(1, daysAgo(100)), done('copy', daysAgo(40))];
    expect(remindersOf(...old, file(2, daysAgo(5)))).toEqual([{ task: 'copy', days: 40 }]);
    expect(remindersOf(...old)).toEqual([]);
    expect(remindersOf(file(1, daysAgo(100)), done('copy', daysAgo(29)), file(2, daysAgo(1)))).toEqual([]);
  });

  it('stay away for two weeks when they are put off, and come back then', () => {
    expect(remindersOf(file(1, daysAgo(60)), done('copyLater', daysAgo(13)))).toEqual([]);
    expect(remindersOf(file(1, daysAgo(60)), done('copyLater', daysAgo(14)))).toHaveLength(1);
  });

  it('ask for the kit when half a year has passed since it was last checked', () => {
    const copied = [file(1, daysAgo(400)), done('copy', daysAgo(1))];
    expect(remindersOf(...copied)).toEqual([{ task: 'kit' }]);
    expect(remindersOf(...copied, done('kit', daysAgo(179)))).toEqual([]);
    expect(remindersOf(...copied, done('kit', daysAgo(180)))).toEqual([{ task: 'kit' }]);
    expect(remindersOf(...copied, done('kitLater', daysAgo(29)))).toEqual([]);
  });

  it('give the times of the last copy and check when there were some', () => {
    const catalogue = new CatalogueView();
    catalogue.merge([encodeCatalogue([done('copy', daysAgo(2)), done('kit', daysAgo(3))])]);
    expect(summariseUpkeep(catalogue, NOW)).toMatchObject({
      copiedAtMs: daysAgo(2),
      kitCheckedAtMs: daysAgo(3),
    });
    const empty = summariseUpkeep(new CatalogueView(), NOW);
    expect(empty).toEqual({ copiedAtMs: null, kitCheckedAtMs: null, reminders: [] });
  });
});
