import { afterEach, expect, it } from 'vitest';
import { createPrivateHistory } from '../../src/renderer/private-history.ts';

const startedAt = window.location.href;
afterEach(() => window.history.replaceState(null, '', startedAt));

it('writes neither search nor agency into the address when a page asks for them', () => {
  const history = createPrivateHistory(window);
  history.push('/records?q=diabetes&agency=Fictional');
  history.flush();
  expect(history.location.search).toBe('?q=diabetes&agency=Fictional');
  expect(window.location.href).toContain('#/records?');
  expect(window.location.href).not.toMatch(/diabetes|Fictional/);
  expect(JSON.stringify(window.history.state)).not.toMatch(/diabetes|Fictional/);
  expect(history.createHref('/records?q=diabetes')).not.toContain('diabetes');
  history.destroy();
});

it('finds the search again when one goes back', async () => {
  const history = createPrivateHistory(window);
  history.push('/records?q=diabetes');
  history.flush();
  history.push('/settings');
  history.flush();
  history.back();
  await expect.poll(() => history.location.href).toBe('/records?q=diabetes');
  history.destroy();
});

it('keeps the room and forgets the search when the page comes anew', () => {
  const before = createPrivateHistory(window);
  before.push('/records?q=diabetes');
  before.flush();
  before.destroy();
  const after = createPrivateHistory(window);
  expect(after.location.pathname).toBe('/records');
  expect(after.location.search).toBe('');
  after.destroy();
});

it('goes to the first room when the address names another host', () => {
  window.history.replaceState(null, '', '#//example.invalid/x');
  const history = createPrivateHistory(window);
  expect(history.location.pathname).toBe('/');
  history.destroy();
});

it('goes along when the address is changed by hand', async () => {
  const history = createPrivateHistory(window);
  history.push('/records');
  history.flush();
  window.location.hash = '/settings';
  await expect.poll(() => history.location.pathname).toBe('/settings');
  history.back();
  await expect.poll(() => history.location.pathname).toBe('/records');
  history.destroy();
});
