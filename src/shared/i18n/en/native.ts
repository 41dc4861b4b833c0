/** What the window itself says, outside the page: dialogs, menu, and the lines in a terminal. */
export default {
  confirm: {
    cancel: 'Cancel',
    changePassphrase: {
      message: 'Change the passphrase of “{{vaultName}}”?',
      detail: 'The old passphrase stops working at once. Your recovery code keeps working.',
      accept: 'Change passphrase',
    },
    renewRecoveryCode: {
      message: 'Make a new recovery code for “{{vaultName}}”?',
      detail: 'The old code keeps working until you have typed parts of the new one. Then it stops.',
      accept: 'Make a new code',
    },
    exportBox: {
      message: 'Take everything out of “{{vaultName}}”?',
      detail:
        'The file you get can be read without Deedbox. If you gave it no passphrase of its own, anyone who has it can read it.',
      accept: 'Take everything out',
    },
    deleteVault: {
      message: 'Delete “{{vaultName}}” for good?',
      detail: 'Every record and file in this box goes. Nobody can bring them back without a backup.',
      accept: 'Delete box',
    },
  },
  save: {
    title: 'Save “{{name}}”',
    message: 'Save “{{name}}” outside your box?',
    detail: 'Anyone who can use this computer will be able to read the saved copy.',
    accept: 'Choose where to save it',
  },
  place: {
    copy: 'Where to put the safe copy',
    export: 'Where to put everything from your box',
  },
  startup: {
    failed: 'Deedbox could not start',
    failedDetail:
      'Nothing in your boxes was changed. Start Deedbox again. If this goes on, tell us: {{code}}',
    inUse:
      'Deedbox is already running on this computer. Look for its page in your browser, or the terminal you started it in.',
  },
  menu: {
    file: 'File',
    lock: 'Lock',
    quit: 'Quit Deedbox',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    larger: 'Larger',
    smaller: 'Smaller',
    actualSize: 'Normal size',
    fullScreen: 'Full screen',
    window: 'Window',
    minimise: 'Minimise',
    close: 'Close',
  },
  terminal: {
    ready: 'Deedbox is ready. Open this link in a browser on this computer:',
    keepSecret: 'Keep the link to yourself: it lets whoever has it use Deedbox until you stop it.',
    opened: 'Your browser should open it now.',
    howToStop: 'To lock your box and stop Deedbox, press Ctrl+C here.',
    stopping: 'Locking your box and stopping.',
    stopped: 'Deedbox has stopped. Your box is locked.',
    notBuilt: 'Deedbox has no pages to show yet. Run “npm start”, which builds them first.',
    portTaken:
      'Deedbox cannot start: another program uses port {{port}} on this computer.\nIt may be Deedbox itself. Look for its page in your browser, or the terminal you started it in.\nIf it is another program, close that first, then start Deedbox again.\nDeedbox always uses the same port, because your browser keeps a working copy under it. Nothing is lost.',
    badSetting: 'Deedbox cannot start: the setting {{name}} is not one it can use.',
    badPortFile:
      'Deedbox cannot read which port to use. Delete this file, then start Deedbox again. Nothing is lost.\n{{path}}',
    failed: 'Deedbox could not start. Nothing in your boxes was changed.',
  },
};
