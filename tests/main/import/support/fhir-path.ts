/** JSON as plain values, numbers as their digits: written apart from the importer, to check it. */
export type Plain = string | boolean | null | Plain[] | { [name: string]: Plain };

export function parsePlain(text: string): Plain {
  return JSON.parse(text, (_key, value: unknown, context?: { source: string }) =>
    typeof value === 'number' ? context?.source : value,
  );
}

/** Evaluates a locator such as `Bundle.entry[3].resource.code`; the first step names the root. */
export function evaluatePath(root: Plain, path: string): Plain | undefined {
  let at: Plain | undefined = root;
  for (const step of path.split('.').slice(1)) {
    const [, name = '', index] = /^(\w+)((?:\[\d+\])*)$/.exec(step) ?? [];
    at = isObject(at) ? at[name] : undefined;
    for (const [, position] of index?.matchAll(/\[(\d+)\]/g) ?? []) {
      at = Array.isArray(at) ? at[Number(position)] : undefined;
    }
  }
  return at;
}

export function isObject(value: Plain | undefined): value is { [name: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every leaf, with its path. */
export function* leavesOf(value: Plain, path = ''): Generator<{ path: string; leaf: string | boolean }> {
  if (typeof value === 'string' || typeof value === 'boolean') yield { path, leaf: value };
  else if (Array.isArray(value))
    for (const [at, item] of value.entries()) yield* leavesOf(item, `${path}[${at}]`);
  else if (value) for (const [name, item] of Object.entries(value)) yield* leavesOf(item, `${path}.${name}`);
}
