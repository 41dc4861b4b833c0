import type { Category } from '../../../shared/model/category.ts';
import { attribute, childNamed, childrenNamed, elementAt, textOf, type XmlElement } from '../xml/xml-tree.ts';

/** What the entries of a section are, by the section's LOINC code (C-CDA R2.1). */
export interface SectionKind {
  type: string;
  category: Category;
}

const health = (type: string): SectionKind => ({ type, category: 'health' });
const care = (type: string): SectionKind => ({ type, category: 'care' });

const kinds: Readonly<Record<string, SectionKind>> = {
  '48765-2': health('allergyIntolerance'),
  '11450-4': health('condition'),
  '11348-0': health('condition'),
  '46241-6': health('condition'),
  '42347-5': health('condition'),
  '11535-2': health('condition'),
  '10160-0': health('medicationActivity'),
  '10183-2': health('medicationActivity'),
  '75311-1': health('medicationActivity'),
  '42346-7': health('medicationActivity'),
  '29549-3': health('medicationActivity'),
  '47519-4': health('procedure'),
  '30954-2': health('result'),
  '8716-3': health('vitalSign'),
  '11369-6': health('immunization'),
  '46240-8': health('encounter'),
  '29762-2': health('socialHistory'),
  '10157-6': health('familyHistory'),
  '46264-8': health('device'),
  '47420-5': health('functionalStatus'),
  '10190-7': health('mentalStatus'),
  '42348-3': care('advanceDirective'),
  '18776-5': care('plannedCare'),
  '61146-7': care('goal'),
  '75310-3': care('healthConcern'),
  '62387-6': care('intervention'),
  '11383-7': care('outcome'),
  '42349-1': care('serviceRequest'),
  '48768-6': { type: 'coverage', category: 'money' },
};

/** Sections some documents know only by the template, because their code is a local one. */
const kindsByTemplate: Readonly<Record<string, SectionKind>> = {
  '2.16.840.1.113883.10.20.22.2.24': health('condition'),
};

const other: SectionKind = health('clinicalEntry');

export function kindOfSection(section: XmlElement): SectionKind {
  const code = attribute(childNamed(section, 'code'), 'code');
  if (Object.hasOwn(kinds, code)) return kinds[code] ?? other;
  const templates = childrenNamed(section, 'templateId').map((id) => attribute(id, 'root'));
  const template = templates.find((root) => Object.hasOwn(kindsByTemplate, root));
  return (template && kindsByTemplate[template]) || other;
}

/** In the document's own words. */
export function titleOfSection(section: XmlElement): string {
  const title = textOf(childNamed(section, 'title'));
  return title === '' ? attribute(childNamed(section, 'code'), 'displayName') : title;
}

/** All sections of a document, those inside others after them. */
export function sectionsOf(root: XmlElement): XmlElement[] {
  const sections: XmlElement[] = [];
  const body = elementAt(root, 'component/structuredBody');
  const waiting = body ? [body] : [];
  for (let holder = waiting.pop(); holder; holder = waiting.pop()) {
    if (holder.name === 'section') sections.push(holder);
    const inner = childrenNamed(holder, 'component').flatMap((component) =>
      childrenNamed(component, 'section'),
    );
    for (const section of inner.reverse()) waiting.push(section);
  }
  return sections;
}
