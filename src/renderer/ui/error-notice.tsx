import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../shared/errors.ts';
import { useErrorWords } from '../i18n/error-words.ts';
import { Notice } from './notice.tsx';

export interface ErrorNoticeProps {
  code: ErrorCode;
  actions?: ReactNode;
}

/** What went wrong, what is safe, what to do; the code comes last, small, for whoever helps. */
export function ErrorNotice({ code, actions }: ErrorNoticeProps) {
  const { t } = useTranslation('errors');
  const { title, body } = useErrorWords()(code);
  return (
    <Notice kind="wrong" title={title} actions={actions} isLive>
      <p>{body}</p>
      <p className="ui-small ui-soft">{t('support', { code })}</p>
    </Notice>
  );
}
