import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBridge } from '../bridge-context.ts';
import { type NameAndColour, NameAndColourFields, useNameCheck } from '../keys/name-and-colour.tsx';
import { useOpenVault, useSession } from '../session/session-context.ts';
import { ErrorNotice, type FieldProblem, QuestionPage } from '../ui/index.ts';
import { useUndo } from '../undo/index.ts';
import { useAction } from '../use-action.ts';
import { useBackToSettings } from './use-back.ts';

export function RenamePage() {
  const { t } = useTranslation(['settings', 'app']);
  const bridge = useBridge();
  const session = useSession();
  const vault = useOpenVault();
  const back = useBackToSettings();
  const check = useNameCheck();
  const [value, setValue] = useState<NameAndColour>({ name: vault.name, colour: vault.colour });
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const rename = useAction();
  const { offer } = useUndo();

  const submit = () => {
    const found = check(value);
    setProblems(found);
    if (found.length > 0) return;
    void rename.run(async () => {
      session.enter(await bridge.invoke('vault.rename', value));
      const { action } = await bridge.invoke('action.last', {});
      back();
      offer(t('settings:box.renamed'), action?.action === 'renamed' ? action.actionId : null);
    });
  };

  return (
    <div className="settings-question">
      <QuestionPage
        title={t('settings:box.renameTitle')}
        problems={problems}
        onSubmit={submit}
        onBack={() => back()}
        submitLabel={t('app:ui.save')}
        isBusy={rename.isBusy}
      >
        {rename.failure && <ErrorNotice code={rename.failure} />}
        <NameAndColourFields value={value} onChange={setValue} problems={problems} />
      </QuestionPage>
    </div>
  );
}
