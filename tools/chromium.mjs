import { existsSync } from 'node:fs';
import { aptInstall, canInstall } from './apt.mjs';
import { say, Trouble } from './say.mjs';

/**
 * The Chromium that tests drive, and that shows the app where no other browser is found. Debian's own
 * package; `DEEDBOX_CHROMIUM` names another.
 */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} the path of an installed Chromium */
export function findChromium() {
  return [process.env.DEEDBOX_CHROMIUM, ...places].find((place) => place && existsSync(place));
}

/** For a browser under test: nothing asked of the network unasked, and it starts as root in a container. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Chromium for the tests: installs Debian's where that is possible.
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (canInstall()) {
    say('Installing Chromium with apt-get. This takes about a minute.');
    await aptInstall(['chromium']);
  }
  const installed = findChromium();
  if (installed === undefined)
    throw new Trouble(
      'The tests need Chromium. Install it (on Debian: apt-get install chromium), or name one with DEEDBOX_CHROMIUM.',
    );
  return installed;
}
