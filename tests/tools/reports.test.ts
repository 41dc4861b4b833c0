import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { add, countPlaywright, countVitest, readReport, toClosingLine } from '../../tools/reports.mjs';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };

test('the counts are the runner’s own when all is well', () => {
  expect(countVitest(vitest)).toEqual({ passed: 5, failed: 0, skipped: 1 });
});

test('a file that does not load counts as a failure when it has no tests to fail', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countVitest({ ...vitest, testResults })).toEqual({ passed: 5, failed: 1, skipped: 1 });
});

test('a test that passed at the second try counts as a failure when Playwright calls it flaky', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 2, skipped: 2 });
  expect(countPlaywright({ stats, errors: [{}] }).failed).toBe(3);
});

test('a runner that crashed counts as a failure when it leaves no report', () => {
  expect(readReport('/nowhere/report.json', countVitest, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a runner that ends badly counts as a failure when its report shows none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deedbox-reports-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(vitest));
  expect(readReport(file, countVitest, 1).failed).toBe(1);
  expect(readReport(file, countVitest, 0).failed).toBe(0);
});

test('the closing line adds everything up when there are several runners', () => {
  const parts = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 3, skipped: 0 },
  ];
  expect(toClosingLine(add(parts))).toBe('3 passed, 3 failed');
  expect(toClosingLine({ passed: 1, failed: 0, skipped: 4 })).toBe('1 passed, 0 failed, 4 skipped');
});
