import { useFormat, useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { FieldList, FieldRow } from '../ui/index.ts';
import { useCopyState } from './copies-context.tsx';
import { CopyProgressBar, isBusy } from './copy-progress-bar.tsx';
import { paths } from './paths.ts';
import { useUpkeep } from './use-upkeep.ts';

/** For the settings: when the box was last copied and the kit last checked, and the ways to do it. */
export function CopyFields() {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const state = useCopyState();
  const { copiedAtMs, kitCheckedAtMs } = useUpkeep();
  return (
    <>
      {isBusy(state) && <CopyProgressBar state={state} />}
      <FieldList>
        <FieldRow label={t('section.last')} action={<RoomLink to={paths.make}>{t('section.make')}</RoomLink>}>
          {copiedAtMs === null ? t('section.never') : format.instant(copiedAtMs)}
        </FieldRow>
        <FieldRow
          label={t('section.checkLabel')}
          action={<RoomLink to={paths.check}>{t('section.check')}</RoomLink>}
        >
          {t('section.checkNote')}
        </FieldRow>
        <FieldRow
          label={t('section.kit')}
          action={<RoomLink to={paths.kit}>{t('section.kitCheck')}</RoomLink>}
        >
          {kitCheckedAtMs === null ? t('section.kitNever') : format.instant(kitCheckedAtMs)}
        </FieldRow>
        <FieldRow
          label={t('section.export')}
          action={<RoomLink to={paths.export}>{t('section.exportStart')}</RoomLink>}
        >
          {t('section.exportNote')}
        </FieldRow>
      </FieldList>
    </>
  );
}
