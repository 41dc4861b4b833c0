import { expect, test } from './support/deedbox.ts';
import { copyData, seeCopies, seePuttingBack } from './support/screens/copy-screens.ts';
import { seeBeingLockedOut, seeMakingABox, seeSettings } from './support/screens/door-screens.ts';
import { all, fitsWindow, isAccessible, isMirrored, isStill } from './support/screens/looks.ts';
import { paperData, seePapers } from './support/screens/paper-screens.ts';
import { roomData, seeRooms } from './support/screens/room-screens.ts';
import { isAccented, isWelsh } from './support/screens/words.ts';

const data = `${roomData} ${copyData} ${paperData}`;

/** One walk over every screen for each way of seeing it. 320 pixels are 1280 at 400 % zoom. */
const walks = [
  { as: 'English', look: isAccessible },
  { as: 'Welsh', look: all(isAccessible, isWelsh(data)), language: 'Cymraeg' },
  {
    as: 'dark, without motion',
    look: all(isAccessible, isStill),
    media: { colorScheme: 'dark', reducedMotion: 'reduce' },
  },
  { as: 'high contrast', look: isAccessible, media: { contrast: 'more' } },
  {
    as: 'forced colours at 400 % zoom',
    look: fitsWindow,
    media: { forcedColors: 'active' },
    size: { width: 320, height: 640 },
  },
  {
    as: 'words a third longer',
    look: all(fitsWindow, isAccented(data)),
    locale: 'en-XA',
    size: { width: 390, height: 844 },
  },
  { as: 'right to left', look: all(fitsWindow, isMirrored), locale: 'ar-XB' },
] as const;

for (const walk of walks) {
  test(`every screen is fit when it is seen as ${walk.as}`, async ({ deedbox }) => {
    test.setTimeout(300_000);
    const { page } = deedbox;
    if ('media' in walk) await page.emulateMedia(walk.media);
    if ('size' in walk) await page.setViewportSize(walk.size);
    if ('locale' in walk) await page.goto(`${deedbox.origin}/?locale=${walk.locale}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if ('language' in walk) await page.getByRole('button', { name: walk.language }).click();
    await seeMakingABox(page, walk.look);
    await seeRooms(page, walk.look);
    await seePapers(page, walk.look);
    await seeSettings(page, walk.look);
    const copy = await seeCopies(page, walk.look);
    await seeBeingLockedOut(page, walk.look);
    await seePuttingBack(page, walk.look, copy);
  });
}
