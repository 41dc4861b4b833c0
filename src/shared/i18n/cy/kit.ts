export default {
  title: 'Argraffwch eich pecyn adfer',
  intro:
    'Os anghofiwch y cyfrinymadrodd, y cod hwn yw’r unig allwedd arall. Nid yw Deedbox yn cadw copi ohono.',
  codeLabel: 'Cod adfer',
  group: 'Grŵp {{number}}',
  print: 'Argraffu’r pecyn',
  largePrint: 'Argraffu mewn llythrennau mawr',
  noPrinter: 'Does gen i ddim argraffydd',
  noPrinterBody:
    'Ysgrifennwch y saith grŵp ar bapur, mewn trefn, mewn priflythrennau. Ysgrifennwch enw’r blwch a’r dyddiad wrth ei ymyl. Peidiwch â thynnu llun ohono: mae ffonau’n copïo lluniau i leoedd eraill.',
  done: 'Mae gennyf ar bapur',

  checkTitle: 'Teipiwch ddau grŵp o’ch cod',
  checkIntro: 'Edrychwch ar eich papur, nid ar y sgrin. Mae hyn yn dangos bod yr hyn sydd gennych yn gywir.',
  groupMissing: 'Teipiwch grŵp {{number}}',
  groupHint: 'Pedair llythyren neu rif',
  check: 'Gwirio a gwneud y blwch',
  checkNew: 'Gwirio a defnyddio’r pecyn hwn',
  busy: 'Yn gwneud y blwch…',
  busyNew: 'Yn newid y clo…',
  showAgain: 'Dangos y cod eto',
  mismatch: 'Nid yw’r grwpiau hyn yn cyd-fynd â’r cod. Edrychwch ar eich papur eto',

  paper: {
    heading: 'Pecyn adfer',
    forBox: 'I flwch',
    day: 'Gwnaed ar',
    what: 'Mae’r cod hwn yn agor y blwch pan fo’r cyfrinymadrodd wedi’i anghofio. Gall pwy bynnag sydd â’r papur hwn a’r cyfrifiadur agor y blwch.',
    code: 'Cod adfer',
    howTitle: 'Sut i’w ddefnyddio',
    how: {
      start: 'Dechreuwch Deedbox ar y cyfrifiadur sy’n dal y blwch.',
      forgot: 'Dewiswch “Nid wyf yn gwybod fy nghyfrinymadrodd”.',
      type: 'Teipiwch y cod. Nid oes ots am briflythrennau na llinellau. Sero yw 0; nid yw’r llythrennau I, L, O nac U yn y cod.',
      choose: 'Dewiswch gyfrinymadrodd newydd.',
    },
    keepTitle: 'Ble i’w gadw',
    keep: {
      paper: 'Lle rydych yn cadw eich pasbort neu’ch gweithredoedd. Nid wrth ymyl y cyfrifiadur.',
      trust: 'Neu gyda rhywun rydych yn ymddiried popeth yn y blwch iddo.',
      never: 'Byth fel llun, mewn e-bost nac yn y cwmwl.',
      newer: 'Pan wnewch becyn newydd, bydd hwn yn peidio â gweithio. Dinistriwch ef bryd hynny.',
    },
    boxId: 'Rhif y blwch',
  },
};
