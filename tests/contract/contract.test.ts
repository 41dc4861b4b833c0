import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChannelName, channelNames, contract } from '../../src/shared/contract.ts';
import { errorCodes } from '../../src/shared/errors.ts';
import { AppHarness } from '../support/app-harness.ts';
import { cases } from './cases.ts';

let locked: AppHarness;
let open: AppHarness;

beforeAll(async () => {
  locked = await AppHarness.start();
  open = await AppHarness.start();
  await open.createVault();
});

afterAll(async () => {
  await locked.stop();
  await open.stop();
});

test('has cases for every channel, and no others', () => {
  expect(Object.keys(cases).sort()).toEqual([...channelNames].sort());
  for (const name of channelNames) expect(cases[name].wrong.length, name).toBeGreaterThan(1);
});

describe.each(channelNames)('%s', (name: ChannelName) => {
  test('takes the right shape', () => {
    expect(contract[name].request.safeParse(cases[name].right).success).toBe(true);
  });

  test('refuses every wrong shape', async () => {
    const shapes = [
      ...cases[name].wrong,
      undefined,
      null,
      7,
      'text',
      [],
      new Uint8Array(3),
      () => 1,
      new Map(),
    ];
    for (const shape of shapes) {
      const isRight = contract[name].request.safeParse(shape).success;
      if (!isRight) expect(await open.codeOf(name, shape)).toBe('contract/bad-request');
    }
    for (const shape of cases[name].wrong)
      expect(contract[name].request.safeParse(shape).success).toBe(false);
  });

  test('refuses what is too big before it is parsed', async () => {
    expect(await open.codeOf(name, cases[name].tooBig)).toBe('contract/too-big');
  });

  if (contract[name].access === 'unlocked')
    test('is refused while locked', async () => {
      expect(await locked.codeOf(name, cases[name].right)).toBe('vault/locked');
    });

  test('refuses a page that was replaced', async () => {
    const harness = await AppHarness.start();
    let wasTold = false;
    const old = harness.app.connect(
      () => undefined,
      () => {
        wasTold = true;
      },
    );
    harness.app.connect(
      () => undefined,
      () => undefined,
    );
    expect(await old.handle(name, cases[name].right)).toEqual({ ok: false, code: 'contract/disconnected' });
    expect(wasTold).toBe(true);
    await harness.stop();
  });
});

test.each([
  '',
  'vault',
  'vault.',
  'toString',
  '__proto__',
  'constructor',
  'vault.unlock ',
  5,
  null,
  {},
  ['vault.list'],
])('refuses a channel that is not in the table: %j', async (name) => {
  expect(await open.codeOf(name, {})).toBe('contract/unknown-channel');
});

test('answers a known code and nothing else when ids of nothing are asked for', async () => {
  const asking: ChannelName[] = channelNames.filter((name) =>
    /^(document|import|record|draft|copy)\./.test(name),
  );
  for (const name of asking) {
    const code = await open.codeOf(name, cases[name].right);
    if (code !== 'ok') expect(errorCodes, name).toContain(code);
    expect(code, name).not.toBe('internal');
  }
});
