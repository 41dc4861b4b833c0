import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useChoosing } from './choosing.ts';

export interface RowChoiceProps {
  row: number;
  /** What the row is called. */
  title: string;
  /** On the way of the Tab key. */
  isActive: boolean;
  /** With Shift held: from the row chosen before to this one. */
  onRange: () => void;
  children: ReactNode;
}

/** While one chooses, a box to tick before the row. The row itself stays the same element, so that it keeps the focus. */
export function RowChoice({ row, title, isActive, onRange, children }: RowChoiceProps) {
  const { t } = useTranslation('order');
  const choosing = useChoosing();
  const isChosen = choosing.rows.has(row);
  return (
    <div className="timeline-choice" data-on={choosing.isOn || undefined} data-chosen={isChosen || undefined}>
      {choosing.isOn && (
        <label>
          <input
            type="checkbox"
            aria-label={t('choosing.row', { title })}
            checked={isChosen}
            tabIndex={isActive ? 0 : -1}
            onChange={(event) =>
              event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey
                ? onRange()
                : choosing.toggle(row)
            }
          />
        </label>
      )}
      {children}
    </div>
  );
}
