import { watchAnswers } from './timed-worker.ts';

await watchAnswers(
  'parsed',
  (message) => (message as { kind?: string }).kind === 'read',
  () => import('../../src/main/import/import-worker.ts'),
);
