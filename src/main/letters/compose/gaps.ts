import type { CaseEventOf, CompletenessPart } from '../../../shared/model/case-event.ts';
import { partsOwed } from './access-request.ts';
import type { Draft } from './draft.ts';

export interface Gap {
  part: CompletenessPart;
  isUnclear: boolean;
  text: string;
}

/** The parts of Article 15(1) that a reply lacks or says unclearly. A part that was not looked at is no gap. */
export function gapsIn({ completeness }: CaseEventOf<'responded'>, draft: Draft): Gap[] {
  return partsOwed(draft).flatMap((part) => {
    const told = completeness[part];
    if (told !== 'missing' && told !== 'unclear') return [];
    return [{ part, isUnclear: told === 'unclear', text: draft.say(`parts.${part}`) }];
  });
}
