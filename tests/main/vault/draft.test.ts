import { describe, expect, test } from 'vitest';
import { openDraft, sealDraft } from '../../../src/main/vault/draft.ts';
import { aeadOpen } from '../../../src/main/vault/sodium.ts';
import { counted, flipped, layout, text, u32 } from '../../support/layout.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeKeyring } from '../../support/vault-parts.ts';

const keyring = makeKeyring();
const DRAFT_KEY = 'note/one';

describe('draft (vault-format.md §10)', () => {
  test('is laid out as the format says when it is sealed', () => {
    const sealed = sealDraft(DRAFT_KEY, 'tŷ', keyring);
    const context = layout(text('deedbox/draft'), keyring.vaultId, text(DRAFT_KEY));
    const plaintext = aeadOpen(sealed.subarray(24), context, sealed.subarray(0, 24), keyring.subkey('draft'));
    expect(plaintext).toEqual(layout(u32(3), 'tŷ', new Uint8Array(249)));
    expect(openDraft(DRAFT_KEY, sealed, keyring)).toBe('tŷ');
  });

  test.each(['', ' ', '\ufefftŷ', 'Llanfair­pwll 🐉\n'])(
    'gives back every character when it is %j',
    (typed) => {
      expect(openDraft(DRAFT_KEY, sealDraft(DRAFT_KEY, typed, keyring), keyring)).toBe(typed);
    },
  );

  test('is refused when it is of another place or vault, or changed', () => {
    const sealed = sealDraft(DRAFT_KEY, 'unsaved', keyring);
    expect(codeOf(() => openDraft('note/two', sealed, keyring))).toBe('crypto/refused');
    expect(codeOf(() => openDraft(DRAFT_KEY, sealed, makeKeyring()))).toBe('crypto/refused');
    for (const at of [0, 23, 24, sealed.length - 1])
      expect(codeOf(() => openDraft(DRAFT_KEY, flipped(sealed, at), keyring))).toBe('crypto/refused');
  });

  test('is refused when it is too short to be one', () => {
    for (const length of [0, 23, 39])
      expect(codeOf(() => openDraft(DRAFT_KEY, counted(1, length), keyring))).toBe('crypto/wrong-length');
  });
});
