import type { TFunction } from 'i18next';
import type { CalendarDate } from '../law/calendar-date.ts';
import { isUkNation, type Jurisdiction } from '../law/jurisdiction.ts';
import { type Confidence, type SourceId, sources } from '../law/sources.ts';
import type { TraceStep } from '../law/trace.ts';
import type { Regime } from '../model/case.ts';
import { toListDate } from '../model/summary.ts';
import type { Format } from './format.ts';

/** Which law a date stands under: the same rule has another name elsewhere. */
export interface LawPlace {
  jurisdiction: Jurisdiction;
  regime: Regime;
}

export interface SourceWords {
  id: SourceId;
  /** "UK GDPR, Article 12(3)" */
  name: string;
  /** The name, with a mark where it was not read in the law itself. For a screen; a letter says `name`. */
  marked: string;
  confidence: Confidence;
  /** '' where there is nothing to read. */
  url: string;
}

export interface StepWords {
  text: string;
  /** null for a step that is only the calendar. */
  source: SourceWords | null;
}

export interface TraceWords {
  source(id: SourceId, place: LawPlace): SourceWords;
  steps(trace: readonly TraceStep[], place: LawPlace): StepWords[];
  /** Each step as one sentence with its source, marked. */
  sentences(trace: readonly TraceStep[], place: LawPlace): string[];
}

/** `sources` links to the UK's text of the GDPR. */
const EU_TEXT = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';

/** The statutory clock in words. `t` and `format` speak the same language. */
export function createTraceWords(t: TFunction<'law'>, format: Format): TraceWords {
  const source = (asked: SourceId, place: LawPlace): SourceWords => {
    const id = ruleFor(asked, place);
    const { confidence, url } = sources[id];
    const law = t(isUnderEuLaw(place) ? 'law.eu' : 'law.uk');
    const name = t(`sources.${id}`, { law });
    const marked =
      confidence === 'verified' ? name : t('marked', { source: name, mark: t(`confidence.${confidence}`) });
    const isEuropean = id.startsWith('gdpr-') && isUnderEuLaw(place);
    return { id, name, marked, confidence, url: isEuropean ? EU_TEXT : url };
  };
  const steps = (trace: readonly TraceStep[], place: LawPlace): StepWords[] =>
    trace.map((step) => ({
      text: stepText(step, t, format),
      source: 'source' in step ? source(step.source, place) : null,
    }));
  return {
    source,
    steps,
    sentences: (trace, place) =>
      steps(trace, place).map(({ text, source: from }) =>
        from ? t('sourced', { step: text.replace(/\.$/, ''), source: from.marked }).concat('.') : text,
      ),
  };
}

export function isUnderEuLaw({ jurisdiction, regime }: LawPlace): boolean {
  return regime === 'euGdpr' || !isUkNation(jurisdiction);
}

/** Law enforcement has its own month, in the Data Protection Act. */
function ruleFor(id: SourceId, { regime }: LawPlace): SourceId {
  return regime === 'lawEnforcement' && id === 'gdpr-12-3' ? 'dpa-54' : id;
}

function stepText(step: TraceStep, t: TFunction<'law'>, format: Format): string {
  const short = (date: CalendarDate) => format.shortDate(toListDate(date));
  const day = short(step.on);
  const fullDay = format.isoDate(step.on);
  switch (step.rule) {
    case 'start':
      return t(`steps.start.${step.basis}`, { day });
    case 'months':
      return t('steps.months', { count: step.months, day });
    case 'days':
      return t('steps.days', { count: step.days, day });
    case 'paused':
      return t('steps.paused', { count: step.days, day, from: short(step.from), to: short(step.to) });
    case 'holiday':
      return t('steps.holiday', { fullDay, name: holidayName(step.name, t) });
    case 'weekend':
    case 'next-working-day':
      return t(`steps.${step.rule}`, { fullDay });
    default:
      return t(`steps.${step.rule}`, { day });
  }
}

const SUBSTITUTE = / \(substitute day\)$/;

/** Names that we have words for; without dots, and with straight apostrophes. Others are said as they came. */
const HOLIDAYS = new Map(
  Object.entries({
    "New Year's Day": 'newYear',
    'January 2nd': 'secondJanuary',
    Epiphany: 'epiphany',
    "St Patrick's Day": 'stPatrick',
    'Good Friday': 'goodFriday',
    'Easter Sunday': 'easterSunday',
    'Easter Monday': 'easterMonday',
    'Labour Day': 'labour',
    'Early May bank holiday': 'earlyMay',
    'Spring bank holiday': 'spring',
    'Ascension Day': 'ascension',
    Pentecost: 'pentecost',
    'Whit Monday': 'whitMonday',
    'Corpus Christi': 'corpusChristi',
    "Battle of the Boyne (Orangemen's Day)": 'boyne',
    'Summer bank holiday': 'summer',
    Assumption: 'assumption',
    "All Saints' Day": 'allSaints',
    "St Andrew's Day": 'stAndrew',
    'Immaculate Conception': 'immaculateConception',
    'Christmas Eve': 'christmasEve',
    'Christmas Day': 'christmas',
    'Boxing Day': 'boxing',
    "St Stephen's Day": 'stStephen',
    "Saint Stephen's Day": 'stStephen',
    "New Year's Eve": 'newYearsEve',
    'National Day': 'national',
    'National Holiday': 'national',
    'Independence Day': 'independence',
    'Republic Day': 'republic',
  } as const),
);

function holidayName(english: string, t: TFunction<'law'>): string {
  const plain = english.replace(SUBSTITUTE, '').replaceAll('’', "'").replaceAll('St. ', 'St ');
  const key = HOLIDAYS.get(plain);
  const name = key ? t(`holidays.${key}`) : english.replace(SUBSTITUTE, '');
  return SUBSTITUTE.test(english) ? t('substituteDay', { name }) : name;
}
