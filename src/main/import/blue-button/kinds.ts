import type { Category } from '../../../shared/model/category.ts';

/** What an entry of a section is, by the label that it begins with. */
export interface EntryKind {
  /** The label of an entry's first line. */
  start: string;
  type: string;
  category: Category;
  /** Labels whose value is worth a list's title, line below it, and date; the first that has one. */
  title?: readonly string[];
  detail?: readonly string[];
  date?: readonly string[];
  /** Labels that tell two entries of the same name and date apart. */
  key?: readonly string[];
  /** After the first rule there is a text, not labels. */
  hasBody?: boolean;
  /** An entry begins only after a double rule: its text may have such a label, too. */
  afterRule?: boolean;
  /** Lines that head the labels after them. */
  hasHeadings?: boolean;
  /** An entry can have several tests, each with labels of its own, beginning with this one. */
  group?: string;
}

interface SectionKind {
  /** Of the section's title, in capitals. */
  title: RegExp;
  entries: readonly EntryKind[];
}

const readings = [
  'Measurement',
  'Reading',
  'Systolic',
  'Heart Rate',
  'Body Weight',
  'Body temperature',
  'Pain Level',
  'Blood sugar count',
  'INR value',
  'Total Cholesterol',
  'Results',
];

const health = (start: string, type: string, more: Partial<EntryKind> = {}): EntryKind => ({
  start,
  type,
  category: 'health',
  ...more,
});
const money = (start: string, type: string, more: Partial<EntryKind> = {}): EntryKind => ({
  ...health(start, type, more),
  category: 'money',
});

const claim = money('Claim Number', 'claim', {
  detail: ['Amount Charged'],
  date: ['Service Start Date', 'Claim Service Date'],
  title: ['Drug Name', 'Claim Type', 'Claim Number'],
  key: ['Claim Number'],
});

/** The sections of both reports, the more exact titles first. */
export const sectionKinds: readonly SectionKind[] = [
  {
    title: /ACCOUNT SUMMARY/,
    entries: [{ ...health('Authentication Status', 'account', { title: [] }), category: 'identity' }],
  },
  {
    title: /EMERGENCY CONTACT/,
    entries: [{ ...health('Contact Name', 'relatedPerson'), category: 'identity' }],
  },
  {
    title: /^VA DEMOGRAPHICS/,
    entries: [{ ...health('VA Treating Facility', 'patient', { hasHeadings: true }), category: 'identity' }],
  },
  {
    title: /DEMOGRAPHIC/,
    entries: ['First Name', 'Name'].map((start) => ({
      ...health(start, 'patient', { hasHeadings: true, title: ['Name', 'Last Name'] }),
      category: 'identity' as const,
    })),
  },
  {
    title: /PROVIDERS$/,
    entries: [health('Provider Name', 'practitioner', { detail: ['Type of Provider', 'Type'] })],
  },
  {
    title: /TREATMENT FACILITIES/,
    entries: [health('Facility Name', 'location', { detail: ['Facility Type'] })],
  },
  { title: /PHARMACIES/, entries: [health('Pharmacy Name', 'location', { detail: ['Pharmacy Phone'] })] },
  {
    title: /HEALTH INSURANCE/,
    entries: [money('Health Insurance Company', 'coverage', { date: ['Start Date'], key: ['ID Number'] })],
  },
  {
    title: /^PLANS$/,
    entries: [
      money('Contract ID/Plan ID', 'coverage', {
        title: ['Plan Name'],
        detail: ['Plan Type'],
        key: ['Contract ID/Plan ID'],
      }),
    ],
  },
  {
    title: /EMPLOYER SUBSIDY/,
    entries: [money('Employer Plan', 'coverage', { date: ['Employer Subsidy Start Date'] })],
  },
  {
    title: /(?:PRIMARY|OTHER) INSURANCE/,
    entries: [
      money('MSP Type', 'coverage', {
        title: ['Insurer Name', 'MSP Type'],
        date: ['Effective Date'],
        key: ['Policy Number'],
      }),
    ],
  },
  {
    title: /^CLAIM LINES/,
    entries: [
      money('Line number', 'chargeItem', {
        title: ['Procedure Code/Description', 'Revenue Code/Description', 'Line number'],
        detail: ['Submitted Amount/Charges'],
        date: ['Date of Service From'],
        key: ['Line number'],
      }),
      claim,
    ],
  },
  { title: /^CLAIM SUMMARY/, entries: [claim] },
  {
    title: /APPOINTMENTS/,
    entries: [
      health('Date/Time', 'appointment', {
        title: ['Clinic', 'Location'],
        detail: ['Status'],
        date: ['Date/Time'],
      }),
    ],
  },
  {
    title: /MEDICATION HISTORY/,
    entries: [
      health('Medication', 'medicationActivity', {
        detail: ['Instructions'],
        date: ['Last Filled On', 'Initially Ordered On'],
        key: ['Prescription Number'],
      }),
    ],
  },
  {
    title: /MEDICATIONS AND SUPPLEMENTS/,
    entries: [
      health('Category', 'medicationActivity', {
        title: ['Drug Name'],
        detail: ['Dose'],
        date: ['Start Date'],
      }),
    ],
  },
  { title: /^DRUGS$/, entries: [health('Drug Name', 'medicationActivity', { detail: ['Supply'] })] },
  {
    title: /ALLERGIES/,
    entries: [
      health('Allergy Name', 'allergyIntolerance', {
        detail: ['Reaction'],
        date: ['Date Entered', 'Date', 'First Episode Date'],
      }),
    ],
  },
  {
    title: /PROBLEM LIST/,
    entries: [health('Problem', 'condition', { detail: ['Status'], date: ['Date/Time Entered'] })],
  },
  {
    title: /MEDICAL CONDITIONS/,
    entries: [health('Condition Name', 'condition', { date: ['Medical Condition Start Date'] })],
  },
  {
    title: /MEDICAL EVENTS/,
    entries: [health('Medical Event', 'condition', { detail: ['Response'], date: ['Start Date'] })],
  },
  {
    title: /ADMISSIONS AND DISCHARGES/,
    entries: [
      health('Admission Date', 'encounter', {
        title: ['Location'],
        detail: ['Admitting Physician'],
        date: ['Admission Date'],
        hasBody: true,
        afterRule: true,
      }),
    ],
  },
  {
    title: /^VA NOTES/,
    entries: [
      health('Date/Time', 'note', {
        title: ['Note Title'],
        detail: ['Signed By'],
        date: ['Date/Time'],
        hasBody: true,
        afterRule: true,
      }),
    ],
  },
  {
    title: /IMMUNIZATIONS/,
    entries: ['Immunization', 'Immunization Name'].map((start) =>
      health(start, 'immunization', {
        detail: ['Location', 'Method'],
        date: ['Date Received', 'Date Administered'],
      }),
    ),
  },
  {
    title: /LABORATORY RESULTS/,
    entries: [
      health('Lab Test', 'result', {
        detail: ['Result'],
        date: ['Date/Time Collected'],
        key: ['Specimen'],
        group: 'Test Name',
      }),
    ],
  },
  {
    title: /PATHOLOGY REPORTS/,
    entries: [
      health('Type of Report', 'diagnosticReport', {
        detail: ['Specimen'],
        date: ['Date Obtained'],
        hasBody: true,
        afterRule: true,
      }),
    ],
  },
  {
    title: /LABS AND TESTS/,
    entries: ['Test Name', 'Test/Lab Type'].map((start) =>
      health(start, 'result', { detail: ['Results'], date: ['Date', 'Date Taken'] }),
    ),
  },
  {
    title: /VITALS AND READINGS|VITAL STATISTICS/,
    entries: ['Vital Sign', 'Measurement Type', 'Vital Statistic Type'].map((start) =>
      health(start, 'vitalSign', { detail: readings, date: ['Date/Time Collected', 'Date'], key: ['Time'] }),
    ),
  },
  {
    title: /RADIOLOGY REPORTS/,
    entries: [
      health('Procedure/Test Name', 'imagingStudy', {
        detail: ['Reasons for Study'],
        date: ['Date/Time Exam Performed'],
        hasBody: true,
        afterRule: true,
      }),
    ],
  },
  {
    title: /ELECTROCARDIOGRAM/,
    entries: [health('Procedure/Test Name', 'diagnosticReport', { date: ['Date/Time Exam Performed'] })],
  },
  {
    title: /FAMILY (?:HEALTH|MEDICAL) HISTORY/,
    entries: ['Relationship', 'Family Member'].map((start) =>
      health(start, 'familyHistory', { detail: ['Health Issues'], key: ['First Name'] }),
    ),
  },
  { title: /IMPLANTABLE DEVICE/, entries: [health('Device Name', 'device', { date: ['Date Implanted'] })] },
  {
    title: /PREVENTIVE SERVICES/,
    entries: [health('Description', 'plannedCare', { date: ['Next Eligible Date', 'Last Date of Service'] })],
  },
  {
    title: /MY GOALS/,
    entries: [health('MY GOAL', 'goal', { detail: ['Description'], date: ['Goal Start Date'] })],
  },
  {
    title: /(?:ACTIVITY|FOOD) JOURNAL/,
    entries: [
      health('Date', 'socialHistory', {
        title: [],
        detail: ['Activity', 'Food/Beverage Item'],
        date: ['Date'],
        hasHeadings: true,
        afterRule: true,
      }),
    ],
  },
  {
    title: /MILITARY HEALTH HISTORY/,
    entries: [
      {
        ...health('Event Title', 'socialHistory', { detail: ['Assignment'], date: ['Event Date'] }),
        category: 'work',
      },
    ],
  },
];

export interface TableKind extends Pick<EntryKind, 'type' | 'category' | 'date'> {
  title: RegExp;
}

/** Sections in which the rows of tables are records. */
export const tableKinds: readonly TableKind[] = [
  {
    title: /WELLNESS REMINDERS/,
    type: 'plannedCare',
    category: 'health',
    date: ['Due Date', 'Last Completed'],
  },
  { title: /DOD MILITARY SERVICE/, type: 'row', category: 'work', date: ['Begin Date'] },
];
