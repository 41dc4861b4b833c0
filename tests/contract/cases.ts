import type { ChannelName, Request } from '../../src/shared/contract.ts';

/**
 * For every channel a right request, and wrong ones. The type makes a new channel without cases fail
 * the type check, and `contract.test.ts` makes it fail the build.
 */
export interface ChannelCases<Name extends ChannelName> {
  right: Request<Name>;
  wrong: unknown[];
  /** A request larger than the channel takes. */
  tooBig: unknown;
}

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const ROOT = '0'.repeat(64);
const LONG = 'x'.repeat(40 * 1024 * 1024);
const nothing = { right: {}, wrong: [null, 1, 'text', [], { extra: 1 }], tooBig: { extra: LONG } };
const row = { recordId: ID, revision: 1, generation: 1, bytes: new Uint8Array(4) };
const rowsWrong = [
  {},
  { recordId: ID, rows: [] },
  { recordId: '../../etc/passwd', rows: [row] },
  { recordId: ID, rows: [{ ...row, bytes: 'text' }] },
  { recordId: ID, rows: [{ ...row, revision: 0 }] },
  { recordId: ID, rows: [row], path: '/tmp' },
];
const opening = {
  right: { recordId: ID, rows: [row] },
  wrong: rowsWrong,
  tooBig: { recordId: ID, rows: [{ ...row, bytes: new Uint8Array(40 * 1024 * 1024) }] },
};
const kitGroups = [
  { index: 0, value: 'AAAA' },
  { index: 1, value: 'BBBB' },
];
const groups = {
  right: { groups: kitGroups },
  wrong: [{}, { groups: [] }, { groups: [{ index: 9, value: 'AAAA' }, kitGroups[1]] }, { groups: 'AAAA' }],
  tooBig: { groups: [{ index: 0, value: LONG }, kitGroups[1]] },
};
const documentOnly = {
  right: { documentId: ID },
  wrong: [{}, { documentId: '..' }, { documentId: 5 }, { documentId: ID, path: '/tmp' }],
  tooBig: { documentId: LONG },
};
const letter = {
  title: 'A letter about bins',
  date: '2024-03',
  agency: 'Example Council',
  category: 'housing' as const,
  parts: [{ label: 'What it says', text: 'Put them out on Thursdays.' }],
  attachments: [],
};
const position = { generation: 0, count: 0, root: ROOT };

export const cases: { [Name in ChannelName]: ChannelCases<Name> } = {
  'app.describe': nothing,
  'preferences.read': nothing,
  'preferences.write': {
    right: { locale: 'cy', theme: 'dark', textSize: 120, singleKeyShortcuts: true, autoLockMinutes: 2 },
    wrong: [
      {},
      { locale: 'xx', theme: 'dark', textSize: 120, singleKeyShortcuts: true, autoLockMinutes: 2 },
      { locale: 'cy', theme: 'dark', textSize: 9000, singleKeyShortcuts: true, autoLockMinutes: 2 },
      { locale: 'cy', theme: 'dark', textSize: 120, singleKeyShortcuts: true, autoLockMinutes: 0 },
    ],
    tooBig: { locale: LONG },
  },
  'passphrase.measure': {
    right: { passphrase: 'tangerine lorry' },
    wrong: [{}, { passphrase: 1 }, { passphrase: 'x'.repeat(1025) }],
    tooBig: { passphrase: LONG },
  },
  'passphrase.suggest': nothing,
  'vault.list': nothing,
  'vault.status': nothing,
  'vault.prepare': {
    right: { name: 'Mam', colour: 'teal', passphrase: 'tangerine lorry hexagon plum' },
    wrong: [
      {},
      { name: '', colour: 'teal', passphrase: 'tangerine lorry hexagon plum' },
      { name: '   ', colour: 'teal', passphrase: 'tangerine lorry hexagon plum' },
      { name: 'Mam', colour: 'pink', passphrase: 'tangerine lorry hexagon plum' },
      { name: 'x'.repeat(81), colour: 'teal', passphrase: 'tangerine lorry hexagon plum' },
    ],
    tooBig: { name: LONG, colour: 'teal', passphrase: '' },
  },
  'vault.create': groups,
  'vault.unlock': {
    right: { vaultId: ID, passphrase: 'tangerine lorry hexagon plum' },
    wrong: [{}, { vaultId: '../other', passphrase: 'x' }, { vaultId: ID }, { vaultId: ID, passphrase: null }],
    tooBig: { vaultId: ID, passphrase: LONG },
  },
  'vault.unlockWithRecoveryCode': {
    right: { vaultId: ID, recoveryCode: 'AAAA' },
    wrong: [{}, { vaultId: '/', recoveryCode: 'AAAA' }, { vaultId: ID, recoveryCode: 'x'.repeat(201) }],
    tooBig: { vaultId: ID, recoveryCode: LONG },
  },
  'vault.lock': nothing,
  'vault.touch': nothing,
  'vault.rename': {
    right: { name: 'Nain', colour: 'plum' },
    wrong: [{}, { name: '', colour: 'plum' }, { name: 'Nain', colour: 'url(x)' }],
    tooBig: { name: LONG, colour: 'plum' },
  },
  'vault.changePassphrase': {
    right: { proof: { passphrase: 'old' }, passphrase: 'new' },
    wrong: [
      {},
      { passphrase: 'new' },
      { proof: {}, passphrase: 'new' },
      { proof: { key: 'k' }, passphrase: 'new' },
    ],
    tooBig: { proof: { passphrase: LONG }, passphrase: 'new' },
  },
  'vault.renewRecoveryCode': {
    right: { proof: { passphrase: 'old' } },
    wrong: [{}, { proof: 'old' }, { proof: {} }],
    tooBig: { proof: { passphrase: LONG } },
  },
  'vault.checkRecoveryCode': {
    right: { recoveryCode: 'AAAA' },
    wrong: [{}, { recoveryCode: 5 }, { recoveryCode: 'x'.repeat(201) }],
    tooBig: { recoveryCode: LONG },
  },
  'vault.confirmRecoveryCode': groups,
  'vault.delete': {
    right: { name: 'Mam', passphrase: 'old' },
    wrong: [{}, { name: 'Mam' }, { passphrase: 'old' }, { name: 'Mam', passphrase: 'old', vaultId: ID }],
    tooBig: { name: LONG, passphrase: '' },
  },
  'workingCopy.check': {
    right: { ...position, readable: true },
    wrong: [
      {},
      { ...position, readable: 1 },
      { ...position, root: 'zz', readable: true },
      { ...position, count: -1, readable: true },
    ],
    tooBig: { ...position, root: LONG, readable: true },
  },
  'workingCopy.replay': {
    right: { afterGeneration: 0, maxBytes: 1000 },
    wrong: [
      {},
      { afterGeneration: -1, maxBytes: 1 },
      { afterGeneration: 0, maxBytes: 1e12 },
      { afterGeneration: 0.5, maxBytes: 1 },
    ],
    tooBig: { afterGeneration: 0, maxBytes: 1, extra: LONG },
  },
  'workingCopy.giveBack': {
    right: { generation: 1, rows: [row] },
    wrong: [
      {},
      { generation: 0, rows: [row] },
      { generation: 1, rows: [] },
      { generation: 1, rows: [{ ...row, recordId: '/' }] },
    ],
    tooBig: { generation: 1, rows: [{ ...row, bytes: new Uint8Array(257 * 1024 * 1024) }] },
  },
  'workingCopy.applied': {
    right: position,
    wrong: [
      {},
      { ...position, generation: Number.NaN },
      { ...position, root: ROOT.toUpperCase().replaceAll('0', 'G') },
    ],
    tooBig: { ...position, root: LONG },
  },
  'workingCopy.repaired': {
    right: { reason: 'empty', items: 3 },
    wrong: [{}, { reason: 'boredom', items: 1 }, { reason: 'empty', items: -1 }],
    tooBig: { reason: LONG, items: 1 },
  },
  'catalogue.read': nothing,
  'log.check': nothing,
  'record.open': opening,
  'record.original': {
    right: { row, maxBytes: 1000 },
    wrong: [{}, { row }, { row, maxBytes: 0 }, { row: { ...row, bytes: [1, 2] }, maxBytes: 10 }],
    tooBig: { row: { ...row, bytes: new Uint8Array(40 * 1024 * 1024) }, maxBytes: 1 },
  },
  'record.identify': {
    right: { identities: ['fhir|Patient|1'] },
    wrong: [{}, { identities: [] }, { identities: [''] }, { identities: [5] }],
    tooBig: { identities: [LONG] },
  },
  'document.open': opening,
  'document.read': {
    right: { documentId: ID, maxBytes: 100 },
    wrong: [
      {},
      { documentId: '../header', maxBytes: 1 },
      { documentId: ID, maxBytes: 0 },
      { documentId: ID, maxBytes: 1e12 },
    ],
    tooBig: { documentId: LONG, maxBytes: 1 },
  },
  'document.save': {
    right: { documentId: ID, passphrase: 'x' },
    wrong: [{}, { documentId: ID }, { documentId: ID, passphrase: 'x', path: '/tmp/out' }],
    tooBig: { documentId: ID, passphrase: LONG },
  },
  'document.describe': {
    right: { documentId: ID, title: 'A letter', date: '2024-03', agency: '', category: 'tax' },
    wrong: [
      {},
      { documentId: ID, title: '', date: '', agency: '', category: 'tax' },
      { documentId: ID, title: 'A letter', date: '3 March', agency: '', category: 'tax' },
      { documentId: ID, title: 'A letter', date: '', agency: '', category: 'secrets' },
    ],
    tooBig: { documentId: ID, title: LONG, date: '', agency: '', category: 'tax' },
  },
  'letter.save': {
    right: { row: null, letter },
    wrong: [
      {},
      { letter },
      { row: null, letter: { ...letter, title: ' ' } },
      { row: null, letter: { ...letter, date: 'yesterday' } },
      { row: null, letter: { ...letter, category: 'secrets' } },
      { row: null, letter: { ...letter, parts: [{ label: '', text: '' }] } },
      { row: null, letter: { ...letter, parts: Array(11).fill({ label: '', text: 'x' }) } },
      { row: null, letter: { ...letter, parts: [{ label: '', text: 'x'.repeat(20_001) }] } },
      { row: null, letter: { ...letter, attachments: ['../../etc/passwd'] } },
      { row: null, letter: { ...letter, path: '/tmp' } },
      { row: { ...row, bytes: 'text' }, letter },
      { row: ID, letter },
    ],
    tooBig: { row: null, letter: { ...letter, title: LONG } },
  },
  'import.open': {
    right: { name: 'letter.pdf', sizeBytes: 10 },
    wrong: [
      {},
      { name: '', sizeBytes: 1 },
      { name: 'x', sizeBytes: -1 },
      { name: 'x', sizeBytes: 1, path: '/etc/passwd' },
    ],
    tooBig: { name: LONG, sizeBytes: 1 },
  },
  'import.write': {
    right: { fileToken: ID, bytes: new Uint8Array(1) },
    wrong: [
      {},
      { fileToken: ID },
      { fileToken: ID, bytes: 'text' },
      { fileToken: '', bytes: new Uint8Array(1) },
    ],
    tooBig: { fileToken: ID, bytes: new Uint8Array(2 * 1024 * 1024) },
  },
  'import.start': {
    right: { fileToken: ID },
    wrong: [{}, { fileToken: '/' }, { fileToken: ID, mapping: {} }],
    tooBig: { fileToken: LONG },
  },
  'import.cancel': { right: { jobId: ID }, wrong: [{}, { jobId: 1 }], tooBig: { jobId: LONG } },
  'import.resume': documentOnly,
  'import.previewCsv': documentOnly,
  'import.mapCsv': {
    right: {
      documentId: ID,
      mapping: { columns: [{ header: 'a', role: 'title' }], dateOrder: 'ymd', category: 'tax', agency: '' },
    },
    wrong: [
      {},
      { documentId: ID, mapping: {} },
      {
        documentId: ID,
        mapping: { columns: [{ header: 'a', role: 'boss' }], dateOrder: 'ymd', category: 'tax', agency: '' },
      },
    ],
    tooBig: { documentId: ID, mapping: { columns: [{ header: LONG, role: 'title' }] } },
  },
  'import.undo': documentOnly,
  'copy.make': nothing,
  'copy.receive': {
    right: { sizeBytes: 10 },
    wrong: [{}, { sizeBytes: -1 }, { sizeBytes: 1.5 }, { sizeBytes: 10, path: '/tmp/a.deedbox' }],
    tooBig: { sizeBytes: 1, extra: LONG },
  },
  'copy.write': {
    right: { copyToken: ID, bytes: new Uint8Array(1) },
    wrong: [
      {},
      { copyToken: ID },
      { copyToken: '../x', bytes: new Uint8Array(1) },
      { copyToken: ID, bytes: 'x' },
    ],
    tooBig: { copyToken: ID, bytes: new Uint8Array(2 * 1024 * 1024) },
  },
  'copy.drop': nothing,
  'copy.check': {
    right: { copyToken: ID },
    wrong: [{}, { copyToken: '/etc/passwd' }, { copyToken: ID, path: '/tmp' }],
    tooBig: { copyToken: LONG },
  },
  'copy.restore': {
    right: { copyToken: ID, proof: { passphrase: 'x' } },
    wrong: [
      {},
      { copyToken: ID },
      { copyToken: ID, proof: {} },
      { copyToken: '..', proof: { passphrase: 'x' } },
    ],
    tooBig: { copyToken: ID, proof: { passphrase: LONG } },
  },
  'copy.undoRestore': {
    right: { vaultId: ID },
    wrong: [{}, { vaultId: '../other' }, { vaultId: ID, folder: '/tmp' }],
    tooBig: { vaultId: LONG },
  },
  'copy.cancel': { right: { jobId: ID }, wrong: [{}, { jobId: 1 }], tooBig: { jobId: LONG } },
  'export.start': {
    right: { passphrase: 'x', agePassphrase: null },
    wrong: [
      {},
      { passphrase: 'x' },
      { passphrase: 'x', agePassphrase: 5 },
      { passphrase: 'x', agePassphrase: null, path: '/tmp' },
    ],
    tooBig: { passphrase: LONG, agePassphrase: null },
  },
  'upkeep.putOff': {
    right: { task: 'copy' },
    wrong: [{}, { task: 'everything' }, { task: 'copy', until: '2099-01-01' }],
    tooBig: { task: LONG },
  },
  'correction.save': {
    right: { recordIds: [ID], agency: 'Example Surgery', category: null, learn: true },
    wrong: [
      {},
      { recordIds: [], agency: 'Example Surgery', category: null, learn: true },
      { recordIds: ['../header'], agency: null, category: null, learn: true },
      { recordIds: [ID], agency: 'x'.repeat(501), category: null, learn: true },
      { recordIds: [ID], agency: null, category: 'secrets', learn: true },
      { recordIds: [ID], agency: null, category: null, learn: 'yes' },
    ],
    tooBig: { recordIds: [LONG], agency: null, category: null, learn: false },
  },
  'correction.remove': {
    right: { recordIds: [ID] },
    wrong: [{}, { recordIds: [] }, { recordIds: ID }, { recordIds: Array(401).fill(ID) }],
    tooBig: { recordIds: [LONG] },
  },
  'learned.forget': {
    right: { ruleIds: [ID] },
    wrong: [{}, { ruleIds: [] }, { ruleIds: ['__proto__'] }],
    tooBig: { ruleIds: [LONG] },
  },
  'note.write': {
    right: { recordId: ID, text: 'Ask about this' },
    wrong: [{}, { recordId: ID }, { recordId: '/', text: '' }, { recordId: ID, text: 'x'.repeat(10_001) }],
    tooBig: { recordId: ID, text: LONG },
  },
  'action.last': nothing,
  'action.undo': {
    right: { actionId: null },
    wrong: [{}, { actionId: '' }, { actionId: 1 }, { actionId: null, recordId: ID }],
    tooBig: { actionId: LONG },
  },
  'draft.seal': {
    right: { draftKey: 'letter', text: 'unsaved' },
    wrong: [{}, { draftKey: '', text: '' }, { draftKey: 'x', text: 5 }],
    tooBig: { draftKey: 'x', text: LONG },
  },
  'draft.open': {
    right: { draftKey: 'letter', bytes: new Uint8Array(300) },
    wrong: [{}, { draftKey: 'x', bytes: 'text' }],
    tooBig: { draftKey: 'x', bytes: new Uint8Array(40 * 1024 * 1024) },
  },
};
