/** The recovery kit: on the screen and on paper. */
export default {
  title: 'Print your recovery kit',
  intro: 'If you forget the passphrase, this code is the only other key. Deedbox keeps no copy of it.',
  codeLabel: 'Recovery code',
  group: 'Group {{number}}',
  print: 'Print the kit',
  largePrint: 'Print in large letters',
  noPrinter: 'I have no printer',
  noPrinterBody:
    'Write the seven groups on paper, in order, in capital letters. Write the name of the box and the day beside it. Do not take a photo of it: phones copy photos to other places.',
  done: 'I have it on paper',

  checkTitle: 'Type two groups of your code',
  checkIntro: 'Look at your paper, not at the screen. This shows that what you have is right.',
  groupMissing: 'Type group {{number}}',
  groupHint: 'Four letters or numbers',
  check: 'Check and make the box',
  checkNew: 'Check and use this kit',
  busy: 'Making the box…',
  busyNew: 'Changing the lock…',
  showAgain: 'Show the code again',
  mismatch: 'These groups do not match the code. Look at your paper again',

  paper: {
    heading: 'Recovery kit',
    forBox: 'For the box of',
    day: 'Made on',
    what: 'This code opens the box when the passphrase is forgotten. Whoever has this paper and the computer can open the box.',
    code: 'Recovery code',
    howTitle: 'How to use it',
    how: {
      start: 'Start Deedbox on the computer that holds the box.',
      forgot: 'Choose “I do not know my passphrase”.',
      type: 'Type the code. Capital letters and dashes do not matter. A zero is 0; the code has no letters I, L, O or U.',
      choose: 'Choose a new passphrase.',
    },
    keepTitle: 'Where to keep it',
    keep: {
      paper: 'Where you keep your passport or your deeds. Not beside the computer.',
      trust: 'Or with someone you trust with everything in the box.',
      never: 'Never as a photo, in an e-mail or in the cloud.',
      newer: 'When you make a new kit, this one stops working. Destroy it then.',
    },
    boxId: 'Number of the box',
  },
};
