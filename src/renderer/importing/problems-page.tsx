import type { DocumentView } from '../../shared/model/stored.ts';
import { useTranslation } from '../i18n/index.ts';
import { OnScreen, RoomLink } from '../parts/index.ts';
import { useDocument } from '../store/index.ts';
import { PageHeading } from '../ui/index.ts';
import { exactPlace, useVocabulary } from '../vocabulary/index.ts';
import './problems-page.css';

/** Everything of a file that could not be read, in words and with its place. */
export function ProblemsPage({ documentId }: { documentId: string }) {
  const { t } = useTranslation('importing');
  const document = useDocument(documentId);
  return (
    <OnScreen loading={document} label={t('problems.loading')}>
      {([newest]) => newest && <ProblemList document={newest} />}
    </OnScreen>
  );
}

function ProblemList({ document }: { document: DocumentView }) {
  const { t } = useTranslation('importing');
  const vocabulary = useVocabulary();
  const { problems, problemCount, recordId, name } = document;
  const more = problemCount - problems.length;
  return (
    <div className="ui-stack">
      <PageHeading title={t('problems.title')} caption={document.title || name} />
      <p>{problemCount > 0 ? t('problems.intro', { name }) : t('problems.none', { name })}</p>
      <ol className="problem-list">
        {problems.map((problem, index) => {
          const { locator } = problem;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: problems have no other name
            <li key={index}>
              <p>{vocabulary.problem(problem)}</p>
              {locator && (
                <p className="ui-soft ui-small">
                  {t('problems.where')}: {vocabulary.place(locator)}
                  {exactPlace(locator) && <code className="problem-place">{exactPlace(locator)}</code>}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {more > 0 && <p>{t('problems.more', { count: more })}</p>}
      <RoomLink to="/records/files/$documentId" params={{ documentId: recordId }} kind="secondary">
        {t('problems.toFile')}
      </RoomLink>
    </div>
  );
}
