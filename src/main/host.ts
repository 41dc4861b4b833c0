import type { Answer, EventName, EventPayload } from '../shared/contract.ts';
import type { LockReason } from '../shared/model/vault.ts';
import type { LetterFontFiles } from './letters/pdf/typeface.ts';

/**
 * [Note: two hosts]
 * The application core knows nothing of windows or sockets. A host gives it what only a host can do
 * (ask outside the page, save a file), connects one page to it, and tells it when to lock.
 */
export interface HostPorts {
  kind: 'electron' | 'browser';
  version: string;
  /** Where vaults and preferences live: `vaults/`, `preferences.json`. */
  dataFolder: string;
  /** Worker entries, built or in source. */
  workers: { argon2id: URL; import: URL };
  /** For tests: the size from which on a file of records is read while its bytes come. */
  streamFromBytes?: number;
  /** What letters are set in. */
  letterFonts: LetterFontFiles;
  /** Asks outside the page, so that nothing in the page can answer. Absent where the host has no dialogs of its own. */
  confirm?(question: ConfirmQuestion): Promise<boolean>;
  /** Asks where to save and saves; absent where the host has no dialogs of its own. */
  saveFile?(file: ClearFile): Promise<'saved' | 'cancelled'>;
  /** Asks where to put a file that is written piece by piece: a path, or null for "nowhere". Absent where the host has no dialogs of its own. */
  chooseSavePlace?(suggestion: { name: string; kind: 'copy' | 'export' }): Promise<string | null>;
  /** Holds a file for one download within a minute and gives its path on this host; absent where `saveFile` is there. */
  offerDownload?(file: ClearFile | OutgoingFile): string;
  /** The vault is locked, whether a page is there or not: drops whatever the host still holds in clear. */
  onLocked?(): void;
}

export type ConfirmQuestion =
  | { kind: 'changePassphrase'; vaultName: string }
  | { kind: 'renewRecoveryCode'; vaultName: string }
  | { kind: 'deleteVault'; vaultName: string }
  | { kind: 'exportBox'; vaultName: string };

export interface ClearFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** A file that is read piece by piece while it goes out, so that its size does not matter. */
export interface OutgoingFile {
  name: string;
  /** null while it is not known before it has been made. */
  sizeBytes: number | null;
  /** Called once at most. Where it throws, the download breaks off. */
  open(): AsyncIterable<Uint8Array>;
  /** It went out, broke off, or was not fetched in time. */
  dispose(): void;
}

export type SendEvent = <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;

/** One page's way in. A host makes it after it has checked who is speaking. */
export interface Connection {
  /** Never rejects: a refusal is an answer. */
  handle(channel: unknown, request: unknown): Promise<Answer>;
  /** The page is gone. The vault locks when no page comes back within the grace. */
  close(): void;
}

export interface App {
  /** A newer page takes the place of an older one, whose connection then answers `contract/disconnected`. */
  connect(send: SendEvent, onReplaced: () => void): Connection;
  lock(reason: LockReason): Promise<void>;
  /** Locks, finishes writing, ends the workers. */
  close(): Promise<void>;
}

/** `app.ts` exports this. It resolves when the core is ready to serve a page. */
export type CreateApp = (ports: HostPorts) => Promise<App>;
