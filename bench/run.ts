import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../tools/project.mjs';
import { measureCipher } from './cipher-rounds.ts';
import { describeMachine } from './machine.ts';
import { writeReport } from './report.ts';
import { Measurements, writeResults } from './results.ts';
import { Rounds } from './rounds.ts';
import { Stage } from './stage.ts';
import { type PageSystem, pageSystems } from './systems.ts';

/** `npm run bench`, once everything is installed and built. Each size is kept as soon as it is measured. */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000,50000,100000' },
    rounds: { type: 'string', default: '5' },
    systems: { type: 'string', default: pageSystems.join(',') },
    /** A folder with the README.md that the numbers are put into. */
    out: { type: 'string', default: inProject('bench') },
  },
});

const workFolder = inProject('.cache', 'bench', 'work');
rmSync(workFolder, { recursive: true, force: true });
const rounds = Number(values.rounds);
const sizes = values.records.split(',').map(Number);
const stage = await Stage.set(workFolder, inProject('.cache', 'bench', 'page'));
try {
  const machine = describeMachine(stage.chromium);
  const measured = new Measurements();
  const systems = values.systems.split(',') as PageSystem[];
  const turns = new Rounds(stage, { rounds, systems }, measured);
  const keep = (): void => {
    const results = writeResults(join(values.out, 'results.json'), { machine, rows: measured.toRows() });
    writeReport(values.out, results);
  };
  console.log('• Cipher, files and copies');
  await measureCipher(join(workFolder, 'cipher'), rounds, measured);
  await turns.prepare();
  for (const size of sizes) {
    console.log(`• ${size} records`);
    await turns.measure(size);
    keep();
  }
} finally {
  await stage.strike();
  rmSync(workFolder, { recursive: true, force: true });
}
