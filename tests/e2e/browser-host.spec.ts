import { connect } from 'node:net';
import { writeLinkPage } from '../../src/main/browser/show-link.ts';
import { expect, test } from './support/deedbox.ts';
import { HostProcess } from './support/host-process.ts';

test('the page is drawn and hears main when the link is opened', async ({ deedbox }) => {
  await expect(deedbox.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(deedbox.page.url()).not.toContain('token');
});

test('the token is nowhere but in the page’s own storage when the page is open', async ({ deedbox }) => {
  const { page, context, host } = deedbox;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const token = host.link.split('=')[1] ?? '';
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(token);
  expect(await page.content()).not.toContain(token);
});

test('the vault survives with its page when the host and the browser are killed', async ({ deedbox }) => {
  await deedbox.restartHost('kill');
  await deedbox.restartBrowser('kill');
  await expect(deedbox.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('it locks, says goodbye and frees its port when it is stopped', async ({ deedbox }) => {
  expect(await deedbox.host.stop()).toBe(0);
  expect(deedbox.host.output).toContain('Your box is locked');
  const error = await new Promise<NodeJS.ErrnoException>((resolve) => {
    connect(deedbox.port, '127.0.0.1').once('error', resolve);
  });
  expect(error.code).toBe('ECONNREFUSED');
});

test('a page of another site gets nothing when it tries to reach Deedbox', async ({ deedbox }) => {
  const { page } = deedbox;
  await page.route('http://other.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Another site</title>' }),
  );
  await page.goto('http://other.example/');
  const results = await page.evaluate(async (target) => {
    const read = await fetch(target).then(
      () => 'read',
      () => 'refused',
    );
    const socket = new WebSocket(`${target.replace('http', 'ws')}/socket`);
    const opened = await new Promise((resolve) => {
      socket.addEventListener('open', () => resolve('opened'));
      socket.addEventListener('error', () => resolve('refused'));
    });
    const frame = document.createElement('iframe');
    frame.src = target;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    return { read, opened };
  }, deedbox.origin);
  expect(results).toEqual({ read: 'refused', opened: 'refused' });
  expect(page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');

  await expect(page.getByText('Another site')).toHaveCount(0);
});

test('a second one says that Deedbox is running and leaves the first alone when it is started', async ({
  deedbox,
}) => {
  await expect(HostProcess.start(deedbox.dataFolder, 0)).rejects.toThrow(/Deedbox is already running/);
  expect(deedbox.host.isRunning).toBe(true);
});

test('it says which port is taken and that nothing is lost when another program has it', async ({
  deedbox,
}) => {
  const otherFolder = `${deedbox.dataFolder}-of-another`;
  await expect(HostProcess.start(otherFolder, deedbox.port)).rejects.toThrow(
    new RegExp(`another program uses port ${deedbox.port}[^]*Nothing is lost`),
  );
});

test('the page is reached through a file of this person’s alone when the system opens that', async ({
  deedbox,
}) => {
  const linkPage = await writeLinkPage(deedbox.dataFolder, deedbox.host.link);
  await deedbox.page.goto(linkPage.url);
  await deedbox.page.waitForURL(`${deedbox.origin}/**`);
  await expect(deedbox.page.getByRole('heading', { level: 1 })).toBeVisible();
});
