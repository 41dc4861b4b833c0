/** Extensions we have words for, by address → key in `fields`. */
const known: Readonly<Record<string, string>> = {
  'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race': 'ethnicGroup',
  'http://hl7.org/fhir/us/core/StructureDefinition/us-core-ethnicity': 'ethnicBackground',
  'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex': 'birthSex',
  'http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName': 'mothersMaidenName',
  'http://hl7.org/fhir/StructureDefinition/patient-birthPlace': 'birthPlace',
  'http://hl7.org/fhir/StructureDefinition/birthPlace': 'birthPlace',
  'http://hl7.org/fhir/StructureDefinition/patient-nationality': 'nationality',
  'http://hl7.org/fhir/StructureDefinition/patient-religion': 'religion',
  'http://hl7.org/fhir/StructureDefinition/geolocation': 'geolocation',
  'http://hl7.org/fhir/StructureDefinition/data-absent-reason': 'absentReason',
  'http://synthetichealth.github.io/synthea/disability-adjusted-life-years': 'disabilityAdjustedLifeYears',
  'http://synthetichealth.github.io/synthea/quality-adjusted-life-years': 'qualityAdjustedLifeYears',
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory': 'ethnicGroup',
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-BirthSex': 'birthSex',
  latitude: 'latitude',
  longitude: 'longitude',
  ombCategory: 'ombCategory',
  detailed: 'detailedCategory',
  text: 'inWords',
};

/** A name for an extension's label: a key of `fields`, or the last part of its address for `humanise`. */
export function extensionName(url: string): string {
  if (Object.hasOwn(known, url)) return known[url] ?? 'extension';
  const last = url.split(/[/#:]/).findLast((part) => part !== '') ?? '';
  return last.replace(/^(patient|Extension)-/i, '').slice(0, 80) || 'extension';
}
