import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { forbidden } from '../../.dependency-cruiser.mjs';
import { checkImports } from '../../tools/import-rules.mjs';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** A small project with these files, and the packages of this one. */
async function projectWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deedbox-imports-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ['node_modules', 'package.json'])
    await symlink(join(projectFolder, name), join(folder, name));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Files that may all be imported, so that a rule alone decides. */
const targets = {
  'src/shared/words.ts': 'export type Words = string;\nexport const words = 1;',
  'src/shared/contract.ts': 'export const contract = {};',
  'src/main/app.ts': 'export const app = 1;',
  'src/main/host.ts': 'export type Host = string;',
  'src/main/vault/keys.ts': 'export const keys = 1;',
  'src/main/browser/server.ts': 'export const server = 1;',
  'src/renderer/bridge.ts': 'export type Bridge = string;\nexport const bridge = 1;',
  'src/renderer/shell/shell.tsx': 'export const shell = <p>shell</p>;',
  'src/renderer/records/index.ts': 'export const room = 1;',
  'src/renderer/records/inside.ts': 'export const inside = 1;',
  'src/renderer/transport/socket.ts': 'export const socket = 1;',
  'tests/helper.ts': 'export const helper = 1;',
};

async function rulesBroken(files: Record<string, string>): Promise<string[]> {
  const { violations } = await checkImports(await projectWith({ ...targets, ...files }));
  return [...new Set(violations.map((violation) => violation.split(':')[0] ?? ''))];
}

const broken: [rule: string, file: string, text: string][] = [
  ['shared-knows-nobody', 'src/shared/x.ts', "import { bridge } from '../renderer/bridge.ts';"],
  ['shared-knows-nobody', 'src/shared/x.ts', "import 'dexie';"],
  ['shared-runs-anywhere', 'src/shared/x.ts', "import { readFile } from 'node:fs/promises';"],
  ['main-not-renderer', 'src/main/x.ts', "import type { Bridge } from '../renderer/bridge.ts';"],
  ['main-not-renderer', 'src/main/x.ts', "import { type Bridge } from '../renderer/bridge.ts';"],
  ['main-not-renderer', 'src/main/x.ts', "const bridge = await import('../renderer/bridge.ts');"],
  ['main-not-renderer', 'src/main/x.ts', "export * from '../renderer/bridge.ts';"],
  ['renderer-not-main', 'src/renderer/x.tsx', "import type { Host } from '../main/host.ts';"],
  ['renderer-not-node', 'src/renderer/x.tsx', "import { join } from 'node:path';"],
  ['product-not-tests', 'src/main/x.ts', "import '../../tests/helper.ts';"],
  ['core-has-no-host', 'src/main/x.ts', "import './browser/server.ts';"],
  ['hosts-are-apart', 'src/main/electron/x.ts', "import '../browser/server.ts';"],
  ['app-is-put-together-once', 'src/main/electron/x.ts', "import '../app.ts';"],
  ['electron-in-its-host', 'src/main/x.ts', "import { app } from 'electron';"],
  ['preload-carries-nothing', 'src/main/electron/preload.ts', "import '../../shared/contract.ts';"],
  ['one-importer-of-libsodium', 'src/main/x.ts', "import sodium from 'libsodium-wrappers-sumo';"],
  ['parsers-hold-no-keys', 'src/main/import/x.ts', "import '../vault/keys.ts';"],
  ['rooms-keep-their-insides', 'src/renderer/home/x.tsx', "import '../records/inside.ts';"],
  ['below-the-rooms', 'src/renderer/store/x.ts', "import '../records/index.ts';"],
  ['ui-is-app-blind', 'src/renderer/ui/x.tsx', "import type { Bridge } from '../bridge.ts';"],
  ['one-user-of-the-transport', 'src/renderer/records/x.ts', "import '../transport/socket.ts';"],
  ['declared-packages', 'src/main/x.ts', "import fc from 'fast-check';"],
  ['everything-resolves', 'src/main/x.ts', "import './nowhere.ts';"],
  ['no-circles', 'src/main/x.ts', "import './x.ts';"],
];

describe('an import against the rules', () => {
  test.each(broken)('is caught as %s when %s says %s', async (rule, file, text) => {
    expect(await rulesBroken({ [file]: text })).toContain(rule);
  });

  test('each rule is shown to catch something when it guards a folder that exists', () => {
    const shown = new Set(broken.map(([rule]) => rule));
    const names = (forbidden ?? [])
      .map(({ name }) => name)
      .filter((name) => name !== 'practice-stands-alone');
    expect(names.filter((name) => name === undefined || !shown.has(name))).toEqual([]);
  });
});

test('nothing is caught when every import is allowed', async () => {
  const files = {
    'src/main/browser/entry.ts': "import '../app.ts';\nimport './server.ts';\nimport 'ws';",
    'src/main/electron/preload.ts': "import { ipcRenderer } from 'electron';",
    'src/renderer/home/x.tsx': "import '../records/index.ts';\nimport type { Bridge } from '../bridge.ts';",
    'src/shared/x.ts': "import type { Words } from './words.ts';\nimport { z } from 'zod';",
    'src/main/a.ts': "import { b } from './b.ts';\nexport type A = string;",
    'src/main/b.ts': "import type { A } from './a.ts';\nexport const b = 1;",
  };
  expect(await rulesBroken(files)).toEqual([]);
});
