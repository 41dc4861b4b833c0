import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './error-summary.css';

export interface FieldProblem {
  /** The `id` of the field; '' for what belongs to no field. */
  fieldId: string;
  message: string;
}

export interface ErrorSummaryProps {
  problems: readonly FieldProblem[];
}

const FOCUSABLE = 'input, button, select, textarea, a[href], [tabindex="0"]';

/** What is wrong with the answers, each linked to its field. It takes the focus whenever `problems` is a new, not empty list. */
export function ErrorSummary({ problems }: ErrorSummaryProps) {
  const { t } = useTranslation('app');
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={summary} className="ui-error-summary" role="alert" tabIndex={-1}>
      <h2>{t('ui.errorSummary.title')}</h2>
      <ul>
        {problems.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId ? <FieldLink fieldId={fieldId}>{message}</FieldLink> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Not a plain `#id` link: the address after # belongs to the router. */
function FieldLink({ fieldId, children }: { fieldId: string; children: string }) {
  return (
    <button type="button" className="ui-error-link" onClick={() => focusField(fieldId)}>
      {children}
    </button>
  );
}

export function focusField(fieldId: string): void {
  const element = document.getElementById(fieldId);
  const target = element?.matches(FOCUSABLE) ? element : element?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  element?.scrollIntoView({ block: 'center' });
}
