import { useTranslation } from 'react-i18next';
import { usePreferences } from '../preferences/preference-context.ts';
import { Button, Dialog } from '../ui/index.ts';
import { useHouse } from './house-context.ts';
import './shortcut-help.css';
import { commonShortcutNames, commonShortcuts } from './shortcut-list.ts';

export interface ShortcutHelpProps {
  isOpen: boolean;
  onClose: () => void;
}

/** The list of keys. */
export function ShortcutHelp({ isOpen, onClose }: ShortcutHelpProps) {
  const { t } = useTranslation('app');
  const { singleKeyShortcuts } = usePreferences();
  return (
    <Dialog
      title={t('shortcuts.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      <p>{singleKeyShortcuts ? t('shortcuts.intro') : t('shortcuts.off')}</p>
      <KeyTable />
    </Dialog>
  );
}

function KeyTable() {
  const { t } = useTranslation('app');
  const { rooms } = useHouse();
  return (
    <table className="key-table">
      <thead>
        <tr>
          <th scope="col">{t('shortcuts.key')}</th>
          <th scope="col">{t('shortcuts.does')}</th>
        </tr>
      </thead>
      <tbody>
        {commonShortcutNames.map((name) => (
          <tr key={name}>
            <td>
              <Keys combination={commonShortcuts[name]} />
            </td>
            <td>{t(`shortcuts.${name}`)}</td>
          </tr>
        ))}
        {rooms.map(({ id, key }) => (
          <tr key={id}>
            <td>
              <Keys combination={`g ${key}`} />
            </td>
            <td>{t('shortcuts.go', { room: t(`rooms.${id}`) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `Ctrl+L` as two keys together, `g h` as one after the other. */
function Keys({ combination }: { combination: string }) {
  const { t } = useTranslation('app');
  const isPair = combination.includes(' ');
  const keys = combination.split(isPair ? ' ' : '+');
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && <span className="key-between">{isPair ? t('shortcuts.after') : '+'}</span>}
      <kbd>{key}</kbd>
    </span>
  ));
}
