import { summaryFlags } from '../../shared/model/summary.ts';
import { useTranslation } from '../i18n/index.ts';
import { type NoticeKind, Tag } from '../ui/index.ts';

type Mark = 'needsDetails' | 'needsMapping' | 'reading' | 'stopped' | 'undone' | 'hasProblems';

const marks: Record<Mark, NoticeKind | 'plain'> = {
  needsDetails: 'needs',
  needsMapping: 'needs',
  reading: 'needs',
  stopped: 'needs',
  undone: 'plain',
  hasProblems: 'needs',
};
const MOST_SHOWN = 2;

/** At most two marks of a file. `flags` are the bits of its summary. */
export function FileMarks({ flags }: { flags: number }) {
  const { t } = useTranslation('records');
  const shown = (Object.keys(marks) as Mark[]).filter((mark) => (flags & summaryFlags[mark]) !== 0);
  return shown.slice(0, MOST_SHOWN).map((mark) => (
    <Tag key={mark} kind={marks[mark]}>
      {t(`marks.${mark}`)}
    </Tag>
  ));
}
