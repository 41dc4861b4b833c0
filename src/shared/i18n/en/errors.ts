/**
 * What each code of `shared/errors.ts` means to a person. `title`: what went wrong. `body`: that nothing
 * was lost, when that is true, and what to do next.
 */
export default {
  /** Said last, for whoever helps: the code itself. */
  support: 'For support: {{code}}',

  'contract/unknown-channel': {
    title: 'Deedbox could not do that',
    body: 'Nothing was changed. Load the page again and try once more.',
  },
  'contract/wrong-sender': {
    title: 'Deedbox refused this request',
    body: 'It did not come from Deedbox’s own page. Nothing was changed. Close other windows that show Deedbox and try again.',
  },
  'contract/bad-request': {
    title: 'Deedbox could not use that answer',
    body: 'Nothing was changed. Check what you typed and try again.',
  },
  'contract/bad-response': {
    title: 'Deedbox’s answer made no sense',
    body: 'What was saved is safe. Load the page again and try once more.',
  },
  'contract/too-big': {
    title: 'That is too long',
    body: 'Nothing was changed. Make it shorter and try again.',
  },
  'contract/disconnected': {
    title: 'Deedbox did not answer',
    body: 'What was saved is safe. Wait a moment, look whether it was done, and try again if not.',
  },

  'vault/locked': {
    title: 'The box is locked',
    body: 'Nothing was lost. Open it with your passphrase and try again.',
  },
  'vault/busy': {
    title: 'The box is busy with something else',
    body: 'Nothing was changed. Wait until it is done and try again.',
  },
  'vault/not-found': {
    title: 'That box is not on this computer any more',
    body: 'Nothing was changed. If it is on a USB stick, plug it in and try again.',
  },
  'vault/wrong-passphrase': {
    title: 'That passphrase did not open the box',
    body: 'Nothing was changed. Check capital letters and spaces, and try again as often as you like. Or use your recovery code.',
  },
  'vault/wrong-recovery-code': {
    title: 'That recovery code does not belong to this box',
    body: 'Nothing was changed. Check that the name on the kit is the name of this box. A newer kit replaces an older one.',
  },
  'vault/mistyped-recovery-code': {
    title: 'There is a slip in that recovery code',
    body: 'Nothing was changed. Check each group of four. The code has no letters I, L, O or U.',
  },
  'vault/weak-passphrase': {
    title: 'That passphrase is too easy to guess',
    body: 'Make it longer, or let Deedbox give you six words.',
  },
  'vault/kit-mismatch': {
    title: 'Those groups are not the ones on your kit',
    body: 'Look at your kit again and type the two groups as they stand there.',
  },
  'vault/nothing-prepared': {
    title: 'This took too long, so Deedbox let go of the new keys',
    body: 'Nothing was changed. The kit you printed just now is not valid: destroy it. Start again.',
  },
  'vault/name-mismatch': {
    title: 'That is not the name of this box',
    body: 'Nothing was deleted. Type the name as it stands at the top.',
  },
  'vault/not-confirmed': {
    title: 'You chose not to go on',
    body: 'Nothing was changed.',
  },
  'vault/newer-format': {
    title: 'This box was made by a newer Deedbox',
    body: 'This Deedbox did not touch it, and nothing was lost. Install the newest Deedbox and open the box with that.',
  },
  'vault/unsafe-kdf': {
    title: 'The lock of this box has been changed',
    body: 'Its settings are not ones that Deedbox uses, so Deedbox did not try your passphrase on it. Use a copy of the box that you trust.',
  },
  'vault/damaged': {
    title: 'The lock of this box is damaged',
    body: 'Deedbox did not change anything. Your records may be whole, but this copy cannot be opened. Use another copy of the box if you have one.',
  },

  'crypto/refused': {
    title: 'Something sealed did not open',
    body: 'It was changed or damaged since Deedbox sealed it. Deedbox shows nothing that it cannot prove to be yours.',
  },
  'crypto/wrong-length': {
    title: 'Something sealed has the wrong length',
    body: 'It was cut off or damaged. Deedbox shows nothing that it cannot prove to be yours.',
  },
  'crypto/unknown-suite': {
    title: 'Something was sealed in a way this Deedbox does not know',
    body: 'Nothing was changed. Install the newest Deedbox and try again.',
  },

  'journal/damaged': {
    title: 'Part of the box on this computer is damaged',
    body: 'Deedbox stopped, so that the damage does not grow. Use another copy of the box if you have one.',
  },
  'journal/missing': {
    title: 'Part of the box is not there',
    body: 'A file was moved or deleted. Put it back from a copy, then open the box again.',
  },
  'record/not-found': {
    title: 'That record is not in this box',
    body: 'It may have been taken out again. Nothing else has changed.',
  },
  'record/damaged': {
    title: 'This record could not be opened',
    body: 'Its copy is damaged. Deedbox tries to mend it from the kept original. Open it again in a moment.',
  },
  'document/not-found': {
    title: 'That file is not in this box',
    body: 'It may have been taken out again. Nothing else has changed.',
  },
  'document/damaged': {
    title: 'This file is damaged',
    body: 'It is not the same as when it came in, so Deedbox does not show it. Bring in the original file again if you have it.',
  },

  'import/too-large': {
    title: 'This file is too big for Deedbox',
    body: 'Nothing was brought in. If you can, get it in several smaller files.',
  },
  'import/empty': {
    title: 'This file is empty',
    body: 'There was nothing to bring in. Ask for the file again from where you got it.',
  },
  'import/not-started': {
    title: 'This file did not arrive whole',
    body: 'Nothing was brought in. Choose the file again.',
  },
  'import/cancelled': {
    title: 'You stopped this file',
    body: 'What was saved until then is kept. You can carry on or take it back out.',
  },
  'import/parser-failed': {
    title: 'Deedbox could not read this file',
    body: 'The file itself is kept, unchanged. No half of it was brought in.',
  },
  'import/parser-timeout': {
    title: 'Reading this file took too long',
    body: 'The file itself is kept, unchanged. You can try once more.',
  },
  'import/bad-mapping': {
    title: 'The columns you chose do not fit this file',
    body: 'Nothing was brought in yet. Look at the columns again.',
  },

  'copy/not-a-copy': {
    title: 'This file is not a safe copy',
    body: 'Nothing was changed. A safe copy is a file that ends in “.deedbox”. Choose another file.',
  },
  'copy/damaged': {
    title: 'This safe copy is damaged or not whole',
    body: 'Nothing was taken from it, and nothing on this computer was changed. Use another copy. If this one came from a stick or a download, fetch it again.',
  },
  'copy/newer-format': {
    title: 'This safe copy was made by a newer Deedbox',
    body: 'Nothing was changed. Install the newest Deedbox, then choose the copy again.',
  },
  'copy/other-box': {
    title: 'This is a safe copy of another box',
    body: 'Nothing was changed. Open the box it belongs to and check it there.',
  },
  'copy/incomplete': {
    title: 'The file did not arrive whole',
    body: 'Nothing was changed. Choose the file again.',
  },
  'copy/cancelled': {
    title: 'You stopped this',
    body: 'Your box is as it was. You can start again at any time.',
  },

  'agency/bad-answer': {
    title: 'The agency’s answer could not be understood',
    body: 'Nothing was changed. Keep the answer as a file, or ask the agency by letter or e-mail.',
  },
  'undo/nothing': {
    title: 'There is nothing to undo',
    body: 'Nothing was changed since the box was opened that can be taken back.',
  },
  'undo/changed': {
    title: 'This was changed again since',
    body: 'Taking it back would undo the newer change as well, so it was left as it is.',
  },
  'storage/full': {
    title: 'There is no room left on this computer',
    body: 'This was not saved. What was saved before is safe. Make room and try again.',
  },
  'storage/failed': {
    title: 'This computer could not read or write a file',
    body: 'What was saved before is safe. If you were saving something just now, it was not saved. Check the disk or stick and try again.',
  },
  'storage/in-use': {
    title: 'This box is open in another Deedbox',
    body: 'Nothing was changed. Lock it or close it there, then try again.',
  },

  internal: {
    title: 'Something went wrong in Deedbox',
    body: 'What was saved is safe. Try again. If it comes back, start Deedbox anew.',
  },
};
