/**
 * Accessible parts that know nothing of vaults or records. Labels are required by type; what is said
 * comes in from outside, or from `app:ui` for the few words that belong to a part itself.
 */
export { BoxMark } from './box-mark.tsx';
export { Button, type ButtonKind, type ButtonProps, LinkButton } from './button.tsx';
export { Checkbox } from './checkbox.tsx';
export { ComboBox } from './combo-box.tsx';
export { Dialog, type DialogProps } from './dialog.tsx';
export { Disclosure } from './disclosure.tsx';
export { DropArea } from './drop-area.tsx';
export { EmptyState } from './empty-state.tsx';
export { ErrorNotice } from './error-notice.tsx';
export { ErrorSummary, type FieldProblem, focusField } from './error-summary.tsx';
export type { FieldProps } from './field-parts.tsx';
export { FieldList, FieldRow } from './field-row.tsx';
export type { Icon } from './icons.ts';
export { announce, clearAnnouncements, LiveRegion } from './live-region.tsx';
export { Monogram } from './monogram.tsx';
export { Notice, type NoticeKind } from './notice.tsx';
export { PageHeading } from './page-heading.tsx';
export { PassphraseField } from './passphrase-field.tsx';
export { ProgressBar } from './progress-bar.tsx';
export { QuestionPage } from './question-page.tsx';
export { type Choice, RadioGroup } from './radio-group.tsx';
export { type Option, Select } from './select.tsx';
export type { ShortcutKeys } from './shortcut-keys.ts';
export { ShortcutProvider, useShortcut } from './shortcuts.tsx';
export { Skeleton } from './skeleton.tsx';
export { MAIN_ID, SkipLink } from './skip-link.tsx';
export { Switch } from './switch.tsx';
export { type TabItem, Tabs } from './tabs.tsx';
export { Tag } from './tag.tsx';
export { TextField } from './text-field.tsx';
export { clearToasts, showToast, ToastRegion } from './toast.tsx';
export { VisuallyHidden } from './visually-hidden.tsx';
