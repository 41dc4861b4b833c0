import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOpenVault } from '../session/session-context.ts';
import { BoxMark, FieldList, FieldRow } from '../ui/index.ts';
import { paths } from './paths.ts';
import { Section } from './section.tsx';

/** The open box: its name, and what opens it. */
export function BoxSection() {
  const { t } = useTranslation(['settings', 'vault']);
  const { name, colour } = useOpenVault();
  return (
    <Section title={t('settings:box.title')}>
      <FieldList>
        <FieldRow
          label={t('settings:box.name')}
          action={<Link to={paths.name}>{t('settings:box.rename')}</Link>}
        >
          <span className="settings-colour" data-vault-colour={colour}>
            <BoxMark name={name} />
            <span>
              <bdi>{name}</bdi> · {t(`vault:name.colours.${colour}`)}
            </span>
          </span>
        </FieldRow>
        <FieldRow
          label={t('settings:box.passphrase')}
          action={<Link to={paths.passphrase}>{t('settings:box.changePassphrase')}</Link>}
        >
          {t('settings:box.passphraseNote')}
        </FieldRow>
        <FieldRow
          label={t('settings:box.kit')}
          action={<Link to={paths.kit}>{t('settings:box.renewKit')}</Link>}
        >
          {t('settings:box.kitNote')}
        </FieldRow>
      </FieldList>
    </Section>
  );
}
