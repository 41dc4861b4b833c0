import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog, ShortcutProvider, TextField, useShortcut } from '../../../src/renderer/ui/index.ts';
import { draw } from '../support/render.tsx';

const keys = { search: '/', back: 'Esc', lock: 'Ctrl+L', 'go.home': 'g h' };

function Listener({ on }: { on: (shortcut: string) => void }) {
  useShortcut('search', () => on('search'));
  useShortcut('lock', () => on('lock'));
  useShortcut('back', () => on('back'));
  useShortcut('go.home', () => on('home'));
  return <TextField label="Field" value="" onChange={() => undefined} />;
}

it('answers single keys, pairs and Ctrl when nothing is being typed', async () => {
  const on = vi.fn();
  await draw(
    <ShortcutProvider keys={keys} allowsSingleKeys>
      <Listener on={on} />
    </ShortcutProvider>,
  );
  await userEvent.keyboard('/gh{Control>}l{/Control}{Escape}');
  expect(on.mock.calls.flat()).toEqual(['search', 'home', 'lock', 'back']);
});

it('lets a field have its letters when one types there, and keeps Ctrl', async () => {
  const on = vi.fn();
  await draw(
    <ShortcutProvider keys={keys} allowsSingleKeys>
      <Listener on={on} />
    </ShortcutProvider>,
  );
  await page.getByRole('textbox').click();
  await userEvent.keyboard('/gh{Control>}l{/Control}');
  expect(on.mock.calls.flat()).toEqual(['lock']);
});

it('leaves single keys alone when they are turned off', async () => {
  const on = vi.fn();
  await draw(
    <ShortcutProvider keys={keys} allowsSingleKeys={false}>
      <Listener on={on} />
    </ShortcutProvider>,
  );
  await userEvent.keyboard('/gh');
  expect(on).not.toHaveBeenCalled();
});

it('asks the part of the page that came last when two answer the same key', async () => {
  const first = vi.fn();
  const last = vi.fn();
  await draw(
    <ShortcutProvider keys={keys} allowsSingleKeys>
      <Listener on={first} />
      <Listener on={last} />
    </ShortcutProvider>,
  );
  await userEvent.keyboard('/');
  expect(first).not.toHaveBeenCalled();
  expect(last).toHaveBeenCalledWith('search');
});

it('closes a dialog by Esc and does not go back behind it', async () => {
  const on = vi.fn();
  const close = vi.fn();
  await draw(
    <ShortcutProvider keys={keys} allowsSingleKeys>
      <Listener on={on} />
      <Dialog title="Keys" isOpen onClose={close}>
        <button type="button">Inside</button>
      </Dialog>
    </ShortcutProvider>,
  );
  await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(close).toHaveBeenCalledOnce();
  expect(on).not.toHaveBeenCalled();
});
