import { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Encrypter } from 'age-encryption';

/** Who can open an age file: whoever knows a passphrase, or holds the key of a recipient (`age1…`). */
export type AgeLock = { passphrase: string } | { recipient: string };

/**
 * Puts a stream inside an age v1 file (age-encryption.org/v1), which any age program opens. A passphrase
 * goes through scrypt with age's own cost (2^18), which takes a second before the first byte.
 */
export async function* sealAge(
  content: AsyncIterable<Uint8Array>,
  lock: AgeLock,
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase);
  else encrypter.addRecipient(lock.recipient);
  const source = NodeReadableStream.from(toOwnBytes(content)) as ReadableStream<Uint8Array>;
  for await (const piece of await encrypter.encrypt(source)) yield piece;
}

/** The library keeps a piece while it waits for the next, and who gave it may use its memory again. */
async function* toOwnBytes(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of content) yield new Uint8Array(piece);
}
