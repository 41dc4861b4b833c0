import { useMemo } from 'react';
import { Reminders, useUpkeep } from '../copies/index.ts';
import { useTranslation } from '../i18n/index.ts';
import { CopyGate, RoomLink } from '../parts/index.ts';
import { useCatalogueVersion, useIsReading, useStore } from '../store/index.ts';
import { Notice, PageHeading } from '../ui/index.ts';
import { EmptyBox } from './empty-box.tsx';
import { Needs } from './needs.tsx';
import { NoAgency } from './no-agency.tsx';
import { RecentFiles } from './recent-files.tsx';
import { Repairs } from './repairs.tsx';
import { summariseBox } from './summarise-box.ts';
import './home-page.css';

/** What needs the person comes first, then what came in, then what was put right. Nothing else. */
export function HomePage() {
  const { t } = useTranslation('app');
  return (
    <div className="home">
      <PageHeading title={t('rooms.home')} />
      <CopyGate>
        <Rooms />
      </CopyGate>
    </div>
  );
}

function Rooms() {
  const { t } = useTranslation('home');
  const { catalogue } = useStore();
  const version = useCatalogueVersion();
  const isReading = useIsReading();
  // `version` stands for what is in the catalogue.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const box = useMemo(() => summariseBox(catalogue, isReading), [catalogue, version, isReading]);
  const { reminders } = useUpkeep();
  if (box.isEmpty) {
    return (
      <>
        <EmptyBox />
        <Repairs repairs={box.repairs} />
      </>
    );
  }
  return (
    <>
      {box.needs.length > 0 && <Needs needs={box.needs} />}
      <Reminders reminders={reminders} />
      {box.needs.length === 0 && reminders.length === 0 && (
        <Notice kind="done" title={t('calm.title')}>
          <p>{box.isPartlyUnread ? t('calm.partly') : t('calm.body')}</p>
        </Notice>
      )}
      <RecentFiles files={box.files} />
      <NoAgency count={box.noAgencyCount} />
      <Repairs repairs={box.repairs} />
      <p>
        <RoomLink to="/records/import" kind="primary">
          {t('imports.bringIn')}
        </RoomLink>
      </p>
    </>
  );
}
