import { DeedboxError } from '../../shared/errors.ts';
import { ID_BYTES } from '../../shared/model/ids.ts';
import { ByteWriter } from './bytes.ts';
import { aeadOpen, aeadSeal, deriveSubkey, KEY_BYTES, randomBytes, randomNonce, wipe } from './sodium.ts';

/**
 * Purposes of the vault key's subkeys: crypto_kdf contexts, exactly 8 characters, never reused
 * (docs/vault-format.md §3.5). No key has two purposes.
 */
const contexts = {
  collections: 'dbx-coll',
  header: 'dbx-head',
  journal: 'dbx-jrnl',
  anchor: 'dbx-anch',
  catalogue: 'dbx-catl',
  identity: 'dbx-iden',
  draft: 'dbx-drft',
  backup: 'dbx-bkup',
} as const;
export type SubkeyPurpose = keyof typeof contexts;

/**
 * A collection is the unit of delegation: a key of its own, wrapped by the vault. `records` holds what
 * agencies hold; `private` what only this vault's owner ever needs, such as column mappings.
 */
export const collectionPurposes = { records: 1, private: 2 } as const;
export type CollectionName = keyof typeof collectionPurposes;

/** A collection's key as the header keeps it. */
export interface WrappedCollection {
  collectionId: Uint8Array;
  purpose: number;
  epoch: number;
  nonce: Uint8Array;
  ciphertext: Uint8Array;
}

/** The keys of an open vault, in one place, so that locking is one call. Everything throws `vault/locked` after `drop`. */
export class Keyring {
  readonly vaultId: Uint8Array;
  readonly epoch: number;
  readonly #subkeys: Map<SubkeyPurpose, Uint8Array>;
  readonly #collections = new Map<
    string,
    { name: CollectionName; collectionId: Uint8Array; key: Uint8Array }
  >();
  #vaultKey: Uint8Array | null;

  constructor(vaultKey: Uint8Array, vaultId: Uint8Array, epoch: number) {
    this.vaultId = vaultId;
    this.epoch = epoch;
    this.#vaultKey = vaultKey;
    const purposes = Object.keys(contexts) as SubkeyPurpose[];
    this.#subkeys = new Map(
      purposes.map((purpose) => [purpose, deriveSubkey(vaultKey, contexts[purpose], epoch)]),
    );
  }

  /** For wrapping under another key-encryption key. */
  vaultKey(): Uint8Array {
    if (!this.#vaultKey) throw new DeedboxError('vault/locked');
    return this.#vaultKey;
  }

  subkey(purpose: SubkeyPurpose): Uint8Array {
    const key = this.#subkeys.get(purpose);
    if (!key) throw new DeedboxError('vault/locked');
    return key;
  }

  collection(name: CollectionName): { collectionId: Uint8Array; key: Uint8Array } {
    for (const collection of this.#collections.values()) if (collection.name === name) return collection;
    throw new DeedboxError(this.#vaultKey ? 'vault/damaged' : 'vault/locked', `no collection ${name}`);
  }

  /** The key of a collection named in an envelope. Throws `crypto/refused` for one this vault does not have. */
  collectionKey(collectionId: Uint8Array): Uint8Array {
    if (!this.#vaultKey) throw new DeedboxError('vault/locked');
    const collection = this.#collections.get(idKey(collectionId));
    if (!collection) throw new DeedboxError('crypto/refused', 'unknown collection');
    return collection.key;
  }

  makeCollection(name: CollectionName): WrappedCollection {
    const collectionId = randomBytes(ID_BYTES);
    const key = randomBytes(KEY_BYTES);
    const nonce = randomNonce();
    const about = { collectionId, purpose: collectionPurposes[name], epoch: this.epoch };
    this.#collections.set(idKey(collectionId), { name, collectionId, key });
    return {
      ...about,
      nonce,
      ciphertext: aeadSeal(key, this.#context(about), nonce, this.subkey('collections')),
    };
  }

  /** Throws `crypto/refused` for a collection that was not wrapped by this vault for this purpose. */
  addCollection(wrapped: WrappedCollection): void {
    const name = (Object.keys(collectionPurposes) as CollectionName[]).find(
      (candidate) => collectionPurposes[candidate] === wrapped.purpose,
    );
    if (!name) throw new DeedboxError('crypto/unknown-suite', 'unknown collection purpose');
    const key = aeadOpen(
      wrapped.ciphertext,
      this.#context(wrapped),
      wrapped.nonce,
      this.subkey('collections'),
    );
    this.#collections.set(idKey(wrapped.collectionId), { name, collectionId: wrapped.collectionId, key });
  }

  /** See [Note: no promise about memory]. */
  drop(): void {
    if (this.#vaultKey) wipe(this.#vaultKey);
    for (const key of this.#subkeys.values()) wipe(key);
    for (const { key } of this.#collections.values()) wipe(key);
    this.#vaultKey = null;
    this.#subkeys.clear();
    this.#collections.clear();
  }

  #context({
    collectionId,
    purpose,
    epoch,
  }: Pick<WrappedCollection, 'collectionId' | 'purpose' | 'epoch'>): Uint8Array {
    return new ByteWriter()
      .text('deedbox/collection')
      .fixed(this.vaultId)
      .fixed(collectionId)
      .u8(purpose)
      .u32(epoch)
      .bytes();
  }
}

function idKey(id: Uint8Array): string {
  return Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('latin1');
}
