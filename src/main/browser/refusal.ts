/** Why a request or a page was turned away. Logs carry this word and nothing of what was sent. */
export type Refusal =
  | 'wrong-host'
  | 'wrong-origin'
  | 'wrong-method'
  | 'bad-target'
  | 'not-found'
  | 'not-a-socket'
  | 'late-hello'
  | 'wrong-token'
  | 'text-frame'
  | 'bad-frame';

export type ReportRefusal = (refusal: Refusal) => void;
