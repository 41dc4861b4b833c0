import { join } from 'node:path';
import { defaultPreferences, type Preferences, preferencesSchema } from '../shared/model/preferences.ts';
import { type Disk, writeDurably } from './storage/disk.ts';

/** Settings of this computer, in clear beside the vaults. A file that cannot be read gives the defaults. */
export class PreferencesFile {
  readonly #disk: Disk;
  readonly #path: string;
  #current: Preferences = defaultPreferences;

  private constructor(disk: Disk, path: string) {
    this.#disk = disk;
    this.#path = path;
  }

  static async open(disk: Disk, dataFolder: string): Promise<PreferencesFile> {
    const file = new PreferencesFile(disk, join(dataFolder, 'preferences.json'));
    const bytes = await disk.read(file.#path);
    if (bytes) file.#current = parsePreferences(bytes);
    return file;
  }

  get current(): Preferences {
    return this.#current;
  }

  async write(preferences: Preferences): Promise<Preferences> {
    await writeDurably(
      this.#disk,
      this.#path,
      new TextEncoder().encode(JSON.stringify(preferences, null, 2)),
    );
    this.#current = preferences;
    return preferences;
  }
}

function parsePreferences(bytes: Uint8Array): Preferences {
  try {
    const stored: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const known = typeof stored === 'object' && stored !== null ? stored : {};
    return preferencesSchema.parse({ ...defaultPreferences, ...known });
  } catch {
    return defaultPreferences;
  }
}
