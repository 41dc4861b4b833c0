import { isUnderEuLaw } from '../../../shared/i18n/trace-words.ts';
import type { LetterParty } from '../../../shared/model/outgoing-letter.ts';
import type { Draft } from './draft.ts';

/** Whom complaints about agencies go to: as given, or the UK's regulator. In a member state it has to be given. */
export function findRegulator({ regulator, stored, say }: Draft): LetterParty {
  if (regulator) return regulator;
  if (isUnderEuLaw(stored)) return { name: say('regulator.supervisory'), addressLines: [], contactLines: [] };
  return {
    name: say('regulator.ico'),
    addressLines: ['Wycliffe House', 'Water Lane', 'Wilmslow', 'Cheshire', 'SK9 5AF'],
    contactLines: [],
  };
}
