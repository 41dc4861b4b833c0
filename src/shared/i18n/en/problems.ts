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
  'json-unknown-kind':
    'This file holds data, but of no kind that Deedbox reads into records. It is kept as it is.',
  'xml-unknown-kind':
    'This file holds data of the kind “{{name}}”, which Deedbox does not read into records. It is kept as it is.',
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
  'section-empty': 'The section “{{title}}” says that there is nothing to show.',
  'ccda-empty-section': 'The section “{{title}}” is empty.',
  'part-name-outside':
    'The name of “{{path}}” pointed outside its folder. The file came in under this shorter name.',
  'part-name-signs': 'The name of “{{path}}” had hidden signs in it. They were taken out. The file came in.',
  'part-name-long': 'The name of “{{path}}” was very long, so it was cut. The file came in.',
  'part-same-name': 'Two files had the same name. One of them is now called “{{path}}”. Both came in.',
  'part-empty': '“{{path}}” is empty, so there was nothing to bring in.',
  'part-failed': '“{{path}}” came in, but it could not be read. It is kept as it is.',
  'container-too-much':
    'There is too much in this file to take out in one go. “{{path}}” was left inside. Open the file with another program and bring that one in by itself.',
  'container-too-deep':
    'This file was inside a file that was inside another. Deedbox does not open it. It is kept as it is. You can save it and bring it in by itself.',
  'zip-too-large':
    'This ZIP file is too large to open here. It is kept as it is. You can unpack it with another program and bring in its files.',
  'zip-locked':
    'This ZIP file is locked with a password, so it could not be opened. It is kept as it is. You can unpack it with its password and bring in its files.',
  'zip-broken': 'This ZIP file is damaged and could not be opened. It is kept as it is.',
  'zip-too-many-entries':
    'This ZIP file holds more than 2,000 files, so it was not opened. It is kept as it is. You can unpack it and bring in the files you want.',
  'zip-list-broken':
    'The list of what is in this ZIP file breaks off. Only the files before that place came in.',
  'zip-link': '“{{path}}” only points to another file, so there was nothing to bring in.',
  'zip-encrypted':
    '“{{path}}” is locked with a password, so it could not be read. Unpack it with its password and bring it in by itself.',
  'zip-unknown-method':
    '“{{path}}” is packed in a way Deedbox does not know. Unpack it with another program and bring it in by itself.',
  'zip-entry-too-large': '“{{path}}” is larger than 100 MB. It was left inside the ZIP file.',
  'zip-bomb':
    '“{{path}}” would grow to more than 100 times its size. Files like that are made to do harm, so it was left inside.',
  'zip-damaged-entry': '“{{path}}” is damaged inside the ZIP file and could not be taken out.',
  'zip-wrong-size':
    '“{{path}}” is not as large as the ZIP file says. It may be damaged, so it was left inside.',
  'zip-overlap':
    '“{{path}}” shares its place in the ZIP file with another file. Files like that are made to do harm, so it was left inside.',
  'mail-too-large': 'This e-mail is too large to read here. It is kept as it is.',
  'mail-broken': 'This e-mail is damaged or was made to do harm. It could not be read. It is kept as it is.',
  'mail-too-many-parts':
    'This e-mail has more than 2,000 files attached, so it was not read. It is kept as it is.',
  'mail-encrypted': 'The text of this e-mail is locked. Only the mail program that got it can read it.',
  'pdf-too-large': 'This PDF is too large to read or show here. It is kept as it is.',
  'pdf-encrypted': 'This PDF asks for a password, so it could not be read. It is kept as it is.',
  'pdf-broken': 'This PDF is damaged and could not be read. It is kept as it is.',
  'pdf-page-unread': 'Page {{page}} could not be read. It is in the original.',
  'pdf-pages-left': 'Only the first {{read}} of {{pages}} pages were read. All of them are in the original.',
  'picture-broken':
    'This picture is damaged or is not what it says, so it is not shown here. It is kept as it is.',
  'picture-too-large': 'This picture is too large to show here. It is kept as it is.',
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
