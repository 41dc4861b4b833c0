import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseInWorker } from '../../src/main/import/parse-in-worker.ts';
import { toErrorCode } from '../../src/shared/errors.ts';
import { makePdf, toStream, writeObjects } from '../support/pdf-maker.ts';
import { concat, noise } from '../support/zip-maker.ts';
import { attackFile, expectFileOutcome, type FileAttack } from './support/attack-file.ts';

const worker = new URL('../../src/main/import/import-worker.ts', import.meta.url);
const lines = [['Fictional letter', 'of two lines']];
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A whole PDF with something dangerous in its catalogue or beside its pages. */
function spiked(what: string, catalogue: string, objects: readonly string[] = []): FileAttack {
  return {
    what,
    file: () => makePdf(lines, { catalogue, objects }),
    format: 'pdf',
    records: 1,
    problems: [],
    isDrawn: true,
  };
}

/** One page whose content is given as it stands in the file. */
function page(what: string, stream: string, rest: Partial<FileAttack> = {}, resources = ''): FileAttack {
  return {
    what,
    file: () =>
      writeObjects([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[5 0 R]/Count 1>>',
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
        '<</Title()>>',
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F1 3 0 R>>${resources}>>>>`,
        stream,
        '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>/Length 5>>\nstream\n/X Do\nendstream',
      ]),
    ...rest,
  };
}

function broken(what: string, file: () => string | Uint8Array): FileAttack {
  return { what, file, format: 'attachment', records: 0, problems: ['pdf-broken'], isDrawn: false };
}

const readable: FileAttack[] = [
  spiked('runs a script when it is opened', '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'),
  spiked('runs a script by name', '/Names<</JavaScript<</Names[(a)8 0 R]>>>>', [
    '<<>>',
    '<</S/JavaScript/JS(while\\(1\\);)>>',
  ]),
  spiked('starts a program', '/OpenAction<</S/Launch/F(cmd.exe)/Win<</F(cmd.exe)/P(/c calc)>>>>'),
  spiked('opens an address', '/OpenAction<</S/URI/URI(https://tracker.example/1)>>'),
  spiked('goes to another file', '/OpenAction<</S/GoToR/F(//server/share/a.pdf)/D[0/Fit]>>'),
  spiked('submits a form', '/AA<</WC<</S/SubmitForm/F(https://tracker.example)>>>>'),
  spiked('imports data', '/OpenAction<</S/ImportData/F(a.fdf)>>'),
  spiked('hides a file', '/Names<</EmbeddedFiles<</Names[(evil.exe)8 0 R]>>>>', [
    '<<>>',
    '<</F(evil.exe)/EF<</F 9 0 R>>>>',
    toStream('MZ'),
  ]),
  spiked('has an XFA form', '/AcroForm<</XFA 8 0 R/Fields[]>>', [
    '<<>>',
    toStream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><script>1</script></xdp:xdp>'),
  ]),
  spiked('has rich media', '/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 3>>>>/Collection<</View/H>>'),
  spiked('has an outline that bites its tail', '/Outlines 7 0 R', ['<</First 7 0 R/Next 7 0 R/Last 7 0 R>>']),
  spiked('has a structure that bites its tail', '/StructTreeRoot 7 0 R', [
    '<</Type/StructTreeRoot/K 7 0 R/ParentTree 7 0 R>>',
  ]),
  spiked('has metadata that is no XML', '/Metadata 7 0 R', [
    toStream('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;', '/Type/Metadata/Subtype/XML'),
  ]),
  {
    what: 'has no table',
    file: () => latin1(makePdf(lines)).replace(/xref\n[\s\S]*?trailer/, 'trailer'),
    format: 'pdf',
    records: 1,
  },
  {
    what: 'has a table that is wrong',
    file: () => text(latin1(makePdf(lines)).replace(/\d{10} 00000 n/g, '0000000007 00000 n')),
    records: 1,
  },
  { what: 'has a table that bites its tail', file: () => makePdf(lines, { trailer: '/Prev 9' }), records: 1 },
  {
    what: 'has a title that turns the reading around',
    file: () => makePdf(lines, { title: 'gnp.\u202eexe' }),
    records: 1,
  },
  {
    what: 'says it is of another version',
    file: () => latin1(makePdf(lines)).replace('1.7', '9.9'),
    records: 1,
  },
  {
    what: 'has something before its end',
    file: () => latin1(makePdf(lines)).replace('%%EOF', `${'x'.repeat(2000)}\n%%EOF`),
    records: 1,
  },
  {
    what: 'is followed by a page of HTML',
    file: () => concat(makePdf(lines), text('<html><script>alert(1)</script>')),
    records: 1,
  },
  {
    what: 'has 201 pages',
    file: () => makePdf(Array.from({ length: 201 }, (_, index) => [`Page ${index}`])),
    format: 'pdf',
    records: 1,
    problems: ['pdf-pages-left'],
  },
  page('has text of a megabyte', toStream(`BT /F1 9 Tf 0 0 Td (${'x'.repeat(1_000_000)}) Tj ET`), {
    format: 'pdf',
    records: 1,
  }),
  page('has text of markup', toStream('BT /F1 9 Tf 0 0 Td (<script>alert\\(1\\)</script>) Tj ET'), {
    records: 1,
    problems: [],
  }),
];

const wordless: FileAttack[] = [
  page('has no content', '<<>>', { records: 0, format: 'attachment', isDrawn: true }),
  page('has content of noise', toStream(latin1(noise(5000))), { records: 0 }),
  page('draws itself without end', toStream('/X Do'), { records: 0, isDrawn: true }, '/XObject<</X 7 0 R>>'),
  page('has operands without end', toStream(`${'1 '.repeat(100_000)}re`), { records: 0 }),
  page('has arrays inside each other', toStream('['.repeat(20_000)), { records: 0 }),
  page('has dictionaries inside each other', toStream('<<'.repeat(2_000)), { records: 0 }),
  page('has a picture without an end', toStream('BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID xx'), {
    records: 0,
  }),
  page(
    'has a picture of 3.6 billion dots',
    toStream('/I Do'),
    { records: 0, isDrawn: true },
    '/XObject<</I<</Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB>>>>',
  ),
  {
    what: 'has content that unpacks to 20 megabytes',
    file: () => {
      const packed = latin1(deflateSync(Buffer.alloc(20_000_000, 0x20)));
      return page('', toStream(packed, '/Filter/FlateDecode')).file();
    },
    records: 0,
  },
  {
    what: 'has content that is packed again and again',
    file: () => {
      const once = deflateSync(Buffer.alloc(5_000_000, 0x20));
      const twice = latin1(deflateSync(once));
      return page('', toStream(twice, '/Filter[/FlateDecode/FlateDecode]')).file();
    },
    records: 0,
  },
  {
    what: 'has a page a kilometre high',
    file: () => latin1(makePdf([[]])).replace('[0 0 595 842]', '[0 0 1 999999]'),
    records: 0,
    isDrawn: true,
  },
  {
    what: 'has a page of no size',
    file: () => latin1(makePdf([[]])).replace('[0 0 595 842]', '[0 0 0 0]    '),
    records: 0,
  },
  {
    what: 'has a page of nonsense size',
    file: () => latin1(makePdf([[]])).replace('[0 0 595 842]', '[(a) /b <<>>]'),
    records: 0,
  },
];

const LOCKED =
  '/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<0101010101010101010101010101010101010101010101010101010101010101>/U<0202020202020202020202020202020202020202020202020202020202020202>>>/ID[<01><01>]';

const unreadable: FileAttack[] = [
  broken('is its first line', () => '%PDF-1.7'),
  broken('is noise after its first line', () => concat(text('%PDF-1.7\n'), noise(20_000))),
  broken('has no pages', () => writeObjects(['<</Type/Catalog>>'])),
  broken('has no catalogue', () => '%PDF-1.7\ntrailer\n<</Size 1>>\nstartxref\n0\n%%EOF'),
  broken(
    'has a catalogue that is itself',
    () => '%PDF-1.7\n1 0 obj\n1 0 R\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF',
  ),
  broken('is a hundred thousand brackets', () => `%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}`),
  broken('is objects without end', () => `%PDF-1.7\n${'1 0 obj\n'.repeat(20_000)}`),
  {
    what: 'is locked with a password',
    file: () => makePdf(lines, { trailer: LOCKED }),
    format: 'attachment',
    problems: ['pdf-encrypted'],
    isDrawn: false,
  },
  {
    what: 'is locked in an unknown way',
    file: () => makePdf(lines, { trailer: '/Encrypt<</Filter/Unknown/V 99>>/ID[<01><01>]' }),
    format: 'attachment',
    records: 0,
  },
  {
    what: 'is 33 MiB',
    file: () => concat(makePdf(lines), new Uint8Array(33 * 1024 * 1024)),
    format: 'attachment',
    problems: ['pdf-too-large'],
  },
];

const trees: FileAttack[] = [
  {
    what: 'has a page that is its own parent',
    file: () =>
      writeObjects(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>', '<<>>', '<<>>']),
    records: 0,
  },
  {
    what: 'promises a billion pages',
    file: () =>
      writeObjects([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[]/Count 1000000000>>',
        '<<>>',
        '<<>>',
      ]),
    records: 0,
  },
  {
    what: 'promises fewer pages than none',
    file: () =>
      writeObjects(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count -5>>', '<<>>', '<<>>']),
    records: 0,
  },
  {
    what: 'has a thousand branches above its page',
    file: () =>
      writeObjects([
        '<</Type/Catalog/Pages 2 0 R>>',
        ...Array.from({ length: 1000 }, (_, index) => `<</Type/Pages/Kids[${index + 3} 0 R]/Count 1>>`),
        '<</Type/Page/MediaBox[0 0 9 9]>>',
      ]),
    records: 0,
  },
];

describe('a PDF that', () => {
  it.each(readable)('$what gives its text and nothing else when it is read', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), hostile);
  });

  it.each(wordless)('$what is kept without words when it is read', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), hostile);
  });

  it.each(unreadable)('$what is kept with a problem when it comes', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), hostile);
  });

  it.each(trees)('$what does not go round in circles when it is read', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), hostile);
  });

  it('never comes to an end is given up, and nothing else with it, when its time is over', async () => {
    const { file } = page('', toStream('q '.repeat(100_000)));
    const task = { kind: 'parse' as const, bytes: file() as Uint8Array, name: 'a.pdf', mapping: null };
    const reading = parseInWorker({ worker, task, signal: new AbortController().signal, timeoutMs: 1500 });
    expect(await reading.catch(toErrorCode)).toBe('import/parser-timeout');
  });

  it('is cut off does no harm wherever it is cut', async () => {
    const whole = makePdf(lines);
    for (let length = 8; length < whole.length; length += 37) {
      const outcome = await attackFile({ what: 'cut', file: () => whole.subarray(0, length) });
      expect(['pdf', 'attachment']).toContain(outcome.format);
    }
  });
});
