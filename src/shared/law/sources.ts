/**
 * Where each rule comes from, and how sure we are of it: `verified` was read in the statute or at the
 * regulator, `secondary` in sources that agree, `memory` is to be confirmed and shown as such.
 * The names of the laws, in each language, are words of the `law` namespace.
 */
export type Confidence = 'verified' | 'secondary' | 'memory';

export const sources = {
  /** One month, from receipt. */
  'gdpr-12-3': { confidence: 'verified', url: 'https://www.legislation.gov.uk/eur/2016/679/article/12' },
  /** When the month starts: DPA 2018 s.54. */
  'dpa-54': { confidence: 'verified', url: 'https://www.legislation.gov.uk/ukpga/2018/12/section/54' },
  /** The corresponding date, and what happens on weekends and bank holidays: the ICO's guide to the right of access. */
  'ico-time-limit': {
    confidence: 'verified',
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/right-of-access/',
  },
  /** A question about the request stops the clock. */
  'dpa-54-clarification': {
    confidence: 'verified',
    url: 'https://www.legislation.gov.uk/ukpga/2018/12/section/54',
  },
  /** Where a period ends on a day that is no working day: Regulation 1182/71, Article 3(4). */
  'eu-1182-71': { confidence: 'memory', url: 'https://eur-lex.europa.eu/eli/reg/1971/1182/oj' },
  /** Refusals, too, within the month, with reasons. */
  'gdpr-12-4': { confidence: 'verified', url: 'https://www.legislation.gov.uk/eur/2016/679/article/12' },
  /** Free of charge, unless a request is manifestly unfounded or excessive. */
  'gdpr-12-5': { confidence: 'memory', url: 'https://www.legislation.gov.uk/eur/2016/679/article/12' },
  /** Proof of identity only where there is reasonable doubt. */
  'gdpr-12-6': { confidence: 'memory', url: 'https://www.legislation.gov.uk/eur/2016/679/article/12' },
  'gdpr-15': { confidence: 'verified', url: 'https://www.legislation.gov.uk/eur/2016/679/article/15' },
  'gdpr-16': { confidence: 'verified', url: 'https://www.legislation.gov.uk/eur/2016/679/article/16' },
  'gdpr-17': { confidence: 'verified', url: 'https://www.legislation.gov.uk/eur/2016/679/article/17' },
  'gdpr-18': { confidence: 'verified', url: 'https://www.legislation.gov.uk/eur/2016/679/article/18' },
  'gdpr-19': { confidence: 'verified', url: 'https://www.legislation.gov.uk/eur/2016/679/article/19' },
  'gdpr-21': { confidence: 'verified', url: 'https://www.legislation.gov.uk/eur/2016/679/article/21' },
  'gdpr-77': { confidence: 'verified', url: 'https://www.legislation.gov.uk/eur/2016/679/article/77' },
  'gdpr-78': { confidence: 'verified', url: 'https://www.legislation.gov.uk/eur/2016/679/article/78' },
  /** Law enforcement: access, rectification, restriction, telling others, identity, fees. */
  'dpa-45': { confidence: 'secondary', url: 'https://www.legislation.gov.uk/ukpga/2018/12/section/45' },
  'dpa-46': { confidence: 'memory', url: 'https://www.legislation.gov.uk/ukpga/2018/12/section/46' },
  'dpa-47': { confidence: 'memory', url: 'https://www.legislation.gov.uk/ukpga/2018/12/section/47' },
  'dpa-48': { confidence: 'memory', url: 'https://www.legislation.gov.uk/ukpga/2018/12/section/48' },
  'dpa-52': { confidence: 'memory', url: 'https://www.legislation.gov.uk/ukpga/2018/12/section/52' },
  'dpa-53': { confidence: 'memory', url: 'https://www.legislation.gov.uk/ukpga/2018/12/section/53' },
  /** Complaints to the agency itself, from 19 June 2026. */
  'dpa-164a': { confidence: 'secondary', url: 'https://www.legislation.gov.uk/ukpga/2018/12/section/164A' },
  /** Complaints to the regulator about law enforcement. */
  'dpa-165': { confidence: 'memory', url: 'https://www.legislation.gov.uk/ukpga/2018/12/section/165' },
  /** The regulator answers, or says how it stands, within three months. */
  'dpa-166': { confidence: 'verified', url: 'https://www.legislation.gov.uk/ukpga/2018/12/section/166' },
  /** Police and other law enforcement. */
  'dpa-part-3': { confidence: 'verified', url: 'https://www.legislation.gov.uk/ukpga/2018/12/part/3' },
  /** Health, social work, education and child abuse: limits on Articles 15 and 16. */
  'dpa-schedule-3': {
    confidence: 'verified',
    url: 'https://www.legislation.gov.uk/ukpga/2018/12/schedule/3',
  },
  /** Risk classification by authorities that run housing benefit. */
  'dpa-schedule-2-3': {
    confidence: 'secondary',
    url: 'https://www.legislation.gov.uk/ukpga/2018/12/schedule/2',
  },
  /** An opinion is not deleted; a statement of disagreement goes beside it: the ICO's guide to rectification. */
  'ico-opinion': {
    confidence: 'verified',
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/right-to-rectification/',
  },
  /** The sector's own road against a decision; each to be confirmed before it is relied on. */
  'dwp-reconsideration': { confidence: 'memory', url: 'https://www.gov.uk/mandatory-reconsideration' },
  'hmrc-appeal': { confidence: 'memory', url: 'https://www.gov.uk/tax-appeals' },
  'dbs-dispute': { confidence: 'memory', url: 'https://www.gov.uk/disclosure-barring-service-check' },
  phso: { confidence: 'memory', url: 'https://www.ombudsman.org.uk' },
  lgsco: { confidence: 'memory', url: 'https://www.lgo.org.uk' },
  'housing-ombudsman': { confidence: 'memory', url: 'https://www.housing-ombudsman.org.uk' },
  /** No rule: what people do before they complain. */
  convention: { confidence: 'verified', url: '' },
} as const satisfies Record<string, { confidence: Confidence; url: string }>;

export type SourceId = keyof typeof sources;
export const sourceIds = Object.keys(sources) as SourceId[];
