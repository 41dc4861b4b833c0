import { watchAnswers } from './timed-worker.ts';

await watchAnswers(
  'derived',
  () => true,
  () => import('../../src/main/vault/argon2id-worker.ts'),
);
