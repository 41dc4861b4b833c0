import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../src/renderer/ui/index.ts';
import { draw } from '../support/render.tsx';

function Unlock({ onPress }: { onPress: () => void }) {
  const [isBusy, setBusy] = useState(false);
  const press = () => {
    onPress();
    setBusy(true);
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Button type="submit" isBusy={isBusy} busyLabel="Opening…" onPress={press}>
        Open
      </Button>
    </form>
  );
}

it('keeps the focus, says what it does and takes no second press when it is busy', async () => {
  const press = vi.fn();
  await draw(<Unlock onPress={press} />);
  await page.getByRole('button', { name: 'Open' }).click();
  const busy = page.getByRole('button', { name: 'Opening…' });
  await expect.element(busy).toHaveFocus();
  await expect.element(busy).toHaveAttribute('aria-disabled', 'true');
  await expect.element(page.getByRole('status')).toHaveTextContent('Opening…');
  await userEvent.keyboard('{Enter} ');
  expect(press).toHaveBeenCalledOnce();
});
