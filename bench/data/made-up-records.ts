/**
 * Readings of a person who does not exist, as a surgery's export would hold them: newline-delimited FHIR,
 * the same for the same numbers. As Deedbox reads them, a record has about 1.4 KB of JSON.
 */
const readings = [
  { text: 'Body weight', unit: 'kg', from: 52, to: 98 },
  { text: 'Systolic blood pressure', unit: 'mmHg', from: 96, to: 171 },
  { text: 'Diastolic blood pressure', unit: 'mmHg', from: 58, to: 104 },
  { text: 'Haemoglobin A1c in blood', unit: 'mmol/mol', from: 31, to: 77 },
  { text: 'Oxygen saturation', unit: '%', from: 91, to: 100 },
  { text: 'Serum cholesterol', unit: 'mmol/L', from: 3, to: 8 },
  { text: 'Estimated glomerular filtration rate', unit: 'mL/min', from: 48, to: 112 },
  { text: 'Peak expiratory flow', unit: 'L/min', from: 310, to: 590 },
];
const agencies = ['Example Surgery', 'Made-up Hospital', 'Invented Benefits Office', 'Pretend Council'];

/** Records `from` to `to` (left out), one on each line. */
export function makeNdjson(from: number, to: number): string {
  const lines: string[] = [];
  for (let number = from; number < to; number++) lines.push(JSON.stringify(makeObservation(number)));
  return `${lines.join('\n')}\n`;
}

function makeObservation(number: number) {
  const random = seededRandom(number);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const { text, unit, from, to } = pick(readings);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const date = `${2003 + Math.floor(random() * 22)}-${two(1 + random() * 12)}-${two(1 + random() * 28)}`;
  return {
    resourceType: 'Observation',
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    code: { text },
    effectiveDateTime: date,
    valueQuantity: { value: Number((from + random() * (to - from)).toFixed(1)), unit },
    performer: [{ reference: 'Organization/1', display: pick(agencies) }],
  };
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
