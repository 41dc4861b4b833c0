import type { PeerName } from '../../systems.ts';
import type { Peer } from './peer.ts';

/** Each in a bundle of its own: they bring different versions of Dexie, which refuse to meet. */
export const peers: Record<PeerName, () => Promise<Peer>> = {
  'dexie-rows': async () => (await import('./dexie-rows.ts')).dexieRows(),
  'dexie-summaries': async () => (await import('./dexie-summaries.ts')).dexieSummaries(),
  'dexie-sealed': async () => (await import('./dexie-sealed.ts')).dexieSealed(),
  'dexie-batches': async () => (await import('./dexie-batches.ts')).dexieBatches(),
  'dexie-encrypted': async () => (await import('./dexie-encrypted.ts')).dexieEncrypted(),
  'webcrypto-fields': async () => (await import('./webcrypto-fields.ts')).webcryptoFields(),
  rxdb: async () => (await import('./rxdb.ts')).rxdb(),
  sqlcipher: async () => (await import('./sqlcipher.ts')).sqlcipher(),
};
