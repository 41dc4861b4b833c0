/** Where a request is made: its law, and whose public holidays move its dates. ISO 3166, the UK by nation. */
export const ukNations = ['gb-eng', 'gb-wls', 'gb-sct', 'gb-nir'] as const;
export type UkNation = (typeof ukNations)[number];

export const memberStates = [
  'at',
  'be',
  'bg',
  'cy',
  'cz',
  'de',
  'dk',
  'ee',
  'es',
  'fi',
  'fr',
  'gr',
  'hr',
  'hu',
  'ie',
  'it',
  'lt',
  'lu',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'se',
  'si',
  'sk',
] as const;
export type MemberState = (typeof memberStates)[number];

export const jurisdictions = [...ukNations, ...memberStates] as const;
export type Jurisdiction = UkNation | MemberState;

export function isUkNation(jurisdiction: Jurisdiction): jurisdiction is UkNation {
  return jurisdiction.startsWith('gb-');
}
