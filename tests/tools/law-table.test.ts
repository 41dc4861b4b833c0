import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composeLawTable } from '../../tools/law-table.ts';
import { inProject } from '../../tools/project.mjs';

it('says in docs/law-clock.md what the clock says when both are put side by side', () => {
  expect(readFileSync(inProject('docs', 'law-clock.md'), 'utf8')).toBe(composeLawTable());
});
