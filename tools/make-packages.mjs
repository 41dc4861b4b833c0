import { ensureDependencies } from './dependencies.mjs';
import { ensureMakers, makePackages } from './make.mjs';
import { ensureNode } from './node24.mjs';
import { runTool, Trouble } from './say.mjs';

/** `npm run make`: the packages for this system, in `out/make`. */
await runTool(async () => {
  const node = await ensureNode();
  await ensureDependencies();
  if (!(await ensureMakers())) throw new Trouble('Install zip, fakeroot and dpkg first.');
  return makePackages(node, process.argv.slice(2));
});
