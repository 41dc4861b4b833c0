import { createContext, useContext, useSyncExternalStore } from 'react';
import type { OpenVault } from '../../shared/model/vault.ts';
import type { Session, SessionState } from './session.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession stands outside SessionContext');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.read);
}

/** The open box. For the rooms, which are shown only while one is open. */
export function useOpenVault(): OpenVault {
  const state = useSessionState();
  if (state.phase !== 'open') throw new Error('useOpenVault stands outside an open box');
  return state.vault;
}
