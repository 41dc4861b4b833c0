import { Dices } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBridge } from '../bridge-context.ts';
import {
  announce,
  Button,
  ErrorNotice,
  type FieldProblem,
  PassphraseField,
  QuestionPage,
} from '../ui/index.ts';
import { useAction } from '../use-action.ts';
import { StrengthMeter, useLevelWords } from './strength-meter.tsx';
import './suggestion.css';
import { useMeasure } from './use-measure.ts';

export interface NewPassphrasePageProps {
  title: string;
  intro: ReactNode;
  caption?: string;
  submitLabel?: string;
  busyLabel: string;
  onBack?: () => void;
  otherActions?: ReactNode;
  /** Uses the passphrase. A DeedboxError it rejects with is shown here. */
  onChosen: (passphrase: string) => Promise<void>;
}

const FIRST = 'new-passphrase';
const REPEAT = 'new-passphrase-again';

/** Asks for a passphrase nobody has used before: typed twice, with its strength in words, or six words from main. */
export function NewPassphrasePage(props: NewPassphrasePageProps) {
  const { t } = useTranslation('vault');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [suggested, setSuggested] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const check = useCheck();
  const choose = useAction();
  const measure = useMeasure(passphrase);
  useSpokenStrength(passphrase, measure);

  const submit = async () => {
    const found = await check(passphrase, repeated);
    setProblems(found);
    if (found.length === 0) await choose.run(() => props.onChosen(passphrase));
  };
  const take = (words: string) => {
    setSuggested(words);
    setPassphrase(words);
    setRepeated('');
    setProblems([]);
  };
  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message;

  return (
    <QuestionPage
      title={props.title}
      intro={props.intro}
      problems={problems}
      onSubmit={() => void submit()}
      isBusy={choose.isBusy}
      busyLabel={props.busyLabel}
      otherActions={props.otherActions}
      {...(props.caption ? { caption: props.caption } : {})}
      {...(props.submitLabel ? { submitLabel: props.submitLabel } : {})}
      {...(props.onBack ? { onBack: props.onBack } : {})}
    >
      {choose.failure && <ErrorNotice code={choose.failure} />}
      <Suggestion words={suggested} onSuggest={take} />
      <PassphraseField
        key={suggested}
        id={FIRST}
        label={t('passphrase.label')}
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
        error={errorOf(FIRST)}
        isShown={suggested !== ''}
      >
        <StrengthMeter measure={measure} />
      </PassphraseField>
      <PassphraseField
        id={REPEAT}
        label={t('passphrase.repeat')}
        description={t('passphrase.repeatHint')}
        autoComplete="new-password"
        value={repeated}
        onChange={setRepeated}
        error={errorOf(REPEAT)}
      />
      {choose.isBusy && <p className="ui-soft">{t('passphrase.busyNote')}</p>}
    </QuestionPage>
  );
}

interface SuggestionProps {
  words: string;
  onSuggest: (words: string) => void;
}

function Suggestion({ words, onSuggest }: SuggestionProps) {
  const { t } = useTranslation('vault');
  const bridge = useBridge();
  const suggest = useAction();
  const ask = () =>
    suggest.run(async () => {
      const { passphrase } = await bridge.invoke('passphrase.suggest', {});
      onSuggest(passphrase);
      announce(t('passphrase.suggested'));
    });
  return (
    <>
      {suggest.failure && <ErrorNotice code={suggest.failure} />}
      {words && (
        <div className="suggestion">
          <p>{t('passphrase.suggested')}</p>
          <p className="suggestion-words" translate="no">
            {words}
          </p>
        </div>
      )}
      <Button icon={Dices} onPress={() => void ask()} isBusy={suggest.isBusy}>
        {words ? t('passphrase.suggestAgain') : t('passphrase.suggest')}
      </Button>
    </>
  );
}

/** Whether both are typed, alike and strong enough. Main has the last word when the passphrase is used. */
function useCheck(): (passphrase: string, repeated: string) => Promise<FieldProblem[]> {
  const { t } = useTranslation('vault');
  const bridge = useBridge();
  return async (passphrase, repeated) => {
    if (passphrase === '') return [{ fieldId: FIRST, message: t('passphrase.missing') }];
    const measure = await bridge.invoke('passphrase.measure', { passphrase }).catch(() => null);
    if (measure && !measure.acceptable) return [{ fieldId: FIRST, message: t('passphrase.tooWeak') }];
    if (repeated === '') return [{ fieldId: REPEAT, message: t('passphrase.repeatMissing') }];
    if (repeated !== passphrase) return [{ fieldId: REPEAT, message: t('passphrase.mismatch') }];
    return [];
  };
}

/** The strength for those who do not see the bar, when it changes. */
function useSpokenStrength(passphrase: string, measure: ReturnType<typeof useMeasure>): void {
  const { t } = useTranslation('vault');
  const words = useLevelWords()(measure);
  const spoken = useRef('');
  useEffect(() => {
    if (passphrase === '' || measure === null || words === spoken.current) return;
    spoken.current = words;
    announce(`${t('strength.label')}: ${words}`);
  }, [passphrase, measure, words, t]);
}
