import { existsSync } from 'node:fs';

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
