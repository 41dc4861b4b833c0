import type { Ground } from '../model/amendment-item.ts';
import type { SourceId } from './sources.ts';

/** What sort of thing is said to be wrong. The law treats each differently. */
export const natures = ['fact', 'opinion', 'decision'] as const;
export type Nature = (typeof natures)[number];

export const sectors = [
  'health',
  'socialCare',
  'tax',
  'benefits',
  'housing',
  'education',
  'police',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

export const remedyKinds = [
  /** Put the right value in its place. */
  'correct',
  /** Add what is missing. */
  'complete',
  /** Take another person's record out of mine. */
  'removeMisfiled',
  /** Take the second of two out. */
  'removeDuplicate',
  'erase',
  /** It stays, with my statement beside it. */
  'addStatement',
  /** It is not used while the question is open. */
  'restrict',
  'object',
  /** The sector's own road: a decision is not corrected but appealed. */
  'appeal',
] as const;
export type RemedyKind = (typeof remedyKinds)[number];

export interface Remedy {
  kind: RemedyKind;
  source: SourceId;
}

export interface Triage {
  /** What to ask for. */
  remedy: Remedy;
  /** What can be asked for besides. */
  besides: readonly Remedy[];
  /** Rules that narrow the right in this sector. */
  limits: readonly SourceId[];
}

const RESTRICT: Remedy = { kind: 'restrict', source: 'gdpr-18' };
const OBJECT: Remedy = { kind: 'object', source: 'gdpr-21' };
const STATEMENT: Remedy = { kind: 'addStatement', source: 'ico-opinion' };

const factRemedies: Record<Ground, Remedy> = {
  inaccurate: { kind: 'correct', source: 'gdpr-16' },
  outOfDate: { kind: 'correct', source: 'gdpr-16' },
  incomplete: { kind: 'complete', source: 'gdpr-16' },
  wrongPerson: { kind: 'removeMisfiled', source: 'gdpr-16' },
  duplicate: { kind: 'removeDuplicate', source: 'gdpr-16' },
  opinionDisputed: STATEMENT,
  unlawful: { kind: 'erase', source: 'gdpr-17' },
};

const appealSources: Record<Sector, SourceId> = {
  health: 'phso',
  socialCare: 'lgsco',
  tax: 'hmrc-appeal',
  benefits: 'dwp-reconsideration',
  housing: 'housing-ombudsman',
  education: 'lgsco',
  police: 'dbs-dispute',
  other: 'convention',
};

const sectorLimits: Partial<Record<Sector, readonly SourceId[]>> = {
  health: ['dpa-schedule-3'],
  socialCare: ['dpa-schedule-3'],
  education: ['dpa-schedule-3'],
  housing: ['dpa-schedule-2-3'],
  benefits: ['dpa-schedule-2-3'],
  police: ['dpa-part-3'],
};

/** The right remedy for what is wrong: a fact is put right, an opinion answered, a decision appealed. */
export function findRemedy(nature: Nature, ground: Ground, sector: Sector): Triage {
  const limits = sectorLimits[sector] ?? [];
  if (nature === 'decision')
    return { remedy: { kind: 'appeal', source: appealSources[sector] }, besides: [RESTRICT], limits };
  // Another person's opinion in my record is still not about me.
  if ((nature === 'opinion' && ground !== 'wrongPerson') || ground === 'opinionDisputed')
    return { remedy: STATEMENT, besides: [OBJECT], limits };
  const remedy = factRemedies[ground];
  return { remedy, besides: ground === 'unlawful' ? [RESTRICT, OBJECT] : [RESTRICT, STATEMENT], limits };
}
