import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/index.ts';
import type { Loading } from '../store/index.ts';
import { Button, ErrorNotice, Skeleton } from '../ui/index.ts';

export interface OnScreenProps<Value> {
  loading: Loading<Value>;
  /** What is on its way, for screen readers. */
  label: string;
  children: (value: Value) => ReactNode;
}

/** Shows a value once it is there; before, its shape; where it does not come, why, and a way to try again. */
export function OnScreen<Value>({ loading, label, children }: OnScreenProps<Value>) {
  const { t } = useTranslation('records');
  if (loading.state === 'loading') return <Skeleton label={label} lines={5} />;
  if (loading.state === 'loaded') return children(loading.value);
  const again = <Button onPress={loading.retry}>{t('copy.again')}</Button>;
  return <ErrorNotice code={loading.code} actions={again} />;
}
