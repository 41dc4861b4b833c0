/** Why Deedbox cannot start, when it is something that a person can put right. */
export type StartupProblem =
  | { kind: 'portTaken'; port: number }
  | { kind: 'badPortFile'; path: string }
  | { kind: 'badSetting'; name: 'DEEDBOX_DATA' | 'DEEDBOX_PORT' }
  | { kind: 'notBuilt' };

/** `native:terminal` has words for each kind. */
export class StartupError extends Error {
  readonly problem: StartupProblem;

  constructor(problem: StartupProblem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.name = 'StartupError';
    this.problem = problem;
  }
}
