import { useRouter } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { Button, PageHeading } from '../ui/index.ts';
import { useCopies } from './copies-context.tsx';
import './copies.css';

/** A page about copies under its heading, with the way back. */
export function PageFrame({
  title,
  onBack,
  children,
}: {
  title: string;
  onBack: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('app');
  return (
    <div className="ui-question copy-page">
      <Button kind="quiet" icon={ArrowLeft} onPress={onBack}>
        {t('ui.back')}
      </Button>
      <PageHeading title={title} takesFocus />
      {children}
    </div>
  );
}

export function useGoTo(): (path: string) => void {
  const router = useRouter();
  return (path) => void router.navigate({ to: path });
}

/** What is over is put away when its page is left; what is at work goes on. */
export function useClearWhenLeft(): void {
  const copies = useCopies();
  useEffect(() => {
    const clear = (): void => {
      const { stage } = copies.state.get();
      if (stage === 'over' || stage === 'sent') copies.clear();
    };
    return clear;
  }, [copies]);
}
