import { useNavigate } from '@tanstack/react-router';
import { ListChecks, Tags, X } from 'lucide-react';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { Button, useShortcut } from '../ui/index.ts';
import { useChoosing } from './choosing.ts';
import type { ListSearch } from './list-search.ts';
import './choose-bar.css';

export interface ChooseBarProps {
  rows: Uint32Array;
  search: ListSearch;
  /** The question is on the screen already. */
  isAsking: boolean;
}

/** Begins choosing; and while one chooses, says how many and what can be done with them. */
export function ChooseBar(props: ChooseBarProps) {
  const { t } = useTranslation('order');
  const choosing = useChoosing();
  if (!choosing.isOn) {
    return (
      <Button icon={ListChecks} onPress={choosing.begin}>
        {t('choosing.begin')}
      </Button>
    );
  }
  return <Chosen {...props} />;
}

function Chosen({ rows, search, isAsking }: ChooseBarProps) {
  const { t } = useTranslation('order');
  const format = useFormat();
  const choosing = useChoosing();
  const navigate = useNavigate();
  const count = choosing.rows.size;
  useShortcut('back', choosing.end);
  return (
    <section className="choose-bar" aria-label={t('choosing.toolbar')}>
      <p role="status" className="ui-figures">
        <strong>{t('choosing.chosen', { count, total: format.number(count) })}</strong>
      </p>
      <div className="ui-row">
        {!isAsking && (
          <Button
            kind="primary"
            icon={Tags}
            isDisabled={count === 0}
            onPress={() => void navigate({ to: '/records/order', search })}
          >
            {t('choosing.putRight')}
          </Button>
        )}
        <Button onPress={() => choosing.add(rows)}>
          {t('choosing.all', { count: rows.length, total: format.number(rows.length) })}
        </Button>
        {count > 0 && (
          <Button kind="quiet" onPress={choosing.clear}>
            {t('choosing.none')}
          </Button>
        )}
        <Button kind="quiet" icon={X} onPress={choosing.end}>
          {t('choosing.end')}
        </Button>
      </div>
      <p className="ui-soft ui-small">{t('choosing.hint')}</p>
    </section>
  );
}
