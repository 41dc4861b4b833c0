import type { ReactNode } from 'react';
import { FieldError, Text } from 'react-aria-components';
import './field.css';

/** What every field takes. The label is required by type, and is always seen. */
export interface FieldProps {
  label: string;
  /** A hint under the label, in a sentence. */
  description?: ReactNode;
  /** What is wrong with the answer and how to put it right; undefined while all is well. */
  error?: string | undefined;
  /** The id an `ErrorSummary` links to. */
  id?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
}

export function Description({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <Text slot="description" className="ui-hint">
      {children}
    </Text>
  );
}

export function ErrorText({ children }: { children: string | undefined }) {
  return <FieldError className="ui-field-error">{children}</FieldError>;
}
