import { isUnderEuLaw, type LawPlace } from '../../../shared/i18n/trace-words.ts';
import type { SourceId } from '../../../shared/law/sources.ts';

/** What a letter calls upon. */
export type Right =
  | 'access'
  | 'amendment'
  | 'restriction'
  | 'recipients'
  | 'time'
  | 'clarification'
  | 'fee'
  | 'identity'
  | 'refusal'
  | 'agencyComplaint'
  | 'regulator'
  | 'progress';

const generalRules: Record<Right, SourceId> = {
  access: 'gdpr-15',
  amendment: 'gdpr-16',
  restriction: 'gdpr-18',
  recipients: 'gdpr-19',
  time: 'gdpr-12-3',
  clarification: 'dpa-54-clarification',
  fee: 'gdpr-12-5',
  identity: 'gdpr-12-6',
  refusal: 'gdpr-12-4',
  agencyComplaint: 'dpa-164a',
  regulator: 'gdpr-77',
  progress: 'dpa-166',
};

/** Police, prosecution and prisons: Data Protection Act 2018 Part 3. */
const lawEnforcementRules: Record<Right, SourceId> = {
  ...generalRules,
  access: 'dpa-45',
  amendment: 'dpa-46',
  restriction: 'dpa-47',
  recipients: 'dpa-48',
  time: 'dpa-54',
  fee: 'dpa-53',
  identity: 'dpa-52',
  refusal: 'dpa-48',
  regulator: 'dpa-165',
};

/** The rule that a right rests on. For access, a refusal under Part 3 has its rule in the same section. */
export function ruleOf(right: Right, place: LawPlace, caseKind: 'access' | 'amendment'): SourceId {
  if (isUnderEuLaw(place)) return right === 'progress' ? 'gdpr-78' : generalRules[right];
  if (place.regime !== 'lawEnforcement') return generalRules[right];
  return right === 'refusal' && caseKind === 'access' ? 'dpa-45' : lawEnforcementRules[right];
}
