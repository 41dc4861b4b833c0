import { type Measurements, median, quantile } from './results.ts';
import type { Stage } from './stage.ts';
import type { PageSystem } from './systems.ts';

/** A system whose turns in one task have taken so long is not asked again: its row says how many there were. */
const PATIENCE_MS = 45_000;
const MB = 1_000_000;

export interface Plan {
  rounds: number;
  systems: readonly PageSystem[];
}

/**
 * All systems, interleaved: each round gives every system one turn, beginning with another one each time,
 * so that a slow minute of the machine is everybody's. Stores grow from size to size.
 */
export class Rounds {
  readonly #stage: Stage;
  readonly #plan: Plan;
  readonly measured: Measurements;
  /** Records that each store holds. */
  readonly #held = new Map<PageSystem, number>();
  readonly #spentMs = new Map<string, number>();
  /** Those that were too slow at a smaller size. */
  readonly #left = new Set<PageSystem>();

  constructor(stage: Stage, plan: Plan, measured: Measurements) {
    this.#stage = stage;
    this.#plan = plan;
    this.measured = measured;
  }

  async prepare(): Promise<void> {
    for (const system of this.#plan.systems) {
      await this.#stage.with(system, (page) => page.do('create'));
      this.#held.set(system, 0);
    }
  }

  /** Stores grow to `size` in as many parts as there are rounds, and are then read as often. */
  async measure(size: number): Promise<void> {
    const before = this.#held.get('deedbox') ?? 0;
    for (let round = 1; round <= this.#plan.rounds; round++) {
      const to = before + Math.round(((size - before) * round) / this.#plan.rounds);
      await this.#eachSystem(round, 'import', size, (system) => this.#import(system, to, size));
    }
    for (let round = 1; round <= this.#plan.rounds; round++) {
      const isWhole = (system: PageSystem) => this.#held.get(system) === size;
      await this.#eachSystem(round, 'read', size, (system) => this.#read(system, size), isWhole);
    }
    if (!this.#plan.systems.includes('deedbox')) return;
    for (let round = 1; round <= this.#plan.rounds; round++) await this.#rebuild(size);
  }

  async #eachSystem(
    round: number,
    stage: string,
    size: number,
    work: (system: PageSystem) => Promise<void>,
    may: (system: PageSystem) => boolean = () => true,
  ): Promise<void> {
    const { systems } = this.#plan;
    for (let turn = 0; turn < systems.length; turn++) {
      const system = systems[(turn + round) % systems.length] as PageSystem;
      const key = `${stage} ${size} ${system}`;
      const spent = this.#spentMs.get(key) ?? 0;
      if (this.#left.has(system) || !may(system)) continue;
      // A store has to grow whole, however long it takes; it is read less often.
      if (spent > PATIENCE_MS && stage === 'read') continue;
      const startedAt = performance.now();
      await work(system);
      const tookMs = performance.now() - startedAt;
      this.#spentMs.set(key, spent + tookMs);
      if (stage === 'read' && tookMs > PATIENCE_MS) this.#left.add(system);
      console.log(`  ${stage} ${round}: ${system} ${(tookMs / 1000).toFixed(1)} s`);
    }
  }

  async #import(system: PageSystem, to: number, size: number): Promise<void> {
    const from = this.#held.get(system) ?? 0;
    await this.#stage.with(system, async (page) => {
      if (system === 'deedbox') await page.do('list');
      const added = await page.add(from, to);
      const savedMs = system === 'deedbox' ? added.endedAtMs - this.#stage.host.lastMs('parsed') : added.ms;
      const perSecond = (ms: number) => ((to - from) / ms) * 1000;
      this.measured.add('import', system, size, perSecond(savedMs));
      if (system === 'deedbox') this.measured.add('bringIn', system, size, perSecond(added.ms));
      this.measured.add('blocked', system, size, added.longestBlockMs);
    });
    this.#held.set(system, to);
  }

  async #read(system: PageSystem, size: number): Promise<void> {
    await this.#stage.with(system, async (page) => {
      const emptyBytes = await page.heapBytes();
      const { ms, endedAtMs, rows, summaryBytes } = await page.do('list');
      if (rows !== size) throw new Error(`${system} lists ${rows} records of ${size}`);
      const listMs = system === 'deedbox' ? endedAtMs - this.#stage.host.lastMs('derived') : ms;
      this.measured.add('list', system, size, listMs);
      const heapBytes = (await page.heapBytes()) - emptyBytes;
      this.measured.add('heap', system, size, heapBytes / MB);
      if (summaryBytes > 0) this.measured.add('heapPerSummary', system, size, heapBytes / summaryBytes);
      if (system === 'deedbox' || system === 'dexie-rows' || system === 'sqlcipher') {
        const keys = await page.do('search');
        this.measured.add('search', system, size, median(keys));
        this.measured.add('searchP95', system, size, quantile(keys, 0.95));
        this.measured.add('heapSearched', system, size, ((await page.heapBytes()) - emptyBytes) / MB);
      }
      this.measured.add('open', system, size, median(await page.do('open')));
      this.measured.add('save', system, size, median(await page.do('save')));
    });
  }

  async #rebuild(size: number): Promise<void> {
    await this.#stage.with('deedbox', async (page) => {
      const { endedAtMs } = await page.rebuild();
      const ms = endedAtMs - this.#stage.host.lastMs('derived');
      this.measured.add('rebuild', 'deedbox', size, (size / ms) * 1000);
    });
  }
}
