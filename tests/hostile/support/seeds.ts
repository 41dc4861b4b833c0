import { parsePlain } from '../../main/import/support/fhir-path.ts';
import { toFhirXml } from '../../main/import/support/fhir-xml.ts';
import { ownFixture } from '../../main/import/support/read-whole.ts';
import { makeMail } from '../../support/mail-maker.ts';
import { makePdf } from '../../support/pdf-maker.ts';
import { makeExif, makeJpegHead, makePng, pngChunk } from '../../support/picture-maker.ts';
import { makeZip } from '../../support/zip-maker.ts';

export interface Seed {
  what: string;
  bytes: Uint8Array;
  name: string;
  /** Read in one go, without waiting: what is changed very often is one of these. */
  isText: boolean;
}

const text = (what: string, content: string | Uint8Array, name = 'a'): Seed => ({
  what,
  // No Buffer: its `slice` is a view, and what changes a copy would change the seed.
  bytes: new Uint8Array(Buffer.from(content)),
  name,
  isText: true,
});
const binary = (what: string, bytes: Uint8Array, name = 'a'): Seed => ({ what, bytes, name, isText: false });

const vaReport = `------------------ MY HEALTHEVET PERSONAL INFORMATION REPORT ------------
                     *************CONFIDENTIAL*************
                       Produced by the Blue Button (v12)
                              02 Dec 2011 @ 1023
Name: EXAMPLE, ANN          Date of Birth: 01 Mar 1948

----------------------------- VA ALLERGIES ------------------------------

Source: VA

Allergy Name:        MADE-UP-AMOL
Date Entered:        07 Dec 2012 @ 1155
Reaction:*           DIZZINESS
Comments:            goes on
                     below -- and on

------------------------- VA LABORATORY RESULTS -------------------------
=========================================================================
Lab Test: Potassium
Date/Time Collected: 17 Jan 2013 @ 1341
-------------------------------------------------------------------------
Test Name: POTASSIUM
Result: 6.5 High
Units: mmol/L

--------------------- DOD MILITARY SERVICE INFORMATION ---------------------
-- Regular Active Service
Service      Begin Date  End Date    Rank
- - - - - - - - - - - - - - - - - - - - - - - -
Army         06/11/2005  03/26/2007  COL
-------------- END OF MY HEALTHEVET PERSONAL INFORMATION REPORT ----------
`;

const cmsReport = `--------------------------------
MYMEDICARE.GOV PERSONAL HEALTH INFORMATION

--------------------------------
Produced by the Blue Button (v2.0)

03/16/2013 5:10 AM

--------------------------------
Claim Summary

--------------------------------
Source: MyMedicare.gov

Claim Number: 123
Service Start Date: 10/18/2012
Amount Charged: $60.00
Claim Type: PartB

--------------------------------
Claim Lines for Claim Number: 123
--------------------------------
Line number:  1
Submitted Amount/Charges:  $60.00
`;

const png = makePng(6, 4, { chunks: [pngChunk('eXIf', makeExif())] });

/**
 * One sound file for each importer. Whoever adds an importer adds a line: every damage and every mutation
 * is then done to it, too.
 */
export const seeds: readonly Seed[] = [
  text('bundle', ownFixture('own-bundle.json'), 'a.json'),
  text(
    'bundle in XML',
    toFhirXml(parsePlain(Buffer.from(ownFixture('own-bundle.json')).toString())),
    'a.xml',
  ),
  text('list of resources', '[{"resourceType":"Patient","id":"1"},{"resourceType":"Basic","id":"2"}]'),
  text('NDJSON file', '{"resourceType":"Patient","id":"1"}\n{"resourceType":"Basic","id":"2"}\n'),
  text('clinical document', ownFixture('own-clinical-document.xml'), 'a.xml'),
  text(
    'table',
    'Date,Ref,Office,"What, and why",Amount\n01/02/2020,A-1,Swyddfa,"Gofal ""plant""",£5\n',
    'a.csv',
  ),
  text('VA report', vaReport, 'a.txt'),
  text('Medicare report', cmsReport, 'a.txt'),
  binary(
    'ZIP file',
    makeZip([
      { name: 'a/b.txt', content: 'fictional' },
      { name: 'c.png', content: png, method: 0 },
    ]),
    'a.zip',
  ),
  binary('e-mail', makeMail({ parts: [{ type: 'image/png', name: 'a.png', content: png }] }), 'a.eml'),
  binary('PDF', makePdf([['Fictional', 'letter'], ['Page two']], { title: 'A letter' }), 'a.pdf'),
  binary('PNG', png, 'a.png'),
  binary('JPEG', makeJpegHead(40, 30, makeExif()), 'a.jpg'),
];
