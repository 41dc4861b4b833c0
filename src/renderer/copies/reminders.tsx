import { useBridge } from '../bridge-context.ts';
import { useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { Button, ErrorNotice, Notice, showToast } from '../ui/index.ts';
import { useAction } from '../use-action.ts';
import { paths } from './paths.ts';
import type { Reminder } from './upkeep.ts';

/** For Home: what keeps the box safe and is due, each of which can be put off. */
export function Reminders({ reminders }: { reminders: readonly Reminder[] }) {
  return reminders.map((reminder) => <ReminderNotice key={reminder.task} reminder={reminder} />);
}

function ReminderNotice({ reminder }: { reminder: Reminder }) {
  const { t } = useTranslation('copies');
  const { title, body } = useReminderWords(reminder);
  const bridge = useBridge();
  const putOff = useAction();
  const later = () =>
    void putOff.run(async () => {
      await bridge.invoke('upkeep.putOff', { task: reminder.task });
      showToast(t('reminder.putOff'));
    });
  const actions = (
    <>
      <RoomLink to={reminder.task === 'copy' ? paths.make : paths.kit} kind="secondary">
        {t(reminder.task === 'copy' ? 'section.make' : 'section.kitCheck')}
      </RoomLink>
      <Button kind="quiet" isBusy={putOff.isBusy} onPress={later}>
        {t('reminder.later')}
      </Button>
    </>
  );
  return (
    <>
      <Notice kind="needs" title={title} actions={actions}>
        <p>{body}</p>
      </Notice>
      {putOff.failure && <ErrorNotice code={putOff.failure} />}
    </>
  );
}

function useReminderWords(reminder: Reminder): { title: string; body: string } {
  const { t } = useTranslation('copies');
  if (reminder.task === 'kit') return { title: t('reminder.kit'), body: t('reminder.kitBody') };
  if (reminder.days === null) return { title: t('reminder.never'), body: t('reminder.neverBody') };
  return { title: t('reminder.old', { count: reminder.days }), body: t('reminder.oldBody') };
}
