import { cpus, loadavg, totalmem } from 'node:os';

/** What of a machine matters for its numbers. No names, no paths. */
export interface Machine {
  measuredOn: string;
  processor: string;
  cores: number;
  memoryGib: number;
  node: string;
  chromium: string;
  /** Processes that wanted a core, on average, in the minutes before: about 0 on a quiet machine. */
  loadBefore: number;
}

export function describeMachine(chromium: string): Machine {
  const processors = cpus();
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    chromium,
    loadBefore: Number((loadavg()[1] ?? 0).toFixed(1)),
  };
}
