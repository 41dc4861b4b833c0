import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { focusField, TextField, useShortcut } from '../ui/index.ts';

const FIELD_ID = 'search';

export interface SearchFieldProps {
  query: string;
  onSearch: (query: string) => void;
}

/** Searches with every key. */
export function SearchField({ query, onSearch }: SearchFieldProps) {
  const { t } = useTranslation('records');
  // What is typed is shown at once; the list follows as soon as it can.
  const [typed, setTyped] = useState(query);
  const sent = useRef(query);
  useEffect(() => {
    if (query === sent.current) return;
    sent.current = query;
    setTyped(query);
  }, [query]);
  useShortcut('search', () => focusField(FIELD_ID));
  const search = (text: string) => {
    sent.current = text;
    setTyped(text);
    onSearch(text);
  };
  return (
    <TextField
      id={FIELD_ID}
      type="search"
      label={t('search.label')}
      description={t('search.hint')}
      value={typed}
      onChange={search}
      autoComplete="off"
      spellCheck="false"
    />
  );
}
