import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../tools/project.mjs';
import { describeMachine } from './machine.ts';
import { writeResults } from './results.ts';
import { Rounds } from './rounds.ts';
import { Stage } from './stage.ts';
import { type PageSystem, pageSystems } from './systems.ts';

/** `npm run bench`, once everything is installed and built. */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000,50000,100000' },
    rounds: { type: 'string', default: '5' },
    systems: { type: 'string', default: pageSystems.join(',') },
    out: { type: 'string', default: inProject('bench', 'results.json') },
  },
});

const workFolder = inProject('.cache', 'bench', 'work');
rmSync(workFolder, { recursive: true, force: true });
const sizes = values.records.split(',').map(Number);
const systems = values.systems.split(',') as PageSystem[];
const stage = await Stage.set(workFolder, inProject('.cache', 'bench', 'page'));
try {
  const machine = describeMachine(stage.chromium);
  const rounds = new Rounds(stage, { sizes, rounds: Number(values.rounds), systems });
  await rounds.prepare();
  for (const size of sizes) {
    console.log(`${size} records`);
    await rounds.measure(size);
    writeResults(join(values.out), { machine, rows: rounds.measured.toRows() });
  }
  console.table(rounds.measured.toRows());
} finally {
  await stage.strike();
}
