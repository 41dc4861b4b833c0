import { describe, expect, it } from 'vitest';
import { Copies } from '../../../src/renderer/copies/copies.ts';
import type { EventPayload } from '../../../src/shared/contract.ts';
import { DeedboxError } from '../../../src/shared/errors.ts';
import { type Script, ScriptedBridge } from '../support/scripted-bridge.ts';

const jobId = 'AAAAAAAAAAAAAAAAAAAAAA';
const copyToken = 'BBBBBBBBBBBBBBBBBBBBBA';

function makeCopies(script: Script) {
  const bridge = new ScriptedBridge({ 'copy.cancel': () => ({}), 'copy.drop': () => ({}), ...script });
  const fetched: string[] = [];
  return { bridge, fetched, copies: new Copies(bridge, (path) => fetched.push(path)) };
}

const receiving: Script = {
  'copy.receive': () => ({ copyToken }),
  'copy.write': () => ({}),
};

function finished(part: Partial<EventPayload<'copy.finished'>>): EventPayload<'copy.finished'> {
  const nothing = { facts: null, downloadPath: '', hasOlder: false, errorCode: null };
  return { jobId, kind: 'make', outcome: 'done', ...nothing, ...part };
}

describe('copies in the page', () => {
  it('fetch the file, and say so, when a copy was made', async () => {
    const { bridge, copies, fetched } = makeCopies({ 'copy.make': () => ({ jobId }) });
    await copies.make();
    expect(copies.state.get()).toMatchObject({ stage: 'working', kind: 'make', phase: 'writing' });
    const far = { done: 5, total: 10, remainingMs: 100 };
    bridge.emit('copy.progress', { jobId, kind: 'make', phase: 'checking', ...far });
    expect(copies.state.get()).toMatchObject({ stage: 'working', phase: 'checking', ...far });
    bridge.emit('copy.finished', finished({ downloadPath: '/download/x' }));
    expect(fetched).toEqual(['/download/x']);
    expect(copies.state.get()).toMatchObject({
      stage: 'over',
      result: { outcome: 'done', isDownload: true },
    });
  });

  it('stay over when a small box was done before the answer that it had begun', async () => {
    const { bridge, copies } = makeCopies({
      'copy.make': () => {
        bridge.emit('copy.finished', finished({}));
        return { jobId };
      },
    });
    await copies.make();
    expect(copies.state.get().stage).toBe('over');
  });

  it('do nothing when the person chose no place', async () => {
    const { copies } = makeCopies({ 'copy.make': () => ({ jobId: null }) });
    await copies.make();
    expect(copies.state.get()).toEqual({ stage: 'idle' });
  });

  it('hand a file over in pieces when it is to be checked', async () => {
    const { bridge, copies } = makeCopies({ ...receiving, 'copy.check': () => ({ jobId }) });
    await copies.check(new File([new Uint8Array(2_500_000)], 'box.deedbox'));
    const writes = bridge.requestsOf('copy.write') as { bytes: Uint8Array }[];
    expect(writes.map(({ bytes }) => bytes.length)).toEqual([1_048_576, 1_048_576, 402_848]);
    expect(copies.state.get()).toMatchObject({ stage: 'working', kind: 'check', phase: 'checking' });
  });

  it('say what was wrong with the file when main refuses it', async () => {
    const { copies } = makeCopies({
      ...receiving,
      'copy.check': () => {
        throw new DeedboxError('copy/other-box');
      },
    });
    await copies.check(new File(['sealed'], 'box.deedbox'));
    expect(copies.state.get()).toMatchObject({
      stage: 'over',
      result: { outcome: 'failed', errorCode: 'copy/other-box' },
    });
  });

  it('keep the file for another try when the secret was wrong', async () => {
    const { copies } = makeCopies({
      ...receiving,
      'copy.restore': () => {
        throw new DeedboxError('vault/wrong-passphrase');
      },
    });
    await copies.send(new File(['sealed'], 'box.deedbox'));
    expect(copies.state.get()).toEqual({ stage: 'sent', copyToken });
    await expect(copies.restore(copyToken, { passphrase: 'x' })).rejects.toMatchObject({
      code: 'vault/wrong-passphrase',
    });
    expect(copies.state.get()).toEqual({ stage: 'sent', copyToken });
  });

  it('stop the file on its way when the person says so', async () => {
    const { bridge, copies } = makeCopies({
      ...receiving,
      'copy.write': () => {
        copies.stop();
        return {};
      },
    });
    await copies.send(new File([new Uint8Array(3_000_000)], 'box.deedbox'));
    expect(bridge.requestsOf('copy.write')).toHaveLength(1);
    expect(bridge.requestsOf('copy.drop')).toHaveLength(1);
    expect(copies.state.get()).toMatchObject({ stage: 'over', result: { outcome: 'cancelled' } });
  });

  it('ask main to stop, and forget everything, when it is stopped or the box is locked', async () => {
    const { bridge, copies } = makeCopies({ 'copy.make': () => ({ jobId }) });
    await copies.make();
    copies.stop();
    expect(bridge.requestsOf('copy.cancel')).toEqual([{ jobId }]);
    expect(copies.state.get()).toMatchObject({ stage: 'working', isStopping: true });
    bridge.emit('vault.locked', { reason: 'asked' });
    expect(copies.state.get()).toEqual({ stage: 'idle' });
  });
});
