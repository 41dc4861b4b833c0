import type { FieldValue } from '../../shared/model/field.ts';
import { type Format, useFormat, useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import { moneyText } from './money-text.ts';
import type { LinkTargets } from './use-link-targets.ts';

export interface FieldValueViewProps {
  value: FieldValue;
  links: LinkTargets;
}

/** A value in words. Text of a document is shown as text, in its own direction, and never as anything else. */
export function FieldValueView({ value, links }: FieldValueViewProps) {
  const { t } = useTranslation('records');
  const format = useFormat();
  switch (value.type) {
    case 'text':
      return value.text === '' ? <Empty /> : <bdi className="record-text">{value.text}</bdi>;
    case 'coded':
      return <CodedValue value={value} />;
    case 'quantity':
      return <bdi>{t('value.quantity', { value: value.value, unit: value.unit }).trim()}</bdi>;
    case 'money':
      return <bdi>{moneyText(value.value, value.currency)}</bdi>;
    case 'date':
      return value.iso === '' ? <Empty /> : <bdi>{format.isoDateTime(value.iso)}</bdi>;
    case 'period':
      return <PeriodValue start={value.start} end={value.end} format={format} />;
    case 'boolean':
      return value.value ? t('value.yes') : t('value.no');
    case 'link':
      return <LinkValue text={value.text} recordId={links.get(value.identity)} />;
  }
}

function Empty() {
  const { t } = useTranslation('records');
  return <span className="ui-soft">{t('value.empty')}</span>;
}

/** A code never stands alone: its words come first, and where there are none, that is said. */
function CodedValue({ value }: { value: Extract<FieldValue, { type: 'coded' }> }) {
  const { t } = useTranslation('records');
  const vocabulary = useVocabulary();
  const words = (value.term && vocabulary.term(value.term)) || value.text;
  const isOwnCode = value.code === '' || words.toLowerCase() === value.code.toLowerCase();
  return (
    <>
      {words ? <bdi>{words}</bdi> : <span className="ui-soft">{t('value.noWords')}</span>}
      {!isOwnCode && (
        <>
          {' '}
          <bdi className="record-small-code ui-soft ui-small">{t('value.code', { code: value.code })}</bdi>
        </>
      )}
    </>
  );
}

function PeriodValue({ start, end, format }: { start: string; end: string; format: Format }) {
  const { t } = useTranslation('records');
  const words = { start: format.isoDateTime(start), end: format.isoDateTime(end) };
  if (start === '' && end === '') return <Empty />;
  if (end === '') return t('value.periodStart', words);
  return start === '' ? t('value.periodEnd', words) : t('value.period', words);
}

function LinkValue({ text, recordId }: { text: string; recordId: string | undefined }) {
  const { t } = useTranslation('records');
  const words = <bdi>{text || t('value.unnamedLink')}</bdi>;
  if (recordId === undefined) return words;
  return (
    <RoomLink to="/records/$recordId" params={{ recordId }}>
      {words}
    </RoomLink>
  );
}
