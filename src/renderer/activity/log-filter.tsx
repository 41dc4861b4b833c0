import { useFormat, useTranslation } from '../i18n/index.ts';
import { focusField, Select, TextField, useShortcut } from '../ui/index.ts';
import { type LogGroup, logGroups } from './log-entry.ts';

export interface LogQuery {
  group: LogGroup | 'all';
  text: string;
}

const FIELD_ID = 'log-search';
const groups: readonly LogQuery['group'][] = ['all', ...(Object.keys(logGroups) as LogGroup[])];

export interface LogFilterProps {
  query: LogQuery;
  onChange: (query: LogQuery) => void;
  count: number;
}

/** What to show of the log, and how many entries that is. */
export function LogFilter({ query, onChange, count }: LogFilterProps) {
  const { t } = useTranslation('activity');
  const format = useFormat();
  useShortcut('search', () => focusField(FIELD_ID));
  return (
    <div className="activity-filter">
      <TextField
        id={FIELD_ID}
        type="search"
        label={t('search')}
        value={query.text}
        onChange={(text) => onChange({ ...query, text })}
        autoComplete="off"
        spellCheck="false"
      />
      <Select
        label={t('filter')}
        options={groups.map((id) => ({ id, label: t(`groups.${id}`) }))}
        value={query.group}
        onChange={(group) => onChange({ ...query, group })}
      />
      <p role="status" className="activity-count ui-figures">
        {count === 0 ? t('foundNone') : t('found', { count, total: format.number(count) })}
      </p>
    </div>
  );
}
