import { toRecordId } from '../src/main/vault/identity.ts';
import { openRow, sealRow } from '../src/main/vault/row.ts';
import { prepareSodium, randomBytes } from '../src/main/vault/sodium.ts';
import { ID_BYTES } from '../src/shared/model/ids.ts';
import { CipherBox } from './cipher-box.ts';
import { readRecords } from './hosts/peer-records.ts';
import { openAll, openStream, sealAll, sealStream } from './raw-sodium.ts';
import type { Measurements } from './results.ts';
import type { SystemName } from './systems.ts';
import type { TaskName } from './tasks.ts';

const RECORDS = 5_000;
const FILE_BYTES = 48_000_000;
const MB = 1_000_000;

/** What has no page in it: sealing, and bytes in and out, beside the cipher alone. Interleaved as the rest. */
export async function measureCipher(folder: string, rounds: number, measured: Measurements): Promise<void> {
  await prepareSodium();
  const box = await CipherBox.make(folder);
  const note = async (task: TaskName, system: SystemName, amount: number, work: () => unknown) => {
    const startedAt = performance.now();
    await work();
    measured.add(task, system, 0, (amount / (performance.now() - startedAt)) * 1000);
  };
  for (let round = 1; round <= rounds; round++) {
    await measureRecords(box, note);
    await measureBytes(box, note);
  }
  await box.close();
}

type Note = (task: TaskName, system: SystemName, amount: number, work: () => unknown) => Promise<void>;

async function measureRecords({ keyring }: CipherBox, note: Note): Promise<void> {
  const records = readRecords(0, RECORDS);
  const about = { collection: 'records', revision: 1, isDeleted: false, savedAtMs: 0 } as const;
  const toSeal = records.map((stored) => ({
    ...about,
    deviceId: new Uint8Array(ID_BYTES),
    recordId: toRecordId(stored.identity, keyring),
    stored,
  }));
  let raw: ReturnType<typeof sealAll> = [];
  let rows: Uint8Array[] = [];
  await note('seal', 'libsodium', RECORDS, () => {
    raw = sealAll(records);
  });
  await note('seal', 'deedbox', RECORDS, () => {
    rows = toSeal.map((row) => sealRow(row, keyring));
  });
  await note('unseal', 'libsodium', RECORDS, () => openAll(raw));
  await note('unseal', 'deedbox', RECORDS, () => rows.map((row) => openRow(row, keyring)));
}

/** What one file of 48 MB takes, and one copy of a box that holds little else. */
async function measureBytes(box: CipherBox, note: Note): Promise<void> {
  const file = randomBytes(FILE_BYTES);
  const amount = FILE_BYTES / MB;
  let stream = sealStream(new Uint8Array(0));
  for (const task of ['keepFile', 'backup'] as const)
    await note(task, 'libsodium', amount, () => {
      stream = sealStream(file);
    });
  for (const task of ['readFile', 'restore'] as const)
    await note(task, 'libsodium', amount, () => openStream(stream));
  await note('keepFile', 'deedbox', amount, () => box.keepFile(file));
  await box.removeOlder();
  await note('readFile', 'deedbox', amount, () => box.readFile());
  await note('backup', 'deedbox', amount, () => box.backUp());
  await note('restore', 'deedbox', amount, () => box.restore());
}
