/** A bundle of readings of a fictional person; `seed` makes its ids its own. */
export function makeBundle(seed: number, count: number): { name: string; content: string } {
  const entry = Array.from({ length: count }, (_, index) => ({
    resource: {
      resourceType: 'Observation',
      id: `${String(seed).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`,
      status: 'final',
      code: { text: 'Body weight' },
      effectiveDateTime: `20${String(10 + (index % 15))}-0${1 + (index % 9)}-1${index % 10}`,
      valueQuantity: { value: 60 + (index % 40), unit: 'kg' },
      performer: [{ display: 'Example Surgery' }],
      note: [{ text: `Reading ${index} of series ${seed}` }],
    },
  }));
  return {
    name: `readings-${seed}.json`,
    content: JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }),
  };
}

/** Pseudo-random numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
