/** Home: what came in, what was repaired, what needs the person. */
export default {
  needsYou: 'What needs you',
  cameIn: 'What came in',
  repaired: 'What was put right',
  noAgency: 'No agency named yet',

  needs: {
    needsMapping: 'Say what the columns of {{name}} hold',
    needsDetails: 'Give {{name}} a title and a date',
    reading: '{{name}} was interrupted. Carry on reading it',
    stopped: '{{name}} was stopped. Carry on, or take it back out',
    more_one: 'And {{count}} more file',
    more_other: 'And {{count}} more files',
  },

  imports: {
    when: 'Came in {{when}}',
    records_one: '{{total}} record',
    records_other: '{{total}} records',
    all: 'See all files',
    bringIn: 'Bring in files',
  },

  repair: {
    empty_one:
      'The list on this computer was empty, so Deedbox made it again from your box: {{total}} item. Nothing was lost.',
    empty_other:
      'The list on this computer was empty, so Deedbox made it again from your box: {{total}} items. Nothing was lost.',
    damaged_one: 'Deedbox found its working copy damaged and put {{total}} item back. Nothing was lost.',
    damaged_other: 'Deedbox found its working copy damaged and put {{total}} items back. Nothing was lost.',
    restored_one: 'This box was put back from a safe copy: {{total}} item.',
    restored_other: 'This box was put back from a safe copy: {{total}} items.',
    older: 'Earlier repairs',
  },

  agency: {
    body_one: '{{total}} record does not say who holds it.',
    body_other: '{{total}} records do not say who holds them.',
    link: 'See them',
    putRight: 'Say who holds them',
  },

  calm: {
    title: 'Nothing needs you',
    body: 'Everything is in its place.',
    partly: 'What could not be read is marked below. The files themselves are whole.',
  },

  empty: {
    title: 'Your box is empty',
    body: 'Put in the first thing a public service gave you. It can be a letter, a scan, a table, or a file of your health record.',
    where: 'Where to get one',
    whereHealth: 'Your surgery or hospital: ask for a copy of your record as a file.',
    whereCouncil:
      'Your council, or a tax or benefits office: download letters and payments from your account.',
    wherePaper: 'Paper: take a picture or a scan of it.',
    action: 'Bring in your first file',
  },
};
