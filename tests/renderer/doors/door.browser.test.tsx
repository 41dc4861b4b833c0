import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Door } from '../../../src/renderer/doors/door.tsx';
import { DeedboxError } from '../../../src/shared/errors.ts';
import type { OpenVault, RecoveryKit, VaultListing } from '../../../src/shared/model/vault.ts';
import { draw } from '../support/render.tsx';
import { type Script, ScriptedBridge } from '../support/scripted-bridge.ts';

const vaultId = 'AAAAAAAAAAAAAAAAAAAAAA';
const box: VaultListing = {
  vaultId,
  name: 'Fictional Person',
  colour: 'plum',
  createdAt: '2026-11-24T08:00:00.000Z',
  state: 'ready',
  restored: null,
};
const opened: OpenVault = {
  vaultId,
  name: box.name,
  colour: 'plum',
  generation: 0,
  openedByRecoveryCode: false,
  notice: 'none',
};
const kit: RecoveryKit = {
  vaultId,
  name: box.name,
  recoveryCode: 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG',
  askGroups: [5, 1],
};
const measured = { score: 4, acceptable: true, warning: '', guessesLog10: 20 };

function open(script: Script, boxes: VaultListing[] = [box]) {
  const bridge = new ScriptedBridge({ 'vault.list': () => ({ vaults: boxes }), ...script });
  const entered = vi.fn();
  const unlocking = vi.fn();
  return {
    bridge,
    entered,
    unlocking,
    door: <Door reason={null} onUnlocking={unlocking} onEntered={entered} />,
  };
}

it('welcomes when there is no box yet, and makes one step by step', async () => {
  let hasMismatched = false;
  const { bridge, entered, door } = open(
    {
      'passphrase.measure': () => measured,
      'vault.prepare': () => kit,
      'vault.create': ({ groups }) => {
        if (groups.some(({ index, value }) => kit.recoveryCode.split('-')[index] !== value)) {
          hasMismatched = true;
          throw new DeedboxError('vault/kit-mismatch');
        }
        return opened;
      },
    },
    [],
  );
  await draw(door, bridge);
  await page.getByRole('button', { name: 'Make a box' }).click();
  await page.getByLabelText('Name of the box').fill('  Fictional Person ');
  await page.getByRole('radio', { name: 'Plum' }).click({ force: true });
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByLabelText('Passphrase', { exact: true }).fill('six fine words');
  await page.getByLabelText('The same passphrase again').fill('six other words');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.element(page.getByRole('alert').first()).toMatchTextContent(/not the same/);
  await page.getByLabelText('The same passphrase again').fill('six fine words');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.element(page.getByText('CCCC', { exact: true })).toBeVisible();
  expect(bridge.requestsOf('vault.prepare')).toEqual([
    { name: 'Fictional Person', colour: 'plum', passphrase: 'six fine words' },
  ]);

  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await page.getByLabelText('Group 2').fill('BBBB');
  await page.getByLabelText('Group 6').fill('XXXX');
  await page.getByRole('button', { name: 'Check and make the box' }).click();
  await expect.element(page.getByRole('alert').first()).toHaveFocus();
  expect(hasMismatched).toBe(true);
  await page.getByLabelText('Group 6').fill('FFFF');
  await page.getByRole('button', { name: 'Check and make the box' }).click();
  await expect.element(page.getByRole('heading', { name: 'Fictional Person’s box is ready' })).toHaveFocus();
  expect(entered).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Go to my box' }).click();
  expect(entered).toHaveBeenCalledWith(opened);
});

it('puts six words into the first field only when they are asked for', async () => {
  const { bridge, door } = open(
    {
      'passphrase.measure': () => measured,
      'passphrase.suggest': () => ({ passphrase: 'one two three four five six' }),
    },
    [],
  );
  await draw(door, bridge);
  await page.getByRole('button', { name: 'Make a box' }).click();
  await page.getByLabelText('Name of the box').fill('Fictional Person');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Give me six words' }).click();
  const first = page.getByLabelText('Passphrase', { exact: true });
  await expect.element(first).toHaveValue('one two three four five six');
  await expect.element(first).toHaveAttribute('type', 'text');
  await expect.element(page.getByLabelText('The same passphrase again')).toHaveValue('');
  await expect
    .element(page.getByRole('meter', { name: 'How hard to guess' }))
    .toHaveAttribute('aria-valuetext', 'Very strong');
});

it('opens when the passphrase is right, with the cursor in its field from the start', async () => {
  const { bridge, entered, unlocking, door } = open({ 'vault.unlock': () => opened });
  await draw(door, bridge);
  await expect.element(page.getByLabelText('Passphrase', { exact: true })).toHaveFocus();
  await userEvent.keyboard('right{Enter}');
  await vi.waitFor(() => expect(entered).toHaveBeenCalledWith(opened));
  expect(unlocking).toHaveBeenCalledWith(vaultId);
  expect(bridge.requestsOf('vault.unlock')).toEqual([{ vaultId, passphrase: 'right' }]);
});

it('is kind and ready for the next try when the passphrase is wrong', async () => {
  const { bridge, entered, door } = open({
    'vault.unlock': ({ passphrase }) => {
      if (passphrase !== 'right') throw new DeedboxError('vault/wrong-passphrase');
      return opened;
    },
  });
  await draw(door, bridge);
  const field = page.getByLabelText('Passphrase', { exact: true });
  await field.fill('wrong');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('You can try as often as you like', { exact: false })).toBeVisible();
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('right{Enter}');
  await vi.waitFor(() => expect(entered).toHaveBeenCalledWith(opened));
});

it('asks for a new passphrase when the recovery code opened the box', async () => {
  const { bridge, entered, door } = open({
    'passphrase.measure': () => measured,
    'vault.unlockWithRecoveryCode': ({ recoveryCode }) => {
      if (recoveryCode.includes('O')) throw new DeedboxError('vault/mistyped-recovery-code');
      return { ...opened, openedByRecoveryCode: true };
    },
    'vault.changePassphrase': () => ({}),
  });
  await draw(door, bridge);
  await page.getByRole('button', { name: 'I do not know my passphrase' }).click();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill('OOPS');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert').first()).toMatchTextContent(/slip in that recovery code/);
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(kit.recoveryCode);
  await userEvent.keyboard('{Enter}');
  await page.getByLabelText('Passphrase', { exact: true }).fill('new words');
  await page.getByLabelText('The same passphrase again').fill('new words');
  await page.getByRole('button', { name: 'Save the new passphrase' }).click();
  await vi.waitFor(() => expect(entered).toHaveBeenCalledOnce());
  expect(bridge.requestsOf('vault.changePassphrase')).toEqual([
    { proof: { recoveryCode: kit.recoveryCode }, passphrase: 'new words' },
  ]);
});

it('says what is wrong, and opens nothing, when a box is newer or damaged', async () => {
  const { bridge, door } = open({}, [
    { ...box, state: 'newer' },
    { ...box, vaultId: 'BBBBBBBBBBBBBBBBBBBBBA', name: '', state: 'damaged' },
  ]);
  await draw(door, bridge);
  await page.getByRole('button', { name: /Made by a newer Deedbox/ }).click();
  await expect.element(page.getByText('Install the newest Deedbox', { exact: false })).toBeVisible();
  await expect.element(page.getByLabelText('Passphrase', { exact: true })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Open another box' }).click();
  await page.getByRole('button', { name: /Damaged/ }).click();
  await expect.element(page.getByRole('heading', { name: 'One box cannot be opened' })).toHaveFocus();
  expect(bridge.calls.every(({ channel }) => channel === 'vault.list')).toBe(true);
});

it('says why the box is locked when it locked itself', async () => {
  const { bridge } = open({});
  await draw(<Door reason="idle" onUnlocking={() => undefined} onEntered={() => undefined} />, bridge);
  await expect.element(page.getByText('nobody used it for a while', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Nothing was lost', { exact: false })).toBeVisible();
});

it('offers to look again when the boxes cannot be listed', async () => {
  let isDown = true;
  const { bridge, door } = open({
    'vault.list': () => {
      if (isDown) throw new DeedboxError('storage/failed');
      return { vaults: [box] };
    },
  });
  await draw(door, bridge);
  await expect.element(page.getByRole('alert').first()).toMatchTextContent(/storage\/failed/);
  isDown = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByLabelText('Passphrase', { exact: true })).toBeVisible();
});

it('speaks Welsh from the first page when Welsh is chosen', async () => {
  const { bridge, door } = open({}, []);
  await draw(door, bridge, 'cy');
  await expect.element(page.getByRole('button', { name: 'Gwneud blwch' })).toBeVisible();
  expect(document.documentElement.lang).toBe('cy');
});
