import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import * as vectors from 'cctv-age';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealAge } from '../../../src/main/export/age.ts';
import { ageDecrypt, hasCommand, run } from '../../support/commands.ts';

const PASSPHRASE = 'walnut piano elbow drizzle';
const hasAge = hasCommand('age') && hasCommand('script');

interface Vector {
  fields: Map<string, string[]>;
  file: Uint8Array;
}

/** The format of C2SP/CCTV age: lines of `name: value`, an empty line, then the file, perhaps compressed. */
function readVector(bytes: Uint8Array): Vector {
  const text = Buffer.from(bytes).toString('latin1');
  const end = text.indexOf('\n\n');
  const fields = new Map<string, string[]>();
  for (const line of text.slice(0, end).split('\n')) {
    const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(line) ?? [];
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  const rest = Buffer.from(bytes).subarray(end + 2);
  const isCompressed = fields.get('compressed')?.[0] === 'zlib';
  return { fields, file: new Uint8Array(isCompressed ? inflateSync(rest) : rest) };
}

async function openVector({ fields, file }: Vector): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  for (const passphrase of fields.get('passphrase') ?? []) decrypter.addPassphrase(passphrase);
  for (const identity of fields.get('identity') ?? []) decrypter.addIdentity(identity);
  const isArmored = fields.get('armored')?.[0] === 'yes';
  const bytes = isArmored ? armor.decode(Buffer.from(file).toString('latin1')) : file;
  return decrypter.decrypt(bytes);
}

async function sealed(content: Uint8Array, lock: Parameters<typeof sealAge>[1]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const shared = new Uint8Array(50_000);
    for (let at = 0; at < content.length; at += shared.length) {
      const piece = content.subarray(at, at + shared.length);
      shared.set(piece);
      yield shared.subarray(0, piece.length);
    }
  }
  for await (const part of sealAge(pieces(), lock)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

describe('age', () => {
  test.each(Object.keys(vectors).filter((name) => name !== 'default'))(
    'does as the vector %s expects',
    async (name) => {
      const vector = readVector((vectors as unknown as Record<string, Uint8Array>)[name] as Uint8Array);
      if (vector.fields.get('expect')?.[0] === 'success') {
        const plain = await openVector(vector);
        expect(createHash('sha256').update(plain).digest('hex')).toBe(vector.fields.get('payload')?.[0]);
      } else {
        await expect(openVector(vector)).rejects.toThrow();
      }
    },
  );

  const content = new Uint8Array(200_003).map((_, index) => index * 31);
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deedbox-age-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('gives back every byte when what we sealed is opened, and nothing with another passphrase', async () => {
    const bytes = await sealed(content, { passphrase: PASSPHRASE });
    const right = new Decrypter();
    right.addPassphrase(PASSPHRASE);
    expect(Buffer.compare(await right.decrypt(bytes), content)).toBe(0);
    const wrong = new Decrypter();
    wrong.addPassphrase('tangerine lorry hexagon plum');
    await expect(wrong.decrypt(bytes)).rejects.toThrow();
  });

  test.runIf(hasAge)('is opened by the stock program when it has a passphrase, or a recipient', async () => {
    const path = join(folder, 'sealed.age');
    const plain = join(folder, 'plain');
    await writeFile(path, await sealed(content, { passphrase: PASSPHRASE }));
    await ageDecrypt(PASSPHRASE, path, plain);
    expect(Buffer.compare(await readFile(plain), content)).toBe(0);

    const identity = await generateX25519Identity();
    await writeFile(join(folder, 'key.txt'), `${identity}\n`);
    await writeFile(path, await sealed(content, { recipient: await identityToRecipient(identity) }));
    await run('age', ['-d', '-i', join(folder, 'key.txt'), '-o', join(folder, 'plain-2'), path]);
    expect(Buffer.compare(await readFile(join(folder, 'plain-2')), content)).toBe(0);
  });
});
