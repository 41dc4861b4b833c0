import { isObject, type Plain } from './fhir-path.ts';

/** FHIR JSON → FHIR XML, for files known to be good: written apart from the importer, to check it. */
export function toFhirXml(resource: Plain): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${resourceXml(resource, ' xmlns="http://hl7.org/fhir"')}\n`;
}

function resourceXml(resource: Plain, namespace = ''): string {
  if (!isObject(resource)) throw new Error('no resource');
  const { resourceType, ...members } = resource;
  return `<${resourceType}${namespace}>${membersXml(members)}</${resourceType}>`;
}

function membersXml(members: { [name: string]: Plain }): string {
  return Object.entries(members)
    .filter(([name]) => !name.startsWith('_'))
    .concat(Object.entries(members).filter(([name]) => name.startsWith('_') && !(name.slice(1) in members)))
    .map(([name, value]) => {
      const plain = name.replace(/^_/, '');
      const beside = members[`_${plain}`];
      const values = Array.isArray(value) ? value : [value];
      const besides = Array.isArray(beside) ? beside : [beside];
      return values
        .map((item, at) => elementXml(plain, name === plain ? item : null, besides[at] ?? null))
        .join('\n');
    })
    .join('\n');
}

function elementXml(name: string, value: Plain, beside: Plain): string {
  if (name === 'div') return String(value);
  if (isObject(value) && 'resourceType' in value) return `<${name}>${resourceXml(value)}</${name}>`;
  const { id, url, ...members } = isObject(value) ? value : isObject(beside) ? beside : {};
  // A resource's own id, and an address that is no extension's, are elements; all others are attributes.
  const isExtension = name.toLowerCase().endsWith('extension');
  const attributes = [
    ...(id === undefined ? [] : [`id="${escapeXml(id)}"`]),
    ...(url === undefined || !isExtension ? [] : [`url="${escapeXml(url)}"`]),
    ...(isObject(value) || value === null ? [] : [`value="${escapeXml(value)}"`]),
  ];
  const inside = membersXml({ ...(url === undefined || isExtension ? {} : { url }), ...members });
  const open = [name, ...attributes].join(' ');
  return inside === '' ? `<${open}/>` : `<${open}>${inside}</${name}>`;
}

function escapeXml(value: Plain | undefined): string {
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\r', '&#13;');
}
