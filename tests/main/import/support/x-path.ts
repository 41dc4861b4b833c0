/** A small XML reader for files known to be good: written apart from the importer, to check it. */
export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function parseNodes(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  for (const [, cdata, close, name, attributes = '', empty, text] of xml.matchAll(TOKEN)) {
    if (close) stack.pop();
    else if (name) {
      const node: Node = { name, attributes: readAttributes(attributes), children: [], text: '' };
      stack.at(-1)?.children.push(node);
      if (!empty) stack.push(node);
    } else for (const open of stack) open.text += cdata ?? decode(text ?? '');
  }
  return root;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name, one, two]) => [name, decode(one ?? two ?? '')]),
  );
}

function decode(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    name
      ? (named[name] ?? whole)
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}

/** Evaluates `/a[1]/b[2]` or `/a[1]/@c`. */
export function evaluateXPath(root: Node, path: string): Node | string | undefined {
  let at: Node | undefined = root;
  for (const step of path.split('/').slice(1)) {
    if (step.startsWith('@')) return at?.attributes[step.slice(1)];
    const [, name, position] = /^(.+)\[(\d+)\]$/.exec(step) ?? [];
    at = at?.children.filter((child) => child.name === name)[Number(position) - 1];
  }
  return at;
}

export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}
