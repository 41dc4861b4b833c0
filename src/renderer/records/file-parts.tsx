import { useState } from 'react';
import type { DocumentView } from '../../shared/model/stored.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { FileMarks, RoomLink } from '../parts/index.ts';
import { useSummary } from '../store/index.ts';
import { Button } from '../ui/index.ts';
import './file-parts.css';

/** Shown at once; a list of 2,000 is asked for. */
const SHOWN = 50;

/** The files that came inside a ZIP file or an e-mail, each on its own page. */
export function FileParts({ document }: { document: DocumentView }) {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const { parts } = document;
  if (parts.length === 0) return null;
  const shown = showsAll ? parts : parts.slice(0, SHOWN);
  return (
    <section className="record-section">
      <h2>{t('container.inside', { count: parts.length, total: format.number(parts.length) })}</h2>
      <ul className="file-parts">
        {shown.map(({ path, documentId }) => (
          <PartRow key={path} path={path} documentId={documentId} />
        ))}
      </ul>
      {shown.length < parts.length && (
        <Button onPress={() => setShowsAll(true)}>
          {t('container.showAll', { count: parts.length, total: format.number(parts.length) })}
        </Button>
      )}
    </section>
  );
}

function PartRow({ path, documentId }: { path: string; documentId: string }) {
  const summary = useSummary(documentId);
  return (
    <li>
      <RoomLink to="/records/files/$documentId" params={{ documentId }}>
        <bdi>{path}</bdi>
      </RoomLink>
      {summary && <FileMarks flags={summary.flags} />}
    </li>
  );
}
