import { z } from 'zod';
import { ID_BYTES, toId } from '../../shared/model/ids.ts';
import type { Bridge } from '../bridge.ts';
import type { WorkingCopyDatabase } from './database.ts';

const SEAL_AFTER_MS = 400;

const sealedTextSchema = z.strictObject({ key: z.string(), text: z.string() });

interface Draft {
  slot: string;
  text: string;
  isSealed: boolean;
}

type WithDatabase = <Result>(use: (database: WorkingCopyDatabase) => Promise<Result>) => Promise<Result>;

/**
 * Unsaved edits of the open vault, by key. Each is sealed shortly after the last keystroke, and before
 * a lock, and kept in a slot with a random name: which form it belongs to is under the seal too.
 */
export class Drafts {
  readonly #bridge: Bridge;
  readonly #withDatabase: WithDatabase;
  readonly #drafts = new Map<string, Draft>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(bridge: Bridge, withDatabase: WithDatabase) {
    this.#bridge = bridge;
    this.#withDatabase = withDatabase;
  }

  /** Opens what was kept. A draft that cannot be opened is left where it is. */
  async load(): Promise<void> {
    const rows = await this.#withDatabase((database) => database.drafts.toArray());
    for (const { slot, bytes } of rows) {
      const draft = await this.#open(slot, bytes);
      if (draft && !this.#drafts.has(draft.key)) {
        this.#drafts.set(draft.key, { slot, text: draft.text, isSealed: true });
      }
    }
  }

  find(key: string): string | undefined {
    return this.#drafts.get(key)?.text;
  }

  save(key: string, text: string): void {
    const slot = this.#drafts.get(key)?.slot ?? toId(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
    this.#drafts.set(key, { slot, text, isSealed: false });
    clearTimeout(this.#timer);
    // What cannot be sealed now stays unsealed, and is tried again with the next keystroke or at the lock.
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), SEAL_AFTER_MS);
  }

  async discard(key: string): Promise<void> {
    const draft = this.#drafts.get(key);
    if (!draft) return;
    this.#drafts.delete(key);
    await this.#withDatabase((database) => database.drafts.delete(draft.slot));
  }

  /** Seals what is not sealed yet. Rejects when one cannot be kept. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all(
      [...this.#drafts].filter(([, draft]) => !draft.isSealed).map((entry) => this.#seal(...entry)),
    );
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#drafts.clear();
  }

  async #seal(key: string, draft: Draft): Promise<void> {
    const { slot } = draft;
    const sealed = JSON.stringify({ key, text: draft.text });
    const { bytes } = await this.#bridge.invoke('draft.seal', { draftKey: slot, text: sealed });
    await this.#withDatabase(async (database) => {
      // Typed on or discarded meanwhile: another seal or nothing is due.
      if (this.#drafts.get(key) === draft) await database.drafts.put({ slot, bytes: new Uint8Array(bytes) });
    });
    draft.isSealed = true;
  }

  async #open(slot: string, bytes: Uint8Array): Promise<z.infer<typeof sealedTextSchema> | null> {
    try {
      const { text } = await this.#bridge.invoke('draft.open', { draftKey: slot, bytes });
      return sealedTextSchema.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }
}
