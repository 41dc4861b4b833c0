import { useState } from 'react';
import { toErrorCode } from '../../shared/errors.ts';
import { useBridge } from '../bridge-context.ts';
import { useErrorWords, useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { Button, ErrorNotice, type FieldProblem, Notice, QuestionPage, TextField } from '../ui/index.ts';
import { useAction } from '../use-action.ts';
import { PageFrame, useGoTo } from './page-frame.tsx';
import { paths } from './paths.ts';

const FIELD = 'kit-code';

/** Tries the code on the kit without changing anything, and says plainly whether it works. */
export function KitCheckPage() {
  const [works, setWorks] = useState<boolean | null>(null);
  if (works === null) return <AskCode onTried={setWorks} />;
  return <Verdict works={works} onAgain={() => setWorks(null)} />;
}

function AskCode({ onTried }: { onTried: (works: boolean) => void }) {
  const { t } = useTranslation('copies');
  const bridge = useBridge();
  const goTo = useGoTo();
  const wordsOf = useErrorWords();
  const [code, setCode] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const tryCode = useAction();
  const submit = () => {
    const missing = code.trim() === '' ? [{ fieldId: FIELD, message: t('kit.missing') }] : [];
    setProblems(missing);
    if (missing.length > 0) return;
    void tryCode.run(async () => {
      try {
        onTried((await bridge.invoke('vault.checkRecoveryCode', { recoveryCode: code })).works);
      } catch (error) {
        const failure = toErrorCode(error);
        if (failure !== 'vault/mistyped-recovery-code') throw error;
        setProblems([{ fieldId: FIELD, message: wordsOf(failure).title }]);
      }
    });
  };
  return (
    <div className="settings-question">
      <QuestionPage
        title={t('kit.title')}
        intro={<p>{t('kit.intro')}</p>}
        problems={problems}
        onSubmit={submit}
        onBack={() => goTo(paths.settings)}
        submitLabel={t('kit.submit')}
        isBusy={tryCode.isBusy}
        busyLabel={t('kit.busy')}
      >
        {tryCode.failure && <ErrorNotice code={tryCode.failure} />}
        <TextField
          id={FIELD}
          label={t('kit.label')}
          description={t('kit.hint')}
          autoComplete="off"
          spellCheck="false"
          maxLength={200}
          value={code}
          onChange={setCode}
          error={problems[0]?.message}
        />
      </QuestionPage>
    </div>
  );
}

function Verdict({ works, onAgain }: { works: boolean; onAgain: () => void }) {
  const { t } = useTranslation('copies');
  const goTo = useGoTo();
  return (
    <PageFrame title={t(works ? 'kit.works' : 'kit.fails')} onBack={() => goTo(paths.settings)}>
      <Notice kind={works ? 'done' : 'wrong'} title={t(works ? 'kit.worksBody' : 'kit.failsBody')} />
      <div className="ui-row">
        {!works && (
          <>
            <Button onPress={onAgain}>{t('kit.again')}</Button>
            <RoomLink to={paths.renewKit}>{t('kit.makeNew')}</RoomLink>
          </>
        )}
        {works && <RoomLink to={paths.settings}>{t('make.toSettings')}</RoomLink>}
      </div>
    </PageFrame>
  );
}
