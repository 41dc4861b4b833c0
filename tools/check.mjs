import { listChecks, passes } from './checks.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureNode } from './node24.mjs';
import { runTool, Trouble } from './say.mjs';

/** `npm run lint`, `npm run types`, `npm run imports`: the checks of one kind. */
await runTool(async () => {
  const kind = process.argv[2];
  const checks = listChecks().filter((check) => check.kind === kind);
  if (checks.length === 0) throw new Trouble('Say which: lint, types or imports.');
  const node = await ensureNode();
  await ensureDependencies();
  let failed = 0;
  for (const check of checks) if (!(await passes(node, check))) failed++;
  return failed === 0 ? 0 : 1;
});
