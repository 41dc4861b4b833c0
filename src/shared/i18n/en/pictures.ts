/** Pictures of what is in the box: each has a sentence as its heading. */
export default {
  showTable: 'Show as a table',
  showPicture: 'Show as a picture',
  keys: 'Arrow keys move; Enter opens; t shows the table.',

  section: 'See it as a picture',
  tabs: 'Pictures',

  year: {
    tab: 'Through the years',
    heading_one: 'No year has more than {{year}}: {{total}} record',
    heading_other: 'No year has more than {{year}}: {{total}} records',
    monthHeading_one: 'No month of {{year}} has more than {{month}}: {{total}} record',
    monthHeading_other: 'No month of {{year}} has more than {{month}}: {{total}} records',
    none: 'Nothing here has a date',
    noneOfYear: 'Nothing is dated {{year}}',
    year: 'Year',
    month: 'Month',
    records: 'Records',
    point_one: '{{period}}: {{total}} record',
    point_other: '{{period}}: {{total}} records',
    choose: 'Show',
    allYears: 'All years',
  },

  agencies: {
    tab: 'Who holds it',
    heading: 'No one holds more than {{name}}: {{share}} of {{total}}',
    unnamed: 'Nothing here says who holds it',
    none: 'There is nothing here to show',
    others: 'All others',
    agency: 'Agency',
  },

  categories: {
    tab: 'What it is about',
    heading: 'Nothing comes up more often than {{name}}: {{share}} of {{total}}',
    category: 'About',
  },

  values: {
    tab: 'Values over time',
    choose: 'Which value',
    upper: '{{title}}, the upper value',
    lower: '{{title}}, the lower value',
    none: 'Nothing here has two values to compare',
    noneBody: 'Weights, blood pressures and amounts are shown here once there are two of the same kind.',
    up: '{{name}} went up: from {{first}} to {{last}}',
    down: '{{name}} went down: from {{first}} to {{last}}',
    same: '{{name}} is where it was: {{last}}',
    day: 'Day',
    value: 'Value',
    point: '{{day}}: {{value}}',
    range: 'Lowest {{lowest}}, highest {{highest}}',
    option: '{{name}} ({{total}})',
  },
};
