import Module, { createRequire } from 'node:module';
import { onTestFinished } from 'vitest';
import { createFakeElectron, type FakeElectron } from './fake-electron.ts';

/** What Node's loader calls for every `require`; it has no types of its own. */
interface Loader {
  _load(request: string, ...rest: unknown[]): unknown;
}

/** Runs a built bundle as it is, in Node, with a fake where `electron` would be. */
export function loadBundle(path: string, appPath: string): FakeElectron {
  const loader = Module as unknown as Loader;
  const load = loader._load;
  const electron = createFakeElectron(appPath);
  loader._load = (request, ...rest) => (request === 'electron' ? electron : load(request, ...rest));
  onTestFinished(() => {
    loader._load = load;
  });
  createRequire(import.meta.url)(path);
  return electron;
}
