import { ArrowLeft } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonKind } from './button.tsx';
import { ErrorSummary, type FieldProblem } from './error-summary.tsx';
import { PageHeading } from './page-heading.tsx';
import './question-page.css';

export interface QuestionPageProps {
  /** The question, as the heading. */
  title: string;
  caption?: string;
  /** Why it is asked, before the answer. */
  intro?: ReactNode;
  /** The answer. */
  children: ReactNode;
  problems?: readonly FieldProblem[];
  onSubmit: () => void;
  /** The way back; nothing typed is lost by it. */
  onBack?: () => void;
  submitLabel?: string;
  submitKind?: ButtonKind;
  isBusy?: boolean;
  busyLabel?: string;
  /** Other ways on, beside the one action. */
  otherActions?: ReactNode;
  headingTakesFocus?: boolean;
  /** Stands over the heading, such as the mark of the box it is about. */
  mark?: ReactNode;
}

const noProblems: readonly FieldProblem[] = [];

/** One thing asked on one page: question, answer, "Continue"; back is always there. */
export function QuestionPage(props: QuestionPageProps) {
  const { t } = useTranslation('app');
  const { title, caption, intro, children, problems = noProblems, onBack, otherActions } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.isBusy) props.onSubmit();
  };
  return (
    <div className="ui-question">
      {onBack && (
        <Button kind="quiet" icon={ArrowLeft} onPress={onBack}>
          {t('ui.back')}
        </Button>
      )}
      <ErrorSummary problems={problems} />
      {props.mark}
      <PageHeading
        title={title}
        takesFocus={props.headingTakesFocus ?? true}
        {...(caption === undefined ? {} : { caption })}
      />
      {intro && <div className="ui-question-intro">{intro}</div>}
      <form className="ui-question-form" onSubmit={submit} noValidate>
        {children}
        <div className="ui-row">
          <Button
            type="submit"
            kind={props.submitKind ?? 'primary'}
            isBusy={props.isBusy ?? false}
            {...(props.busyLabel === undefined ? {} : { busyLabel: props.busyLabel })}
          >
            {props.submitLabel ?? t('ui.continue')}
          </Button>
          {otherActions}
        </div>
      </form>
    </div>
  );
}
