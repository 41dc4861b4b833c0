/** The door: welcome, making a box, opening it, and why it is locked. */
export default {
  welcome: {
    title: 'One locked box for the records about you',
    lead: 'Doctors, councils, tax offices and schools all hold records about you. Deedbox keeps your own copies together, on this computer, where only you can open them.',
    forWhom:
      'It is for anyone who wants to know what is held about them: for yourself, for someone you care for, or with someone you help.',
    promisesTitle: 'What Deedbox promises',
    promises: {
      sealed:
        'Your records are sealed on this computer. Without your passphrase or your recovery code nobody can read them.',
      stays: 'Nothing is sent anywhere. Deedbox does not go online.',
      kept: 'Every file you bring in is kept as it came, byte for byte.',
      truthful:
        'If you lose both the passphrase and the recovery code, nobody can open the box. Not even the people who make Deedbox.',
    },
    start: 'Make a box',
    time: 'It takes about five minutes. A printer helps, pen and paper will do.',
  },

  boxes: {
    title: 'Which box do you want to open?',
    hint: 'The boxes on this computer.',
    made: 'Made on {{date}}',
    open: 'Open {{name}}',
    newer: 'Made by a newer Deedbox',
    damaged: 'Damaged',
    another: 'Open another box',
    make: 'Make a new box',
    loading: 'Looking for the boxes on this computer',
  },

  lockedBecause: {
    asked: {
      title: 'The box is locked',
      body: 'Everything you saved is in it. If you were in the middle of typing, that is kept too.',
    },
    idle: {
      title: 'The box locked itself, because nobody used it for a while',
      body: 'Nothing was lost. If you were in the middle of typing, that is kept.',
    },
    suspend: {
      title: 'The box locked itself, because the computer went to sleep',
      body: 'Nothing was lost. If you were in the middle of typing, that is kept.',
    },
    'screen-lock': {
      title: 'The box locked itself, because the screen was locked',
      body: 'Nothing was lost. If you were in the middle of typing, that is kept.',
    },
    'window-closed': {
      title: 'The box locked itself, because its window was closed',
      body: 'Everything you saved is in it.',
    },
    replaced: {
      title: 'The box locked itself, because Deedbox was opened in another window',
      body: 'Everything you saved is in it.',
    },
    failed: {
      title: 'The box locked itself, because something went wrong',
      body: 'Everything that was shown as saved is in it. Open it to carry on.',
    },
    deleted: {
      title: 'The box was deleted',
      body: 'Its records are gone from this computer. Copies elsewhere are untouched.',
    },
    disconnected: {
      title: 'The box is locked, because Deedbox was started anew',
      body: 'Everything that was shown as saved is in it. Open it to carry on.',
    },
  },

  steps: 'Step {{step}} of {{total}}',

  name: {
    title: 'Whose box is this?',
    intro: 'The name and the colour show whose box is open, so that nobody mixes up two boxes.',
    label: 'Name of the box',
    hint: 'A first name is enough. Anyone who uses this computer can see it, even while the box is locked.',
    colour: 'Colour',
    colours: { teal: 'Teal', brass: 'Brass', blue: 'Blue', green: 'Green', plum: 'Plum', slate: 'Slate' },
    missing: 'Type a name for the box',
    tooLong: 'The name has to be 80 letters or fewer',
  },

  passphrase: {
    title: 'Choose a passphrase',
    intro:
      'It opens the box. Several words that do not belong together are easy to keep in your head and hard to guess.',
    label: 'Passphrase',
    repeat: 'The same passphrase again',
    repeatHint: 'Type it once more, so that a slip does not lock you out.',
    suggest: 'Give me six words',
    suggestAgain: 'Give me six other words',
    suggested: 'Six words, made by chance on this computer. Write them down now, before you go on.',
    missing: 'Type a passphrase',
    tooWeak: 'This passphrase is too easy to guess. Make it longer, or take six words',
    repeatMissing: 'Type the passphrase again',
    mismatch: 'The two passphrases are not the same',
    busy: 'Making the keys…',
    busyNote: 'This takes a moment on purpose: it makes guessing slow.',
    newTitle: 'Choose a new passphrase',
    newIntro: 'The old one stops working as soon as this one is saved.',
    newSubmit: 'Save the new passphrase',
    newBusy: 'Changing the lock…',
  },

  strength: {
    label: 'How hard to guess',
    empty: 'Nothing typed yet',
    levels: {
      l0: 'Guessed at once',
      l1: 'Very weak',
      l2: 'Weak',
      l3: 'Strong',
      l4: 'Very strong',
    },
    /** Long enough to be taken although it is not strong. */
    passable: 'Just enough. Another word would be better',
    warnings: {
      straightRow: 'A row of keys on the keyboard is easy to guess.',
      keyPattern: 'A pattern of keys on the keyboard is easy to guess.',
      simpleRepeat: 'One letter again and again is easy to guess.',
      extendedRepeat: 'The same letters again and again are easy to guess.',
      sequences: 'Letters or numbers in order, like “abc”, are easy to guess.',
      recentYears: 'Years are easy to guess.',
      dates: 'Dates are easy to guess.',
      topTen: 'This is one of the ten most used passwords of all.',
      topHundred: 'This is one of the most used passwords.',
      common: 'Many people use this password.',
      similarToCommon: 'This is close to a password many people use.',
      wordByItself: 'One word alone is easy to guess.',
      namesByThemselves: 'A name alone is easy to guess.',
      commonNames: 'Common names are easy to guess.',
      userInputs: 'Do not use words about yourself.',
      pwned: 'This password has been stolen somewhere before.',
    },
  },

  done: {
    title: '{{name}}’s box is ready',
    saved: 'The box is made and open.',
    nextTitle: 'What happens next',
    next: {
      kit: 'Put the recovery kit somewhere safe, away from this computer.',
      lock: 'The box locks itself when nobody uses it for a while. You can lock it at any time.',
      records: 'Bring in your first records: letters, scans, or files a service gave you.',
    },
    open: 'Go to my box',
  },

  unlock: {
    title: 'Open {{name}}’s box',
    label: 'Passphrase',
    submit: 'Open the box',
    busy: 'Opening the box…',
    missing: 'Type the passphrase',
    wrong: 'That passphrase did not open the box',
    wrongHelp:
      'Check capital letters, spaces and the language of your keyboard. You can try as often as you like, and nothing is lost by it.',
    forgot: 'I do not know my passphrase',
  },

  recover: {
    title: 'Open {{name}}’s box with the recovery code',
    intro:
      'The code is on the recovery kit you printed or wrote down: seven groups of four letters and numbers.',
    label: 'Recovery code',
    hint: 'Capital letters and dashes do not matter.',
    submit: 'Open the box',
    busy: 'Opening the box…',
    missing: 'Type the recovery code',
    noKitTitle: 'I do not have the kit either',
    noKit:
      'Then nobody can open this box, and nobody can make you a new key. Look where you keep important papers. You can always make a new box and bring your records in again.',
    opened: 'The recovery code opened the box. Choose a new passphrase now.',
    changed: 'Your new passphrase works from now on. The recovery code stays the same.',
    later: 'Not now',
  },

  newer: {
    title: '{{name}}’s box was made by a newer Deedbox',
    body: 'This Deedbox does not know that kind of box. So it did not touch it, and nothing is lost.',
    next: 'Install the newest Deedbox on this computer, then open the box with it.',
  },

  damaged: {
    title: 'One box cannot be opened',
    body: 'The file that holds its lock is damaged. Deedbox did not change anything. Your records may still be whole, but without the lock nobody can open them.',
    next: 'Do you have another copy of the box, on a USB stick or another computer? Use that one. Keep this one too: do not delete it.',
  },

  notice: {
    'journal-shortened': {
      title: 'Part of the box may be missing',
      body: 'Its store was damaged, or a file that belongs to it is gone. What could not be read is put aside, not deleted. Look whether your newest records are there, and bring in again what is missing.',
    },
    'header-restored': {
      title: 'The lock of this box was damaged, and is whole again',
      body: 'Deedbox keeps the lock twice and used the second copy. Nothing was lost.',
    },
  },

  opening: {
    title: 'Opening {{name}}’s box',
    checking: 'Checking that everything is there…',
    catchingUp: 'Catching up with what was saved last…',
    repairing: 'Putting the working copy right. Nothing is lost.',
    progress: '{{done}} of {{total}} items',
  },
};
