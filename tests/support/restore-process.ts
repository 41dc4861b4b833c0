import { once } from 'node:events';
import { join } from 'node:path';
import { readCopyHead } from '../../src/main/copies/copy-head.ts';
import { restoreCopy } from '../../src/main/copies/restore-copy.ts';
import { switchToRestored } from '../../src/main/session/restored-vault.ts';
import { nodeDisk } from '../../src/main/storage/disk.ts';
import { prepareSodium } from '../../src/main/vault/sodium.ts';

/**
 * A process of its own that restores a copy, to be killed in the middle: the data folder and the copy are
 * its arguments, the vault key comes on standard input, and it says `started` when the key is there.
 */
const [dataFolder = '', path = ''] = process.argv.slice(2);
await prepareSodium();
const [key] = (await once(process.stdin, 'data')) as [Buffer];
const file = await nodeDisk.open(path);
const size = (await nodeDisk.size(path)) ?? 0;
const vaultKey = new Uint8Array(Buffer.from(key.toString().trim(), 'hex'));
console.log('started');
const vaults = join(dataFolder, 'vaults');
const copy = { file, size, head: await readCopyHead(file), vaultKey };
const { vaultId } = await restoreCopy(nodeDisk, vaults, copy);
await switchToRestored(nodeDisk, vaults, vaultId);
console.log('done');
process.exit(0);
