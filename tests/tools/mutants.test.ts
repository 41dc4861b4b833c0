import { expect, test } from 'vitest';
import { addScores, readScores, toTable } from '../../tools/mutation/scores.mjs';

function mutant(status: string, line = 1, replacement = 'false') {
  return {
    status,
    mutatorName: 'ConditionalExpression',
    replacement,
    location: { start: { line, column: 5 }, end: { line, column: 10 } },
  };
}

const source = 'if (a < b) go();\nif (c > d) go();\n';
const report = {
  files: {
    'src/b.ts': { source, mutants: [mutant('Killed'), mutant('Timeout'), mutant('Survived', 2)] },
    'src/a.ts': { source, mutants: [mutant('NoCoverage'), mutant('RuntimeError'), mutant('CompileError')] },
    'src/types.ts': { source, mutants: [] },
  },
};

test('a mutant counts as killed when it hangs, and not at all when it is no program', () => {
  expect(readScores(report)).toEqual([
    { file: 'src/a.ts', killed: 0, total: 1, survivors: ['1:5  a < b → false  (no test comes here)'] },
    { file: 'src/b.ts', killed: 2, total: 3, survivors: ['2:5  c > d → false'] },
  ]);
});

test('a survivor is told by its first line when it has several', () => {
  const several = {
    ...mutant('Survived'),
    location: { start: { line: 1, column: 5 }, end: { line: 2, column: 3 } },
  };
  const [score] = readScores({ files: { 'src/a.ts': { source, mutants: [several] } } });
  expect(score?.survivors).toEqual(['1:5  a < b) go(); … → false']);
});

test('the table ends with the sum when there are several files', () => {
  const scores = readScores(report);
  expect(addScores(scores)).toEqual({ killed: 2, total: 4, percent: 50 });
  expect(toTable(scores).split('\n').slice(2)).toEqual([
    '| `src/a.ts` | 1 | 0 | 0.0 % |',
    '| `src/b.ts` | 3 | 2 | 66.7 % |',
    '| **together** | 4 | 2 | 50.0 % |',
  ]);
  expect(addScores([]).percent).toBe(100);
});
