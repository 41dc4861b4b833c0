/** The frame around the rooms, the parts of the screen, and how days and sizes are said. */
export default {
  name: 'Deedbox',
  /** The title of the window. */
  windowTitle: '{{page}} – Deedbox',
  tagline: 'A locked box on your own computer for the records public services hold about you',

  ui: {
    continue: 'Continue',
    back: 'Back',
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    on: 'On',
    suggestions: 'Show suggestions',
    off: 'Off',
    skipLink: 'Skip to the page',
    passphrase: {
      show: 'Show',
      hide: 'Hide',
      showLabel: 'Show the passphrase',
      hideLabel: 'Hide the passphrase',
    },
    /** Said before a notice to those who cannot see its icon. */
    notice: {
      info: 'Good to know:',
      done: 'Done:',
      needs: 'Needs you:',
      wrong: 'Something went wrong:',
    },
    errorSummary: { title: 'There is a problem' },
    toast: { region: 'What just happened', putAway: 'Hide this' },
  },

  /** What a list of suggestions says to a screen reader. */
  aria: {
    suggestions: 'Suggestions',
    options_one: '{{count}} option',
    options_other: '{{count}} options',
    chosen: '{{option}}, chosen',
    clearSearch: 'Clear the search',
  },

  calendar: {
    months: {
      m1: 'January',
      m2: 'February',
      m3: 'March',
      m4: 'April',
      m5: 'May',
      m6: 'June',
      m7: 'July',
      m8: 'August',
      m9: 'September',
      m10: 'October',
      m11: 'November',
      m12: 'December',
    },
    weekdays: {
      d0: 'Sunday',
      d1: 'Monday',
      d2: 'Tuesday',
      d3: 'Wednesday',
      d4: 'Thursday',
      d5: 'Friday',
      d6: 'Saturday',
    },
    fullDay: '{{weekday}} {{day}} {{month}} {{year}}',
    day: '{{day}} {{month}} {{year}}',
    monthOfYear: '{{month}} {{year}}',
    dayAndTime: '{{day}} at {{time}}',
    today: 'today',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    inDays_one: 'in {{count}} day',
    inDays_other: 'in {{count}} days',
    daysAgo_one: '{{count}} day ago',
    daysAgo_other: '{{count}} days ago',
  },

  units: {
    bytes_one: '{{count}} byte',
    bytes_other: '{{count}} bytes',
    lessThanMinute: 'less than a minute',
    minutes_one: 'about {{count}} minute',
    minutes_other: 'about {{count}} minutes',
    hours_one: 'about {{count}} hour',
    hours_other: 'about {{count}} hours',
  },

  rooms: {
    label: 'Rooms',
    menu: 'Rooms',
    home: 'Home',
    records: 'Records',
    holdings: 'Holdings',
    requests: 'Requests',
    sharing: 'Sharing',
    activity: 'Activity',
    people: 'People',
    settings: 'Settings',
  },

  bar: {
    openBox: 'Open box:',
    search: 'Search',
    lock: 'Lock',
    locking: 'Locking…',
    language: 'Language',
    languageNames: { en: 'English', cy: 'Cymraeg' },
  },

  shortcuts: {
    title: 'Keys you can use',
    intro: 'Press the keys on their own, when you are not typing in a box.',
    off: 'Single keys are turned off in Settings. Keys with Ctrl still work.',
    key: 'Key',
    does: 'What it does',
    after: 'then',
    search: 'Search your records',
    import: 'Bring in files',
    lock: 'Lock the box',
    undo: 'Undo the last thing you did',
    choose: 'Choose a record in the list',
    help: 'Show this list',
    next: 'Next in a list',
    previous: 'Previous in a list',
    open: 'Open what is chosen',
    back: 'Go back, or close',
    go: 'Go to {{room}}',
  },

  connection: {
    lostTitle: 'Deedbox is not answering',
    lost: 'Trying again. What was saved is safe. Wait a moment.',
    stoppedTitle: 'Deedbox has stopped',
    stopped:
      'This page cannot reach Deedbox any more. Everything that was saved is safe and locked. Start Deedbox again, then open the link it gives you.',
    replacedTitle: 'Deedbox is open somewhere else',
    replaced:
      'Your box is open in another window or tab. Only one can be open at a time. Carry on there, or use it here.',
    useHere: 'Use it here',
    noKeyTitle: 'This link is not complete',
    noKey:
      'Open the full link that Deedbox showed in the window where you started it. It works until you stop Deedbox.',
    tryAgain: 'Try again',
  },

  notFound: {
    title: 'There is nothing here',
    body: 'This page does not exist. Nothing is lost.',
    goHome: 'Go to Home',
  },

  crash: {
    title: 'This page has a fault',
    body: 'Something in Deedbox went wrong. What was saved is safe. Load the page again to carry on.',
    reload: 'Load the page again',
  },

  opening: 'Opening your box…',
};
