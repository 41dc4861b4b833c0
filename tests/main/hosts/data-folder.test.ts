import { homedir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { toDataFolder } from '../../../src/main/hosts/data-folder.ts';

const home = '/home/mari';

describe('the data folder', () => {
  test.each([
    ['Linux', 'linux', {}, '/home/mari/.local/share/deedbox'],
    ['Linux with XDG', 'linux', { XDG_DATA_HOME: '/data' }, '/data/deedbox'],
    [
      'Linux with an XDG that depends on where one stands',
      'linux',
      { XDG_DATA_HOME: 'data' },
      '/home/mari/.local/share/deedbox',
    ],
    ['a Mac', 'darwin', {}, '/home/mari/Library/Application Support/Deedbox'],
    ['Windows', 'win32', { LOCALAPPDATA: '/local' }, '/local/Deedbox'],
    ['told where', 'linux', { DEEDBOX_DATA: '/stick', XDG_DATA_HOME: '/data' }, '/stick'],
  ] as const)('is where such programs keep theirs when it is %s', (_, platform, environment, folder) => {
    expect(toDataFolder({ platform, environment, homeFolder: home })).toBe(folder);
  });

  test('is refused when DEEDBOX_DATA depends on where one stands', () => {
    const surroundings = {
      platform: 'linux',
      environment: { DEEDBOX_DATA: 'vaults' },
      homeFolder: homedir(),
    } as const;
    expect(() => toDataFolder(surroundings)).toThrow(
      expect.objectContaining({ problem: { kind: 'badSetting', name: 'DEEDBOX_DATA' } }),
    );
  });
});
