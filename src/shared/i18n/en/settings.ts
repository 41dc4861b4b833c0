export default {
  title: 'Settings',

  comfort: {
    title: 'Reading and typing',
    note: 'These belong to this computer and count for every box on it.',
    language: 'Language',
    theme: 'Colours',
    themes: {
      system: 'As this computer is set',
      light: 'Light',
      dark: 'Dark',
      contrast: 'High contrast',
    },
    textSize: 'Size of the text',
    textSizes: { s100: 'Normal', s125: 'Larger', s150: 'Large', s175: 'Very large', s200: 'Twice as large' },
    singleKeys: 'Single-key shortcuts',
    singleKeysHint:
      'Such as / to search and ? for the list of keys. Turn them off if they get in the way of your keyboard or your voice.',
    saved: 'Saved.',
  },

  lock: {
    title: 'Locking',
    autoLock: 'Lock the box when nobody uses it for',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hint: 'On a computer that others use, 2 minutes is a good choice.',
  },

  box: {
    title: 'This box',
    name: 'Name and colour',
    rename: 'Change the name or colour',
    renameTitle: 'Change the name or the colour of the box',
    renamed: 'The name and colour are saved.',
    passphrase: 'Passphrase',
    passphraseNote: 'Opens the box.',
    changePassphrase: 'Change the passphrase',
    passphraseChanged: 'The new passphrase works from now on.',
    kit: 'Recovery kit',
    kitNote: 'Opens the box when the passphrase is forgotten.',
    renewKit: 'Make a new recovery kit',
    kitRenewed: 'The new recovery kit works from now on. Destroy the old one.',
  },

  proof: {
    title: 'Show that it is you',
    intro: 'Deedbox asks again, because this changes who can open the box.',
    how: 'What do you have?',
    passphrase: 'The passphrase I use now',
    recoveryCode: 'The recovery code on my kit',
    passphraseLabel: 'Passphrase you use now',
    recoveryCodeLabel: 'Recovery code',
    passphraseMissing: 'Type the passphrase you use now',
    recoveryCodeMissing: 'Type the recovery code',
    busy: 'Checking…',
  },

  remove: {
    title: 'Delete this box',
    note: 'Deletes the box and every record in it from this computer, for good.',
    start: 'Delete this box',
    pageTitle: 'Delete {{name}}’s box?',
    consequence:
      'Everything in the box goes: all records and all files. Nobody can bring them back, not with the passphrase and not with the recovery code.',
    elsewhere: 'Files and copies outside the box stay where they are.',
    nameLabel: 'Type the name of the box: {{name}}',
    nameMissing: 'Type the name of the box, exactly as it stands here',
    passphraseLabel: 'Passphrase',
    passphraseMissing: 'Type the passphrase',
    confirm: 'Delete the box for good',
    busy: 'Deleting…',
    keep: 'Keep the box',
  },

  about: {
    title: 'About Deedbox',
    version: 'Version',
    licence: 'Licence',
    licenceName: 'EUPL 1.2: free to use, to read and to change',
    host: 'Runs as',
    hosts: {
      electron: 'A program with its own window',
      browser: 'A page in your browser, served by this computer alone',
    },
    limitsTitle: 'What Deedbox cannot do',
    limits: {
      spy: 'It cannot protect you from a program on this computer that spies on you while the box is open.',
      screen: 'It cannot stop someone from looking at your screen.',
      memory:
        'It lets go of its keys when it locks, but cannot promise that every trace leaves the computer’s memory at once.',
      lost: 'It cannot open a box when both the passphrase and the recovery code are lost.',
      copy: 'It cannot see if someone puts back an older copy of the whole disk.',
      backup:
        'It makes no safe copies by itself. If this computer breaks, the box is lost with it unless you made one.',
    },
  },

  keys: {
    title: 'Keys',
    show: 'Show the list of keys',
  },
};
