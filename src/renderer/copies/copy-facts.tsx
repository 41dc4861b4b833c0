import type { CopyFacts } from '../../shared/model/copy.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { FieldList, FieldRow, Notice } from '../ui/index.ts';

/** What a copy was found to hold. */
export function CopyFactList({ facts }: { facts: CopyFacts }) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const { damagedFiles } = facts;
  return (
    <>
      {damagedFiles > 0 && (
        <Notice
          kind="needs"
          title={t('facts.damaged', { count: damagedFiles, total: format.number(damagedFiles) })}
        />
      )}
      <FieldList>
        <FieldRow label={t('facts.box')}>
          <bdi>{facts.name}</bdi>
        </FieldRow>
        <FieldRow label={t('facts.made')}>{format.instant(Date.parse(facts.madeAt))}</FieldRow>
        <FieldRow label={t('facts.files')}>{format.number(facts.files)}</FieldRow>
        <FieldRow label={t('facts.size')}>{format.bytes(facts.sizeBytes)}</FieldRow>
      </FieldList>
    </>
  );
}
