/** Safe copies, putting a box back, taking everything out, checking the kit. */
export default {
  section: {
    title: 'Safe copies',
    note: 'If this computer breaks or is stolen, a safe copy brings your box back.',
    last: 'Last safe copy',
    never: 'None yet',
    make: 'Make a safe copy',
    check: 'Check a safe copy',
    checkLabel: 'A copy you have',
    checkNote: 'Deedbox reads all of it and tells you whether it is whole.',
    kit: 'Recovery kit last checked',
    kitNever: 'Not since the box was made',
    kitCheck: 'Check that your kit works',
    export: 'Everything, without Deedbox',
    exportNote: 'Your files and records in a form that any computer can read.',
    exportStart: 'Take everything out',
  },

  make: {
    title: 'Make a safe copy',
    intro:
      'A safe copy is one sealed file with everything in your box. Nobody can read it without what opens your box.',
    opens:
      'It opens with the passphrase you use today, or with the recovery code on your kit. If you change either one later, this copy keeps the old one.',
    where: 'Keep it away from this computer, such as on a stick or another disk.',
    shows:
      'Anyone who finds the file can see that it is a Deedbox copy and about how large your box is. They cannot see your name or what is in it.',
    start: 'Make the safe copy',
    busy: 'Starting…',
    done: 'Your safe copy is ready',
    readBack: 'Deedbox read it back from beginning to end, and all of it is there.',
    inBrowser:
      'Your browser is saving the file now. When it has finished, move the file to a stick or another disk.',
    atPlace: 'It is where you chose to put it.',
    checkSaved: 'Check the saved file',
    toSettings: 'Back to settings',
  },

  progress: {
    sending: 'Fetching the file',
    writing: 'Making the safe copy',
    exporting: 'Taking everything out',
    checking: 'Reading it back, from beginning to end',
    checkingFile: 'Reading the safe copy, from beginning to end',
    restoring: 'Putting your box back',
    stopping: 'Stopping…',
    bytes: '{{done}} of {{total}}',
    timeLeft: '{{progress}}, {{time}} left',
    stop: 'Stop',
    elsewhere: 'You can look at other pages meanwhile.',
  },

  facts: {
    made: 'Made',
    box: 'Box',
    files: 'Files in it',
    size: 'Size',
    damaged_one:
      '{{total}} file was already damaged in your box when the copy was made. Everything else is whole.',
    damaged_other:
      '{{total}} files were already damaged in your box when the copy was made. Everything else is whole.',
  },

  check: {
    title: 'Check a safe copy',
    intro:
      'Choose the file. Deedbox reads all of it and tells you whether it can bring this box back. Nothing is changed.',
    drop: 'Put a safe copy here',
    choose: 'Choose a safe copy',
    whole: 'This safe copy is whole',
    wholeBody: 'It can bring your box back as it was on that day.',
    another: 'Check another copy',
    stopped: 'You stopped. Nothing was changed.',
  },

  restore: {
    link: 'Put a box back from a safe copy',
    title: 'Put a box back from a safe copy',
    intro:
      'Choose the file you kept. Its name ends in “.deedbox”. All of it is checked before anything is put back.',
    proofTitle: 'What opens this copy?',
    proofIntro:
      'The passphrase or the recovery code that opened the box on the day the copy was made. Deedbox cannot tell you whose box it is before that.',
    passphrase: 'The passphrase of that day',
    recoveryCode: 'The recovery code on the kit',
    submit: 'Put the box back',
    busy: 'Opening the copy…',
    done: '{{name}}’s box is back',
    doneBody: 'All of it was checked. It is as it was when the copy was made. Open it to use it.',
    older:
      'The box that was here before is kept until you open this one. You can still go back to it from the next page.',
    open: 'Go to the box',
    again: 'Try another file',
    stopped: 'You stopped. Nothing was put back, and nothing on this computer was changed.',
  },

  restored: {
    title: 'This box was put back from a safe copy of {{day}}',
    alone: 'It is as it was then. It opens with the passphrase of that day.',
    older:
      'The box that was here before waits behind it. When you open this one, the one before goes for good.',
    goBack: 'Go back to the earlier box',
    wentBack: 'The earlier box is back in its place. Your safe copy is untouched.',
  },

  kit: {
    title: 'Check that your kit works',
    intro: 'Type the recovery code from your kit. Deedbox tries it and changes nothing.',
    label: 'Recovery code',
    hint: 'Capital letters and dashes do not matter.',
    missing: 'Type the recovery code',
    submit: 'Check the code',
    busy: 'Trying the code…',
    works: 'Your kit works',
    worksBody: 'This code opens this box. Put the kit back where it is safe.',
    fails: 'This code does not open this box',
    failsBody:
      'It may be the kit of another box, or an old one. Look for the newest kit. If you cannot find it, make a new one and destroy this one.',
    makeNew: 'Make a new recovery kit',
    again: 'Try another code',
  },

  export: {
    title: 'Take everything out',
    intro: 'You get one archive (a ZIP file) that any computer can open without Deedbox. In it are:',
    holds: {
      files: 'every file you brought in, as it came',
      records: 'every record, as a table and for other programs',
      overview: 'a page to read and to print',
      sums: 'a list of sums that shows whether a file was changed',
    },
    how: 'How should the archive be?',
    sealed: 'Sealed with a passphrase of its own',
    sealedHint: 'As an “age” file, which the free program age opens.',
    plain: 'Open',
    plainHint: 'Anyone who gets hold of the file can read all of it.',
    ageTitle: 'Choose a passphrase for the archive',
    ageIntro:
      'Whoever opens the archive needs it. Your box keeps its own passphrase. Do not use the same one for both.',
    ageNext: 'Continue',
    proofTitle: 'Show that it is you',
    proofIntro: 'Deedbox asks again, because everything leaves your box.',
    proofLabel: 'Passphrase of this box',
    proofMissing: 'Type the passphrase of this box',
    start: 'Take everything out',
    busy: 'Starting…',
    done: 'Everything is out',
    doneBody:
      'Your browser has the file. Your box is as it was. Delete the file when you no longer need it, and remember the bin.',
    doneAtPlace:
      'The file is where you chose to put it. Your box is as it was. Delete the file when you no longer need it, and remember the bin.',
    stopped: 'You stopped. What your browser has of the file is not whole: delete it.',
  },

  reminder: {
    never: 'There is no safe copy of this box yet',
    neverBody: 'If this computer breaks, the box is lost with it.',
    old_one: 'Your last safe copy is {{count}} day old',
    old_other: 'Your last safe copy is {{count}} days old',
    oldBody: 'What came in since then is on this computer alone.',
    kit: 'Does your recovery kit still work?',
    kitBody: 'You have not checked it for a long time. It takes a minute.',
    later: 'Not now',
    putOff: 'Deedbox asks again in a while.',
  },

  toast: {
    make: 'Your safe copy is ready.',
    check: 'The safe copy was checked.',
    export: 'Everything is out.',
    restore: 'The box is back.',
    failed: 'That did not work. The settings say why.',
  },

  /** What is written into the archive itself. */
  exported: {
    title: 'Everything from {{name}}’s box',
    made: 'Taken out on {{day}}.',
    inClear: 'This is not sealed. Anyone who has these files can read them.',
    guideTitle: 'What is here',
    guide: {
      files: 'files: every file as it came, byte for byte.',
      recordsCsv: 'records.csv: one line for each record, for a program for tables.',
      fieldsCsv: 'fields.csv: one line for each value in each record.',
      recordsJson: 'records.json and files.json: the same and more, for other programs.',
      historyJson: 'history.json: what records said before they changed or were taken back out.',
      sums: 'SHA256SUMS: shows whether a file was changed. Check it with: sha256sum -c SHA256SUMS',
    },
    filesTitle: 'Files',
    filesCount_one: '{{total}} file',
    filesCount_other: '{{total}} files',
    recordsTitle: 'Records',
    recordsCount_one: '{{total}} record, as it is now',
    recordsCount_other: '{{total}} records, as they are now, newest first',
    missing: 'This file was damaged in the box and is not here.',
    yes: 'yes',
    no: 'no',
    columns: {
      id: 'Id',
      type: 'Type',
      category: 'Category',
      title: 'Title',
      detail: 'Value',
      date: 'Date',
      agency: 'Agency',
      file: 'File',
      place: 'Place in the file',
      revision: 'Revision',
      savedAt: 'Saved at',
      field: 'Field',
      value: 'Value',
      code: 'Code',
      system: 'Code list',
      size: 'Size',
    },
  },
};
