import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { Button } from './button.tsx';
import './drop-area.css';

export interface DropAreaProps {
  /** What may be dropped here. */
  label: string;
  buttonLabel: string;
  onFiles: (files: File[]) => void;
  children?: ReactNode;
}

/** Files, dropped or chosen; the button is the way for keyboards. */
export function DropArea({ label, buttonLabel, onFiles, children }: DropAreaProps) {
  return (
    <DropZone
      className="ui-drop"
      aria-label={label}
      onDrop={async ({ items }) => {
        const files = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
        onFiles(await Promise.all(files));
      }}
    >
      <FileUp aria-hidden className="ui-drop-icon" />
      <Text slot="label" className="ui-drop-label">
        {label}
      </Text>
      <FileTrigger allowsMultiple onSelect={(list) => list && onFiles([...list])}>
        <Button kind="primary">{buttonLabel}</Button>
      </FileTrigger>
      {children}
    </DropZone>
  );
}
