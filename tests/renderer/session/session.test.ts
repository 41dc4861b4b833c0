import { describe, expect, it } from 'vitest';
import { Session } from '../../../src/renderer/session/session.ts';
import { DeedboxError } from '../../../src/shared/errors.ts';
import type { OpenVault } from '../../../src/shared/model/vault.ts';
import { ScriptedBridge } from '../support/scripted-bridge.ts';

const vault: OpenVault = {
  vaultId: 'AAAAAAAAAAAAAAAAAAAAAA',
  name: 'Fictional Person',
  colour: 'teal',
  generation: 0,
  openedByRecoveryCode: false,
  notice: 'none',
};

function start(open: OpenVault | null) {
  const state = { open };
  const bridge = new ScriptedBridge({
    'vault.status': () => ({ open: state.open }),
    'vault.lock': () => {
      bridge.emit('vault.locked', { reason: 'asked' });
      return {};
    },
  });
  return { bridge, session: new Session(bridge), state };
}

describe('the session', () => {
  it('shows the door without a reason when nothing is open', async () => {
    const { session } = start(null);
    expect(session.read()).toEqual({ phase: 'asking' });
    await session.refresh();
    expect(session.read()).toEqual({ phase: 'locked', reason: null });
  });

  it('is open at once when main has a box open, as after loading the page again', async () => {
    const { session } = start(vault);
    await session.refresh();
    expect(session.read()).toEqual({ phase: 'open', vault });
  });

  it('says why when main locks the box', async () => {
    const { bridge, session } = start(vault);
    await session.refresh();
    bridge.emit('vault.locked', { reason: 'idle' });
    expect(session.read()).toEqual({ phase: 'locked', reason: 'idle' });
  });

  it('says that Deedbox was started anew when the box is closed after a silence', async () => {
    const { session, state } = start(vault);
    await session.refresh();
    state.open = null;
    await session.refresh();
    expect(session.read()).toEqual({ phase: 'locked', reason: 'disconnected' });
  });

  it('keeps the reason of the lock when it asks again', async () => {
    const { bridge, session, state } = start(vault);
    await session.refresh();
    bridge.emit('vault.locked', { reason: 'suspend' });
    state.open = null;
    await session.refresh();
    expect(session.read()).toEqual({ phase: 'locked', reason: 'suspend' });
  });

  it('waits without a page while a box is deleted, and then says so', async () => {
    const { bridge, session } = start(vault);
    await session.refresh();
    const seen: string[] = [];
    session.subscribe(() => seen.push(session.read().phase));
    await session.deleteBy(async () => bridge.emit('vault.locked', { reason: 'asked' }));
    expect(seen).toEqual(['asking', 'locked']);
    expect(session.read()).toEqual({ phase: 'locked', reason: 'deleted' });
  });

  it('stays open when a deletion is refused', async () => {
    const { session } = start(vault);
    await session.refresh();
    const refused = session.deleteBy(() => Promise.reject(new DeedboxError('vault/name-mismatch')));
    await expect(refused).rejects.toMatchObject({ code: 'vault/name-mismatch' });
    expect(session.read()).toEqual({ phase: 'open', vault });
  });

  it('shows the door when a deletion fails after the lock', async () => {
    const { bridge, session } = start(vault);
    await session.refresh();
    const failed = session.deleteBy(async () => {
      bridge.emit('vault.locked', { reason: 'asked' });
      throw new DeedboxError('storage/failed');
    });
    await expect(failed).rejects.toMatchObject({ code: 'storage/failed' });
    expect(session.read()).toEqual({ phase: 'locked', reason: 'failed' });
  });
});
