import type { i18n as I18n } from 'i18next';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { OpenVault } from '../shared/model/vault.ts';
import type { Bridge } from './bridge.ts';
import { BridgeContext } from './bridge-context.ts';
import { type Copies, CopiesProvider } from './copies/index.ts';
import { Door } from './doors/door.tsx';
import { LanguageProvider } from './i18n/language-provider.tsx';
import type { UiLocale } from './i18n/locale.ts';
import { type Imports, ImportsProvider } from './importing/index.ts';
import { applyLook } from './preferences/apply-look.ts';
import { PreferenceContext, usePreferences } from './preferences/preference-context.ts';
import type { PreferenceStore } from './preferences/preference-store.ts';
import type { Room } from './room.ts';
import type { Session } from './session/session.ts';
import { SessionContext, useSessionState } from './session/session-context.ts';
import { ConnectionBanner, ConnectionPage, isDeadEnd } from './shell/connection-page.tsx';
import { CrashGuard } from './shell/crash-page.tsx';
import { House } from './shell/house.tsx';
import { OpeningPage } from './shell/opening-page.tsx';
import { shortcutKeysOf } from './shell/shortcut-list.ts';
import { type Store, StoreProvider } from './store/index.ts';
import type { Connection } from './transport/connection.ts';
import { LiveRegion, ShortcutProvider, ToastRegion } from './ui/index.ts';

export interface AppParts {
  bridge: Bridge;
  connection: Connection;
  i18n: I18n;
  /** A test locale asked for in the address. */
  testLocale: UiLocale | undefined;
  preferences: PreferenceStore;
  session: Session;
  store: Store;
  imports: Imports;
  copies: Copies;
  rooms: readonly Room[];
  /** What stays while the person goes from room to room. */
  extras: ReactNode;
}

/** The whole page: the door while the box is locked, the house while it is open. */
export function App(parts: AppParts) {
  return (
    <BridgeContext value={parts.bridge}>
      <PreferenceContext value={parts.preferences}>
        <SessionContext value={parts.session}>
          <StoreProvider store={parts.store}>
            <ImportsProvider imports={parts.imports}>
              <CopiesProvider copies={parts.copies}>
                <Comfort {...parts} />
              </CopiesProvider>
            </ImportsProvider>
          </StoreProvider>
        </SessionContext>
      </PreferenceContext>
    </BridgeContext>
  );
}

/** Language, look and keys, as the person set them. */
function Comfort(parts: AppParts) {
  const preferences = usePreferences();
  const keys = useMemo(() => shortcutKeysOf(parts.rooms), [parts.rooms]);
  useEffect(() => applyLook(preferences, document.documentElement), [preferences]);
  return (
    <LanguageProvider i18n={parts.i18n} locale={parts.testLocale ?? preferences.locale}>
      <CrashGuard>
        <ShortcutProvider keys={keys} allowsSingleKeys={preferences.singleKeyShortcuts}>
          <Screen {...parts} />
        </ShortcutProvider>
      </CrashGuard>
      <ToastRegion />
      <LiveRegion />
    </LanguageProvider>
  );
}

function Screen(parts: AppParts) {
  const { connection, session, store } = parts;
  const connectionState = useSyncExternalStore(connection.subscribe, connection.read);
  const state = useSessionState();
  if (isDeadEnd(connectionState)) return <ConnectionPage state={connectionState} connection={connection} />;
  return (
    <>
      {connectionState === 'lost' && <ConnectionBanner />}
      {state.phase === 'locked' && (
        <Door reason={state.reason} onUnlocking={store.prepare} onEntered={(vault) => session.enter(vault)} />
      )}
      {state.phase === 'open' && <OpenBox {...parts} vault={state.vault} />}
    </>
  );
}

function OpenBox({ vault, store, session, rooms, extras }: AppParts & { vault: OpenVault }) {
  const isReady = useSyncExternalStore(store.isReady.subscribe, store.isReady.get);
  const { vaultId } = vault;
  useEffect(() => {
    void store.open(vaultId);
    return () => store.close();
  }, [store, vaultId]);
  const lock = async () => {
    // Main gives drafts another moment on the way; a draft that cannot be kept must not keep the box open.
    await store.flushDrafts().catch(() => undefined);
    await session.lock();
  };
  if (!isReady) return <OpeningPage vault={vault} store={store} onLock={() => void lock()} />;
  return <House rooms={rooms} extras={extras} lock={lock} />;
}
