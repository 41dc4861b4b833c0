import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerDMG } from '@electron-forge/maker-dmg';
import { MakerSquirrel } from '@electron-forge/maker-squirrel';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { VitePlugin } from '@electron-forge/plugin-vite';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { build } from 'vite';

/** What goes into the package: what was built, and package.json, which Forge trims itself. */
const shipped = /^\/(?:package\.json|\.vite(?:\/.*)?|dist(?:\/renderer(?:\/.*)?)?)$/;

const config: ForgeConfig = {
  packagerConfig: {
    name: 'Deedbox',
    executableName: 'deedbox',
    // The packager adds the ending of each system: see tools/icons.mjs.
    icon: 'assets/icons/deedbox',
    appBundleId: 'org.deedbox.app',
    appCategoryType: 'public.app-category.productivity',
    asar: true,
    prune: false,
    ignore: (path) => path !== '' && !shipped.test(path),
    ...electronFolder(),
  },
  makers: [
    new MakerDeb({
      options: {
        name: 'deedbox',
        bin: 'deedbox',
        maintainer: 'The Deedbox makers',
        icon: 'assets/icons/512.png',
        genericName: 'Records vault',
        categories: ['Office'],
        section: 'utils',
      },
    }),
    new MakerZIP({}, ['linux', 'darwin', 'win32']),
    new MakerDMG({ format: 'ULFO', icon: 'assets/icons/deedbox.icns' }),
    new MakerSquirrel({
      name: 'deedbox',
      setupExe: 'DeedboxSetup.exe',
      setupIcon: 'assets/icons/deedbox.ico',
    }),
  ],
  hooks: {
    // The page is the same for both hosts, so it is built apart from the rest.
    generateAssets: async () => {
      await build({ configFile: 'vite.renderer.config.ts', logLevel: 'warn' });
    },
  },
  plugins: [
    new VitePlugin({
      build: [
        { entry: 'src/main/electron/main.ts', config: 'vite.main.config.ts', target: 'main' },
        { entry: 'src/main/electron/preload.ts', config: 'vite.preload.config.ts', target: 'preload' },
      ],
      renderer: [],
    }),
    // Every door of Electron's that Deedbox does not use is bricked up in the binary itself.
    new FusesPlugin({
      version: FuseVersion.V1,
      strictlyRequireAllFuses: true,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.WasmTrapHandlers]: true,
    }),
  ],
};

/** Where Electron's zips lie already, for a machine that cannot download them. */
function electronFolder(): { electronZipDir?: string } {
  const folder = process.env.DEEDBOX_ELECTRON_ZIPS;
  return folder ? { electronZipDir: folder } : {};
}

export default config;
