import { describe, expect, it, vi } from 'vitest';
import { createBridge } from '../../src/renderer/bridge.ts';
import { createPreloadTransport, openAnswer } from '../../src/renderer/transport/preload.ts';
import type { Transport } from '../../src/shared/contract.ts';
import { DeedboxError } from '../../src/shared/errors.ts';

function transportThat(answers: unknown): {
  transport: Transport;
  say: (event: string, payload: unknown) => void;
} {
  const listeners = new Set<(event: string, payload: unknown) => void>();
  return {
    transport: {
      invoke: async () => answers,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    say: (event, payload) => {
      for (const listener of listeners) listener(event, payload);
    },
  };
}

describe('the bridge', () => {
  it('gives the parsed response when it fits the contract', async () => {
    const { transport } = transportThat({ open: null });
    await expect(createBridge(transport).invoke('vault.status', {})).resolves.toEqual({ open: null });
  });

  it('refuses with contract/bad-response when main answers something else', async () => {
    const { transport } = transportThat({ open: null, extra: 'field' });
    await expect(createBridge(transport).invoke('vault.status', {})).rejects.toMatchObject({
      code: 'contract/bad-response',
    });
  });

  it('hands an event only to who listens for it, when its payload fits', () => {
    const { transport, say } = transportThat(null);
    const bridge = createBridge(transport);
    const locked = vi.fn();
    const locking = vi.fn();
    bridge.subscribe('vault.locked', locked);
    bridge.subscribe('vault.locking', locking);
    say('vault.locked', { reason: 'idle' });
    expect(locked).toHaveBeenCalledWith({ reason: 'idle' });
    expect(locking).not.toHaveBeenCalled();
  });

  it('drops an event when its payload does not fit, without its content in the log', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { transport, say } = transportThat(null);
    const locked = vi.fn();
    createBridge(transport).subscribe('vault.locked', locked);
    say('vault.locked', { reason: 'canary' });
    expect(locked).not.toHaveBeenCalled();
    expect(log.mock.calls.flat().join(' ')).not.toContain('canary');
    log.mockRestore();
  });

  it('hears nothing more when it has stopped listening', () => {
    const { transport, say } = transportThat(null);
    const locked = vi.fn();
    createBridge(transport).subscribe('vault.locked', locked)();
    say('vault.locked', { reason: 'idle' });
    expect(locked).not.toHaveBeenCalled();
  });
});

describe('an answer', () => {
  it('becomes a DeedboxError when it is a refusal', () => {
    expect(() => openAnswer({ ok: false, code: 'vault/locked' })).toThrow(new DeedboxError('vault/locked'));
  });

  it.each([undefined, null, {}, { ok: true, code: 'x', response: 1 }, { ok: false, code: 'made/up' }, 'ok'])(
    'is refused when it is %j',
    (answer) => {
      expect(() => openAnswer(answer)).toThrow(expect.objectContaining({ code: 'contract/bad-response' }));
    },
  );

  it('passes through the preload when it is good', async () => {
    const invoke = vi.fn(async () => ({ ok: true, response: 7 }));
    const transport = createPreloadTransport({ invoke, subscribe: () => () => undefined });
    await expect(transport.invoke('a.b', { c: 1 })).resolves.toBe(7);
    expect(invoke).toHaveBeenCalledWith('a.b', { c: 1 });
  });
});
