/** What could not be read in a file, said so that the person knows what became of it. */
export default {
  'encoding-guessed':
    'The letters in this file are not written the usual way. Some accents or signs may be wrong. Check them against the original.',
  'too-large-to-read':
    'This file is too large to read into records. It is kept as it is, and you can open it or save it again.',
  'value-cut_one':
    'This part is {{count}} character long. Only the beginning is shown. All of it is in the original.',
  'value-cut_other':
    'This part is {{count}} characters long. Only the beginning is shown. All of it is in the original.',
  'record-cut': 'This record is very long. Only the beginning is shown. All of it is in the original.',
  'more-like-this_one': '{{count}} more problem of the same kind was found.',
  'more-like-this_other': '{{count}} more problems of the same kind were found.',
  'json-not-readable':
    'This file is damaged at line {{line}}, column {{column}}. It could not be read into records. It is kept as it is.',
  'json-too-deep':
    'At line {{line}} this file has too many parts inside each other. It could not be read into records. It is kept as it is.',
  'json-too-many-values':
    'This file has too many parts to read into records. It is kept as it is. It may come in several smaller files if you ask for them.',
  'json-string-too-long':
    'At line {{line}} this file has a text that is too long. It could not be read into records. It is kept as it is.',
  'json-duplicate-key':
    'The part called “{{key}}” is there twice. The last one is shown. Both are in the original.',
  'json-forbidden-key':
    'The part called “{{key}}” has a name that can do harm, so it may have been left out. It is in the original.',
  'fhir-entry-without-resource':
    'Entry {{entry}} has nothing in it that can be read. The other entries were read.',
  'fhir-no-resource-type': 'This entry does not say what it is, so it was not read. It is in the original.',
  'fhir-record-failed': 'This entry could not be read. It is in the original. The other entries were read.',
  'twice-the-same': '“{{title}}” is in this file twice, word for word. It was kept once.',
  'twice-different': '“{{title}}” is in this file twice, with differences. Both were kept.',
  'ndjson-bad-line': 'Line {{line}} is damaged and was not read. The other lines were read.',
  'ndjson-no-resource':
    'Line {{line}} does not say what it is, so it was not read. The other lines were read.',
  'xml-not-readable':
    'This file is damaged at line {{line}}, column {{column}}. It could not be read into records. It is kept as it is.',
  'xml-doctype':
    'This file has instructions in it that can do harm (a document type). It was not read into records. It is kept as it is.',
  'xml-too-deep':
    'At line {{line}} this file has too many parts inside each other. It could not be read into records. It is kept as it is.',
  'xml-too-many-elements':
    'This file has too many parts to read into records. It is kept as it is. It may come in several smaller files if you ask for them.',
  'ccda-section-failed':
    'The section “{{title}}” could not be read. It is in the original. The other sections were read.',
  'ccda-no-body': 'This document has no sections that can be read. It is in the original.',
  'ccda-empty-section': 'The section “{{title}}” is empty.',
  'csv-quote-not-closed':
    'Row {{row}} opens a quotation mark and never closes it. From there on, quotation marks were read as plain signs. Every row was kept.',
  'csv-row-too-long_one':
    'Row {{row}} has {{count}} column, but the header has {{expected}}. The row was kept.',
  'csv-row-too-long_other':
    'Row {{row}} has {{count}} columns, but the header has {{expected}}. The row was kept.',
  'csv-row-too-short_one':
    'Row {{row}} has {{count}} column, but the header has {{expected}}. The row was kept.',
  'csv-row-too-short_other':
    'Row {{row}} has {{count}} columns, but the header has {{expected}}. The row was kept.',
  'csv-bad-date': 'In row {{row}}, “{{value}}” could not be read as a date. The row was kept without a date.',
  'csv-same-identity': 'Row {{row}} has the same number as a row before it ({{value}}). Both were kept.',
  'csv-too-many-rows': 'This table has too many rows to read into records. It is kept as it is.',
};
