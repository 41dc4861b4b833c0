import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  type FieldProblem,
  PassphraseField,
  QuestionPage,
  RadioGroup,
  Select,
  TextField,
} from '../../../src/renderer/ui/index.ts';
import { draw } from '../support/render.tsx';

function Question({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [colour, setColour] = useState<'red' | 'blue' | null>(null);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const submit = () => {
    const found = [
      ...(name ? [] : [{ fieldId: 'name', message: 'Type a name' }]),
      ...(colour ? [] : [{ fieldId: 'colour', message: 'Choose a colour' }]),
    ];
    setProblems(found);
    if (found.length === 0) onDone();
  };
  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <QuestionPage title="Who?" problems={problems} onSubmit={submit}>
      <TextField id="name" label="Name" value={name} onChange={setName} error={errorOf('name')} />
      <RadioGroup
        id="colour"
        label="Colour"
        value={colour}
        onChange={setColour}
        error={errorOf('colour')}
        choices={[
          { value: 'red', label: 'Red' },
          { value: 'blue', label: 'Blue' },
        ]}
      />
    </QuestionPage>
  );
}

it('puts the focus on the heading when a question comes', async () => {
  await draw(<Question onDone={() => undefined} />);
  await expect.element(page.getByRole('heading', { name: 'Who?' })).toHaveFocus();
});

it('puts the focus on the summary, and leads to each field, when answers are missing', async () => {
  const done = vi.fn();
  await draw(<Question onDone={done} />);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.element(page.getByRole('alert').first()).toHaveFocus();
  expect(done).not.toHaveBeenCalled();

  await page.getByRole('button', { name: 'Type a name' }).click();
  const field = page.getByRole('textbox', { name: 'Name' });
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field).toHaveAccessibleDescription('Type a name');

  await page.getByRole('button', { name: 'Choose a colour' }).click();
  await expect.element(page.getByRole('radio', { name: 'Red' })).toHaveFocus();
});

it('goes on by the keyboard alone when all is answered', async () => {
  const done = vi.fn();
  await draw(<Question onDone={done} />);
  await userEvent.keyboard('{Tab}Rhiannon{Tab} {ArrowDown}{Tab}{Enter}');
  expect(done).toHaveBeenCalledOnce();
});

it('shows and hides the passphrase when asked, and says which', async () => {
  await draw(
    <PassphraseField
      label="Passphrase"
      autoComplete="current-password"
      value="abc"
      onChange={() => undefined}
    />,
  );
  const field = page.getByLabelText('Passphrase', { exact: true });
  await expect.element(field).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show the passphrase' }).click();
  await expect.element(field).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Hide the passphrase' }).click();
  await expect.element(field).toHaveAttribute('type', 'password');
});

it('gives back the chosen option when a select is used by keys', async () => {
  const choose = vi.fn();
  await draw(
    <Select
      label="Size"
      value="s"
      onChange={choose}
      options={[
        { id: 's', label: 'Small' },
        { id: 'l', label: 'Large' },
      ]}
    />,
  );
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('option', { name: 'Large' })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(choose).toHaveBeenCalledWith('l');
});
