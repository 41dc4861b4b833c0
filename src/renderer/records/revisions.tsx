import { diffFields, type FieldDifference } from '../../shared/model/difference.ts';
import type { RecordView } from '../../shared/model/stored.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { Disclosure, FieldList, FieldRow, Tag } from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import { FieldValueView } from './field-value.tsx';
import type { LinkTargets } from './use-link-targets.ts';

export interface RevisionsProps {
  /** Newest first, at least two. */
  revisions: readonly RecordView[];
  links: LinkTargets;
}

/** How a record came to be as it is: each version, and what it changed. */
export function Revisions({ revisions, links }: RevisionsProps) {
  const { t } = useTranslation('records');
  return (
    <section className="record-section">
      <h2>{t('revisions.title')}</h2>
      <ol className="revisions" reversed>
        {revisions.map((revision, index) => (
          <li key={revision.revision}>
            <Revision
              revision={revision}
              before={revisions[index + 1]}
              isNewest={index === 0}
              links={links}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface RevisionProps {
  revision: RecordView;
  before: RecordView | undefined;
  isNewest: boolean;
  links: LinkTargets;
}

function Revision({ revision, before, isNewest, links }: RevisionProps) {
  const { t } = useTranslation(['records', 'papers']);
  const format = useFormat();
  const when = format.instant(Date.parse(revision.savedAt));
  const number = t('revisions.version', { number: revision.revision });
  const title = (
    <>
      {number} {isNewest && <Tag kind="info">{t('revisions.current')}</Tag>}
    </>
  );
  return (
    <Disclosure title={title} level={3} isOpenAtFirst={isNewest}>
      <p className="ui-soft ui-small">
        {revision.deleted
          ? t('revisions.takenOut', { when })
          : revision.documentName
            ? t('revisions.savedOn', { when, name: revision.documentName })
            : t('papers:letter.savedOn', { when })}
      </p>
      {before ? (
        <Differences before={before} after={revision} links={links} />
      ) : (
        <p>{t('revisions.first')}</p>
      )}
    </Disclosure>
  );
}

function Differences({
  before,
  after,
  links,
}: {
  before: RecordView;
  after: RecordView;
  links: LinkTargets;
}) {
  const { t } = useTranslation('records');
  const vocabulary = useVocabulary();
  const differences = diffFields(before.fields, after.fields);
  if (differences.length === 0) return after.deleted ? null : <p>{t('revisions.noChanges')}</p>;
  return (
    <>
      <p>{t('revisions.changes', { count: differences.length })}</p>
      <FieldList>
        {differences.map((difference) => (
          <FieldRow key={difference.key} label={<bdi>{vocabulary.label(difference.label)}</bdi>}>
            <Difference difference={difference} links={links} />
          </FieldRow>
        ))}
      </FieldList>
    </>
  );
}

function Difference({ difference, links }: { difference: FieldDifference; links: LinkTargets }) {
  const { t } = useTranslation('records');
  return (
    <dl className={`difference difference-${difference.kind}`}>
      {difference.kind !== 'added' && (
        <div>
          <dt>{difference.kind === 'removed' ? t('revisions.removed') : t('revisions.was')}</dt>
          <dd>
            <del>
              <FieldValueView value={difference.before} links={links} />
            </del>
          </dd>
        </div>
      )}
      {difference.kind !== 'removed' && (
        <div>
          <dt>{difference.kind === 'added' ? t('revisions.added') : t('revisions.is')}</dt>
          <dd>
            <ins>
              <FieldValueView value={difference.after} links={links} />
            </ins>
          </dd>
        </div>
      )}
    </dl>
  );
}
