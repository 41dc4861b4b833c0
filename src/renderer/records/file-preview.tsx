import { useEffect, useState } from 'react';
import type { DocumentView } from '../../shared/model/stored.ts';
import { useTranslation } from '../i18n/index.ts';
import { OnScreen } from '../parts/index.ts';
import { useLoading, useStore } from '../store/index.ts';
import { Disclosure } from '../ui/index.ts';
import { PdfPreview } from './pdf/pdf-preview.tsx';
import { type PreviewKind, previewKindOf } from './preview-kind.ts';
import { SourceText } from './source-text.tsx';

const MIB = 1024 * 1024;
const MOST_BYTES: Record<PreviewKind, number> = { text: MIB / 8, image: 32 * MIB, pdf: 32 * MIB };

/** The file itself, where a page can show it safely: text as text, pictures as pictures. */
export function FilePreview({ document }: { document: DocumentView }) {
  const { t } = useTranslation('records');
  const kind = previewKindOf(document);
  return (
    <Disclosure title={t('file.look')} level={2} isOpenAtFirst={kind === 'image' || kind === 'pdf'}>
      {kind ? <Preview document={document} kind={kind} /> : <p>{t('file.noPreview')}</p>}
    </Disclosure>
  );
}

function Preview({ document, kind }: { document: DocumentView; kind: PreviewKind }) {
  const { t } = useTranslation('records');
  const { bridge } = useStore();
  const documentId = document.recordId;
  const original = useLoading(documentId, documentId, () =>
    bridge.invoke('document.read', { documentId, maxBytes: MOST_BYTES[kind] }),
  );
  return (
    <OnScreen loading={original} label={t('file.previewLoading')}>
      {({ bytes, sizeBytes, mediaType, name }) => (
        <>
          {kind === 'text' && (
            <SourceText text={new TextDecoder().decode(bytes)} firstLine={1} label={t('file.preview')} />
          )}
          {kind === 'image' && (
            <Picture bytes={bytes} mediaType={mediaType} alt={t('file.imageAlt', { name })} />
          )}
          {kind === 'pdf' && <PdfPreview bytes={bytes} name={name} />}
          {bytes.length < sizeBytes && <p>{t('file.previewPart')}</p>}
        </>
      )}
    </OnScreen>
  );
}

/** The address of the picture is of this page alone and ends with it. */
function Picture({ bytes, mediaType, alt }: { bytes: Uint8Array; mediaType: string; alt: string }) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);
  return address && <img className="file-picture" src={address} alt={alt} />;
}
