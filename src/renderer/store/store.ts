import { toErrorCode } from '../../shared/errors.ts';
import type { Bridge } from '../bridge.ts';
import { CatalogueView } from './catalogue-view.ts';
import { Drafts } from './drafts.ts';
import { Observable } from './observable.ts';
import { Opener } from './opened.ts';
import { watchReading } from './reading-jobs.ts';
import { WorkingCopy } from './working-copy.ts';

/** The page's side of the open vault: sealed rows, the list, drafts. Everything readable is gone at lock. */
export interface Store {
  copy: WorkingCopy;
  catalogue: CatalogueView;
  drafts: Drafts;
  opener: Opener;
  bridge: Bridge;
  /** True once the list may be shown: the working copy agrees with the journal and the catalogue is read. */
  isReady: Observable<boolean>;
  /** Whether a file is being read now. */
  isReading: Observable<boolean>;
  /** Called when somebody begins to unlock a vault: gets ready what needs no key. */
  prepare(vaultId: string): void;
  /** Called once a vault is unlocked. Resolves when the list may be shown, or when `copy.status` is `failed`. */
  open(vaultId: string): Promise<void>;
  /** Tries again after `copy.status` is `failed`. */
  retry(): Promise<void>;
  /** Seals unsaved edits; for `vault.locking` and before a lock that the person asks for. */
  flushDrafts(): Promise<void>;
  /** Drops everything readable; done on `vault.locked` by itself. */
  close(): void;
}

/** Listens to the bridge from now on. One store for the life of the page. */
export function createStore(bridge: Bridge): Store {
  const catalogue = new CatalogueView();
  const isReady = new Observable(false);
  const isReading = watchReading(bridge);
  const copy = new WorkingCopy(bridge, {
    onApplied: (commit) => catalogue.merge([commit.catalogue]),
    onMissed: () => void readCatalogue().catch(() => undefined),
  });
  const drafts = new Drafts(bridge, (use) => copy.withDatabase(use));
  let session = 0;

  async function readCatalogue(): Promise<void> {
    const reading = session;
    const { pages } = await bridge.invoke('catalogue.read', {});
    if (reading === session) catalogue.merge(pages);
  }

  /** Without its list a box cannot be shown, whatever the state of the working copy. */
  async function finishOpening(reconciled: Promise<void>): Promise<void> {
    const opening = session;
    const [failure] = await Promise.all([readCatalogue().then(() => null, toErrorCode), reconciled]);
    if (opening !== session || copy.status.get().phase === 'failed') return;
    if (failure) {
      copy.status.set({ phase: 'failed', code: failure });
      return;
    }
    await drafts.load();
    if (opening !== session) return;
    isReady.set(true);
    void copy.verify();
  }

  async function open(vaultId: string): Promise<void> {
    close();
    await finishOpening(copy.open(vaultId));
  }

  async function retry(): Promise<void> {
    await finishOpening(copy.retry());
  }

  function close(): void {
    session++;
    isReady.set(false);
    copy.close();
    drafts.clear();
    catalogue.clear();
  }

  const prepare = (vaultId: string) => copy.prepare(vaultId);
  const flushDrafts = () => drafts.flush();
  bridge.subscribe('vault.committed', (commit) => copy.receive(commit));
  bridge.subscribe('vault.locking', () => void flushDrafts().catch(() => undefined));
  bridge.subscribe('vault.locked', close);

  const opener = new Opener(bridge, copy);
  return {
    copy,
    catalogue,
    drafts,
    opener,
    bridge,
    isReady,
    isReading,
    prepare,
    open,
    retry,
    flushDrafts,
    close,
  };
}
