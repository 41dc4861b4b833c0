import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenVault, RecoveryKit } from '../../shared/model/vault.ts';
import { useBridge } from '../bridge-context.ts';
import { KitCheckPage, type TypedGroup } from '../keys/kit-check-page.tsx';
import { KitPage } from '../keys/kit-page.tsx';
import { type NameAndColour, NameAndColourFields, useNameCheck } from '../keys/name-and-colour.tsx';
import { NewPassphrasePage } from '../keys/new-passphrase-page.tsx';
import { type FieldProblem, QuestionPage } from '../ui/index.ts';
import { MadePage } from './made-page.tsx';

type Step = 'name' | 'passphrase' | 'kit' | 'check' | 'made';
const askedSteps: readonly Step[] = ['name', 'passphrase', 'kit', 'check'];

export interface MakeBoxProps {
  onBack: () => void;
  onMade: (vault: OpenVault) => void;
}

/** Makes a box, one question on each page. Nothing is on disk until two groups of the kit are typed again. */
export function MakeBox({ onBack, onMade }: MakeBoxProps) {
  const { t } = useTranslation(['vault', 'kit']);
  const bridge = useBridge();
  const [step, setStep] = useState<Step>('name');
  const [named, setNamed] = useState<NameAndColour>({ name: '', colour: 'teal' });
  const [kit, setKit] = useState<RecoveryKit | null>(null);
  const [vault, setVault] = useState<OpenVault | null>(null);
  const caption = t('vault:steps', { step: askedSteps.indexOf(step) + 1, total: askedSteps.length });

  const prepare = async (passphrase: string) => {
    setKit(await bridge.invoke('vault.prepare', { ...named, passphrase }));
    setStep('kit');
  };
  const create = async (groups: TypedGroup[]) => {
    setVault(await bridge.invoke('vault.create', { groups }));
    setStep('made');
  };

  if (step === 'made' && vault) return <MadePage vault={vault} onOpen={() => onMade(vault)} />;
  if (step === 'kit' && kit)
    return (
      <KitPage
        kit={kit}
        caption={caption}
        onBack={() => setStep('passphrase')}
        onDone={() => setStep('check')}
      />
    );
  if (step === 'check' && kit)
    return (
      <KitCheckPage
        kit={kit}
        caption={caption}
        submitLabel={t('kit:check')}
        busyLabel={t('kit:busy')}
        onBack={() => setStep('kit')}
        onChecked={create}
      />
    );
  if (step === 'passphrase')
    return (
      <NewPassphrasePage
        title={t('vault:passphrase.title')}
        intro={<p>{t('vault:passphrase.intro')}</p>}
        caption={caption}
        busyLabel={t('vault:passphrase.busy')}
        onBack={() => setStep('name')}
        onChosen={prepare}
      />
    );
  return (
    <NamePage
      caption={caption}
      value={named}
      onChange={setNamed}
      onBack={onBack}
      onDone={() => setStep('passphrase')}
    />
  );
}

interface NamePageProps {
  caption: string;
  value: NameAndColour;
  onChange: (value: NameAndColour) => void;
  onBack: () => void;
  onDone: () => void;
}

function NamePage({ caption, value, onChange, onBack, onDone }: NamePageProps) {
  const { t } = useTranslation('vault');
  const check = useNameCheck();
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const submit = () => {
    const found = check(value);
    setProblems(found);
    if (found.length > 0) return;
    onChange({ ...value, name: value.name.trim() });
    onDone();
  };
  return (
    <QuestionPage
      title={t('name.title')}
      caption={caption}
      intro={<p>{t('name.intro')}</p>}
      problems={problems}
      onSubmit={submit}
      onBack={onBack}
    >
      <NameAndColourFields value={value} onChange={onChange} problems={problems} />
    </QuestionPage>
  );
}
