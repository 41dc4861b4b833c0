import { describe, expect, it } from 'vitest';
import { summariseBox } from '../../../src/renderer/home/summarise-box.ts';
import { CatalogueView } from '../../../src/renderer/store/catalogue-view.ts';
import { encodeCatalogue } from '../../../src/shared/catalogue-codec.ts';
import { type Summary, summaryFlags } from '../../../src/shared/model/summary.ts';
import { makeSummary, numberedId } from '../store/support/summaries.ts';

const file = (number: number, part: Partial<Summary> = {}): Summary =>
  makeSummary({
    recordId: numberedId(number),
    documentId: numberedId(number),
    kind: 'document',
    type: 'fhir-json',
    agency: '',
    savedAtMs: number,
    ...part,
  });

function boxOf(...summaries: Summary[]) {
  const catalogue = new CatalogueView();
  catalogue.merge([encodeCatalogue(summaries)]);
  return summariseBox(catalogue, false);
}

describe('what Home says', () => {
  it('is that the box is empty when only repairs and mappings are in it', () => {
    const box = boxOf(
      makeSummary({ kind: 'repair', type: 'root', detail: '3' }),
      makeSummary({ recordId: numberedId(2), kind: 'csvMapping' }),
    );
    expect(box.isEmpty).toBe(true);
    expect(box.repairs).toMatchObject([{ type: 'root', detail: '3' }]);
  });

  it('names each file that waits for the person, the newest first, when some do', () => {
    const box = boxOf(
      file(1, { flags: summaryFlags.needsMapping }),
      file(2),
      file(3, { flags: summaryFlags.stopped | summaryFlags.hasProblems }),
      file(4, { flags: summaryFlags.undone }),
    );
    expect(box.needs.map(({ need, file: { recordId } }) => [need, recordId])).toEqual([
      ['stopped', numberedId(3)],
      ['needsMapping', numberedId(1)],
    ]);
  });

  it('counts what came in by file when files hold records', () => {
    const record = (number: number, documentId: string, flags = 0) =>
      makeSummary({ recordId: numberedId(number), documentId, flags });
    const box = boxOf(
      file(1),
      file(2),
      record(10, numberedId(1)),
      record(11, numberedId(1)),
      record(12, numberedId(1), summaryFlags.deleted),
    );
    expect(box.files.map(({ file: { recordId }, recordCount }) => [recordId, recordCount])).toEqual([
      [numberedId(2), 0],
      [numberedId(1), 2],
    ]);
  });

  it('counts records without an agency and not bundles when agencies are missing', () => {
    const box = boxOf(
      file(1),
      makeSummary({ recordId: numberedId(5), agency: '' }),
      makeSummary({ recordId: numberedId(6) }),
    );
    expect(box.noAgencyCount).toBe(1);
  });
});
