import type { Problem } from '../../../shared/model/document.ts';
import { limits } from '../limits.ts';

/** The problems of a document. Of each kind the first hundred are listed; the others are counted in one more. */
export class ProblemList {
  private readonly listed: Problem[] = [];
  private readonly counts = new Map<string, number>();

  add(...problems: Problem[]): void {
    for (const problem of problems) {
      const count = (this.counts.get(problem.code) ?? 0) + 1;
      this.counts.set(problem.code, count);
      if (count <= limits.problemsOfOneKind) this.listed.push(problem);
    }
  }

  finish(): Problem[] {
    const more = [...this.counts]
      .filter(([, count]) => count > limits.problemsOfOneKind)
      .map(([, count]) => ({ code: 'more-like-this', params: { count: count - limits.problemsOfOneKind } }));
    return [...this.listed, ...more];
  }
}
