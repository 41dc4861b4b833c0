/**
 * What a Stryker report says, in the words of docs/mutation-testing.md.
 * @typedef {object} Mutant
 * @property {string} status `Killed`, `Timeout`, `Survived`, `NoCoverage` …
 * @property {string} mutatorName
 * @property {string} [replacement]
 * @property {{ start: { line: number, column: number }, end: { line: number, column: number } }} location
 *
 * @typedef {object} Score
 * @property {string} file
 * @property {number} killed with those that hang, which a test notices too
 * @property {number} total
 * @property {string[]} survivors `line:column  from → to`
 */

const NOTICED = ['Killed', 'Timeout'];
/** No program: it did not get as far as a test. */
const INVALID = ['CompileError', 'RuntimeError'];

/**
 * @param {{ files: Record<string, { source: string, mutants: Mutant[] }> }} report
 * @returns {Score[]} by file name; a file without mutants has no score
 */
export function readScores({ files }) {
  const scores = Object.entries(files).map(([file, { source, mutants }]) => {
    const valid = mutants.filter(({ status }) => !INVALID.includes(status));
    const survivors = valid.filter(({ status }) => !NOTICED.includes(status));
    return {
      file,
      killed: valid.length - survivors.length,
      total: valid.length,
      survivors: survivors.map((mutant) => describe(mutant, source)),
    };
  });
  return scores.filter(({ total }) => total > 0).sort((one, other) => one.file.localeCompare(other.file));
}

/**
 * @param {readonly Score[]} scores
 * @returns {{ killed: number, total: number, percent: number }}
 */
export function addScores(scores) {
  const killed = scores.reduce((sum, score) => sum + score.killed, 0);
  const total = scores.reduce((sum, score) => sum + score.total, 0);
  return { killed, total, percent: total === 0 ? 100 : (100 * killed) / total };
}

/**
 * @param {readonly Score[]} scores
 * @returns {string} a table in Markdown
 */
export function toTable(scores) {
  const row = (/** @type {string} */ name, /** @type {readonly Score[]} */ some) => {
    const { killed, total, percent } = addScores(some);
    return `| ${name} | ${total} | ${killed} | ${percent.toFixed(1)} % |`;
  };
  return [
    '| file | mutants | killed | score |',
    '| --- | ---: | ---: | ---: |',
    ...scores.map((score) => row(`\`${score.file}\``, [score])),
    row('**together**', scores),
  ].join('\n');
}

/**
 * @param {Mutant} mutant
 * @param {string} source
 */
function describe({ location: { start, end }, replacement = '', status }, source) {
  const line = source.split('\n')[start.line - 1] ?? '';
  const from =
    start.line === end.line
      ? line.slice(start.column - 1, end.column - 1)
      : `${line.slice(start.column - 1)} …`;
  const to = replacement.replace(/\s+/g, ' ').slice(0, 100);
  return `${start.line}:${start.column}  ${from} → ${to}${status === 'NoCoverage' ? '  (no test comes here)' : ''}`;
}
