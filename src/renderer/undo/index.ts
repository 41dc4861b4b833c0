/** Taking things back: from a toast, or with Ctrl+Z. */
export { type Undo, useUndo } from './use-undo.ts';
