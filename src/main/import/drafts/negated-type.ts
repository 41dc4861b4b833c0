const negated: Readonly<Record<string, string>> = {
  immunization: 'immunizationNotGiven',
  procedure: 'procedureNotDone',
  condition: 'conditionRuledOut',
  allergyIntolerance: 'allergyRuledOut',
  medicationActivity: 'medicineNotTaken',
  medicationStatement: 'medicineNotTaken',
  medicationAdministration: 'medicineNotTaken',
};

/** The type of a record that says something was not done or is not so: its words say it in every list. */
export function negatedType(type: string): string {
  return (Object.hasOwn(negated, type) && negated[type]) || 'notDone';
}
