import { activityRoom, LogWatch } from './activity/index.ts';
import type { AppParts } from './app.tsx';
import { createBridge } from './bridge.ts';
import { Copies, CopyExtras, copyRoutes } from './copies/index.ts';
import { followDownload } from './follow-download.ts';
import { homeRoom } from './home/index.ts';
import { answerForAria } from './i18n/aria-words.ts';
import { testLocaleIn } from './i18n/locale.ts';
import { createI18n } from './i18n/setup.ts';
import { ImportExtras, Imports, importRoutes } from './importing/index.ts';
import { PreferenceStore } from './preferences/preference-store.ts';
import { recordsRoom } from './records/index.ts';
import { reportPresence } from './session/presence.ts';
import { Session } from './session/session.ts';
import { settingsRoom } from './settings/index.ts';
import { createStore } from './store/index.ts';
import { openWayToMain } from './transport/index.ts';
import { clearAnnouncements, clearToasts } from './ui/index.ts';

/** Puts the page together: the only place that knows all its parts. */
export async function compose(page: Window): Promise<AppParts> {
  const { transport, connection } = openWayToMain(page);
  const bridge = createBridge(transport);
  const preferences = new PreferenceStore(bridge);
  const session = new Session(bridge);
  const store = createStore(bridge);
  const testLocale = testLocaleIn(page.location.search);
  // What was said and offered names what was open.
  bridge.subscribe('vault.locked', clearToasts);
  bridge.subscribe('vault.locked', clearAnnouncements);
  reportPresence(bridge, page);
  // A page that cannot ask main yet begins with the defaults, and says that it cannot.
  await Promise.all([preferences.load(), session.refresh()]).catch(() => undefined);
  followConnection({ connection, preferences, session, store });
  const i18n = createI18n(testLocale ?? preferences.read().locale);
  answerForAria(i18n);
  return {
    bridge,
    connection,
    i18n,
    testLocale,
    preferences,
    session,
    store,
    copies: new Copies(bridge, followDownload),
    imports: new Imports(bridge, (generation) => store.copy.whenApplied(generation)),
    // What comes in is found again in the records room, so its pages stand there.
    rooms: [
      homeRoom,
      { ...recordsRoom, routes: [...recordsRoom.routes, ...importRoutes] },
      activityRoom,
      { ...settingsRoom, routes: [...settingsRoom.routes, ...copyRoutes] },
    ],
    extras: (
      <>
        <LogWatch />
        <ImportExtras />
        <CopyExtras />
      </>
    ),
  };
}

type Followers = Pick<AppParts, 'connection' | 'preferences' | 'session' | 'store'>;

/** Without a way to main nothing readable stays in the page; after a silence everything is asked again. */
function followConnection(parts: Followers): void {
  const { connection, store } = parts;
  connection.subscribe(() => {
    const state = connection.read();
    if (state === 'open') void returnTo(parts);
    else if (state !== 'lost' && state !== 'connecting') store.close();
  });
}

/** Is the box still open, and what was missed? */
async function returnTo({ preferences, session, store }: Followers): Promise<void> {
  try {
    await Promise.all([preferences.load(), session.refresh()]);
    const state = session.read();
    if (state.phase === 'open') await store.open(state.vault.vaultId);
  } catch {
    // The connection dropped again; the next return asks again.
  }
}
