import { describe, expect, it } from 'vitest';
import { applyLook } from '../../../src/renderer/preferences/apply-look.ts';
import { PreferenceStore } from '../../../src/renderer/preferences/preference-store.ts';
import { DeedboxError, type ErrorCode } from '../../../src/shared/errors.ts';
import { defaultPreferences } from '../../../src/shared/model/preferences.ts';
import { ScriptedBridge } from '../support/scripted-bridge.ts';

function storeWhoseWritesFail(code: ErrorCode) {
  return new PreferenceStore(
    new ScriptedBridge({
      'preferences.write': () => {
        throw new DeedboxError(code);
      },
    }),
  );
}

describe('the preferences', () => {
  it('show a change at once, before main has kept it', async () => {
    const store = new PreferenceStore(
      new ScriptedBridge({ 'preferences.write': (preferences) => preferences }),
    );
    const kept = store.change({ locale: 'cy' });
    expect(store.read().locale).toBe('cy');
    await kept;
    expect(store.read()).toEqual({ ...defaultPreferences, locale: 'cy' });
  });

  it('go back to what they were when main cannot keep a change', async () => {
    const store = storeWhoseWritesFail('storage/full');
    await expect(store.change({ theme: 'dark' })).rejects.toMatchObject({ code: 'storage/full' });
    expect(store.read().theme).toBe('system');
  });

  it('count for this page when there is no way to main', async () => {
    const store = storeWhoseWritesFail('contract/disconnected');
    await expect(store.change({ locale: 'cy' })).rejects.toMatchObject({ code: 'contract/disconnected' });
    expect(store.read().locale).toBe('cy');
  });
});

describe('the look', () => {
  it('follows the system when no theme is chosen, and the person when one is', () => {
    const root = { dataset: {} as DOMStringMap, style: { fontSize: '' } } as HTMLElement;
    applyLook({ theme: 'contrast', textSize: 150 }, root);
    expect(root.dataset.theme).toBe('contrast');
    expect(root.style.fontSize).toBe('150%');
    expect('largeText' in root.dataset).toBe(true);
    applyLook({ theme: 'system', textSize: 100 }, root);
    expect('theme' in root.dataset).toBe(false);
    expect('largeText' in root.dataset).toBe(false);
  });
});
