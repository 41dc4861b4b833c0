import { isAbsolute, join } from 'node:path';
import { StartupError } from './startup-error.ts';

export interface Surroundings {
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
  homeFolder: string;
}

/**
 * Where Deedbox keeps its vaults, the same for both hosts: what the system sets aside for programs'
 * data. `DEEDBOX_DATA` names another place. A relative path is refused, for it would depend on
 * where the program was started.
 */
export function toDataFolder({ platform, environment, homeFolder }: Surroundings): string {
  const chosen = environment.DEEDBOX_DATA;
  if (chosen) {
    if (!isAbsolute(chosen)) throw new StartupError({ kind: 'badSetting', name: 'DEEDBOX_DATA' });
    return chosen;
  }
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support', 'Deedbox');
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA || join(homeFolder, 'AppData', 'Local'), 'Deedbox');
  const xdg = environment.XDG_DATA_HOME;
  return join(xdg && isAbsolute(xdg) ? xdg : join(homeFolder, '.local', 'share'), 'deedbox');
}
