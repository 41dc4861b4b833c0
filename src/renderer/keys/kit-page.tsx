import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveryKit } from '../../shared/model/vault.ts';
import { Button, Checkbox, Disclosure, QuestionPage } from '../ui/index.ts';
import './kit-page.css';
import { KitSheet } from './kit-sheet.tsx';

export interface KitPageProps {
  kit: RecoveryKit;
  caption?: string;
  onBack?: () => void;
  onDone: () => void;
}

/** Shows the recovery code once, to be printed or written down. It is not saved anywhere, and no file is offered. */
export function KitPage({ kit, caption, onBack, onDone }: KitPageProps) {
  const { t } = useTranslation('kit');
  const [isLarge, setLarge] = useState(false);
  return (
    <>
      <QuestionPage
        title={t('title')}
        intro={<p>{t('intro')}</p>}
        onSubmit={onDone}
        submitLabel={t('done')}
        {...(caption ? { caption } : {})}
        {...(onBack ? { onBack } : {})}
      >
        <CodeGroups code={kit.recoveryCode} />
        <div className="kit-print">
          <Button icon={Printer} onPress={() => window.print()}>
            {t('print')}
          </Button>
          <Checkbox label={t('largePrint')} isSelected={isLarge} onChange={setLarge} />
        </div>
        <Disclosure title={t('noPrinter')}>
          <p>{t('noPrinterBody')}</p>
        </Disclosure>
      </QuestionPage>
      <KitSheet kit={kit} isLarge={isLarge} />
    </>
  );
}

/** The code as seven numbered groups, read out one by one. */
function CodeGroups({ code }: { code: string }) {
  const { t } = useTranslation('kit');
  return (
    <ol className="kit-groups" aria-label={t('codeLabel')} translate="no" dir="ltr">
      {code.split('-').map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its place
        <li key={index}>
          <span className="kit-group-number">{t('group', { number: index + 1 })}</span>
          <span className="kit-group">{group}</span>
        </li>
      ))}
    </ol>
  );
}
