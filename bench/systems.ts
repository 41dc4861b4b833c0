/** What is measured. A peer does the same job on the same records in the same browser. */
export const peerNames = [
  'dexie-rows',
  'dexie-summaries',
  'dexie-sealed',
  'dexie-batches',
  'dexie-encrypted',
  'webcrypto-fields',
  'rxdb',
  'sqlcipher',
] as const;
export type PeerName = (typeof peerNames)[number];

export const pageSystems = ['deedbox', ...peerNames] as const;
export type PageSystem = (typeof pageSystems)[number];

/** `libsodium`: the cipher alone, which nothing that seals can be quicker than. */
export type SystemName = PageSystem | 'libsodium';

export const systemTitles: Record<SystemName, string> = {
  deedbox: 'Deedbox',
  'dexie-rows': 'Dexie, whole rows, not encrypted',
  'dexie-summaries': 'Dexie, table of summaries, not encrypted',
  'dexie-sealed': 'Dexie, records sealed one by one',
  'dexie-batches': 'Dexie, records sealed by 256',
  'dexie-encrypted': 'dexie-encrypted',
  'webcrypto-fields': 'Dexie, fields under WebCrypto',
  rxdb: 'RxDB with crypto-js',
  sqlcipher: 'SQLCipher in the host',
  libsodium: 'libsodium alone',
};
