import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import type { PassphraseMeasure } from '../../shared/model/vault.ts';
import { toPassphraseBytes } from './passphrase.ts';

const LONG_ENOUGH = 12;
const STRONG_ENOUGH = 3;
/** A score from 12 characters alone is not taken when they are guessed at once. */
const NEVER_BELOW = 2;
/** zxcvbn's time grows with length; what is longer is strong or a copy. */
const MEASURED_CHARACTERS = 128;

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
});

/** How hard a passphrase is to guess (Wheeler, "zxcvbn", USENIX Security 2016), and whether Deedbox takes it. */
export function measurePassphrase(passphrase: string): PassphraseMeasure {
  const result = zxcvbn.check(passphrase.slice(0, MEASURED_CHARACTERS));
  return {
    score: result.score,
    acceptable: isAllowedText(passphrase) && isStrongEnough(passphrase, result.score),
    warning: result.feedback.warning ?? '',
    guessesLog10: result.guessesLog10,
  };
}

function isStrongEnough(passphrase: string, score: number): boolean {
  const characters = [...passphrase].length;
  return score >= STRONG_ENOUGH || (characters >= LONG_ENOUGH && score >= NEVER_BELOW);
}

function isAllowedText(passphrase: string): boolean {
  try {
    toPassphraseBytes(passphrase);
    return true;
  } catch {
    return false;
  }
}
