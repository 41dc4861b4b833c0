import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { LONGEST_NOTE } from '../../shared/model/note.ts';
import { useTranslation } from '../i18n/index.ts';
import { useDraft, useSaid, useStore } from '../store/index.ts';
import { Button, ErrorNotice, Notice, TextField } from '../ui/index.ts';
import { useUndo } from '../undo/index.ts';
import { useAction } from '../use-action.ts';
import './note-section.css';

/** What the person wrote about a record or a file, for themselves, and the place to write it. */
export function NoteSection({ recordId }: { recordId: string }) {
  const { t } = useTranslation('order');
  const { drafts } = useStore();
  const note = useSaid(recordId)?.note ?? '';
  // What was being written when the box was locked is taken up again where it was.
  const [isWriting, setWriting] = useState(() => drafts.find(draftKey(recordId)) !== undefined);
  return (
    <section className="record-section note" aria-labelledby="note-title">
      <h2 id="note-title">{t('note.title')}</h2>
      {isWriting ? (
        <NoteForm recordId={recordId} note={note} onDone={() => setWriting(false)} />
      ) : (
        <>
          {note === '' ? (
            <p className="ui-soft">{t('note.hint')}</p>
          ) : (
            <bdi className="note-text">{note}</bdi>
          )}
          <p>
            <Button icon={NotebookPen} onPress={() => setWriting(true)}>
              {note === '' ? t('note.add') : t('note.edit')}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

interface NoteFormProps {
  recordId: string;
  note: string;
  onDone: () => void;
}

function NoteForm({ recordId, note, onDone }: NoteFormProps) {
  const { t } = useTranslation('order');
  const draft = useDraft(draftKey(recordId), note, (kept) => (typeof kept === 'string' ? kept : null));
  const { save, isBusy, failure } = useSaveNote(recordId, draft.discard, onDone);
  const throwAway = () => {
    void draft.discard();
    onDone();
  };
  return (
    <form
      className="ui-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft.value);
      }}
    >
      {draft.isRestored && <Notice kind="info" title={t('note.restored')} />}
      {failure && <ErrorNotice code={failure} />}
      <TextField
        label={t('note.label')}
        description={t('note.hint')}
        value={draft.value}
        onChange={draft.setValue}
        maxLength={LONGEST_NOTE}
        isMultiline
        autoFocus
      />
      <div className="ui-row">
        <Button type="submit" kind="primary" isBusy={isBusy} busyLabel={t('note.saving')}>
          {t('note.save')}
        </Button>
        <Button kind="quiet" onPress={throwAway}>
          {t('note.discard')}
        </Button>
      </div>
    </form>
  );
}

function useSaveNote(recordId: string, discardDraft: () => Promise<void>, onDone: () => void) {
  const { t } = useTranslation('order');
  const { bridge, copy } = useStore();
  const { offer } = useUndo();
  const { run, isBusy, failure } = useAction();
  const save = (text: string) =>
    run(async () => {
      const { generation, actionId } = await bridge.invoke('note.write', { recordId, text });
      await copy.whenApplied(generation);
      await discardDraft();
      onDone();
      offer(text.trim() === '' ? t('note.removed') : t('note.saved'), actionId);
    });
  return { save, isBusy, failure };
}

function draftKey(recordId: string): string {
  return `note/${recordId}`;
}
