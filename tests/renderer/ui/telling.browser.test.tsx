import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { announce, clearToasts, Dialog, showToast } from '../../../src/renderer/ui/index.ts';
import { draw } from '../support/render.tsx';

it('says the same thing twice when it happens twice', async () => {
  await draw(<p>Page</p>);
  const region = page.getByRole('status');
  announce('3 records');
  await expect.element(region).toHaveTextContent('3 records');
  const before = region.element().textContent;
  announce('3 records');
  await vi.waitFor(() => expect(region.element().textContent).not.toBe(before));
});

it('is heard while a dialog is open', async () => {
  await draw(
    <Dialog title="Open" isOpen onClose={() => undefined}>
      <p>Inside</p>
    </Dialog>,
  );
  announce('Saved', 'assertive');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Saved');
});

it('undoes once when the undo of a toast is pressed', async () => {
  const undo = vi.fn();
  await draw(<p>Page</p>);
  showToast('Taken out.', { label: 'Undo', onPress: undo });
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(undo).toHaveBeenCalledOnce();
  await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

it('shows nothing more when the toasts are cleared', async () => {
  await draw(<p>Page</p>);
  showToast('Fictional name saved');
  await expect.element(page.getByRole('region', { name: 'What just happened' })).toBeVisible();
  clearToasts();
  await expect.element(page.getByRole('region', { name: 'What just happened' })).not.toBeInTheDocument();
});
