export default {
  support: 'Ar gyfer cymorth: {{code}}',

  'contract/unknown-channel': {
    title: 'Ni allodd Deedbox wneud hynny',
    body: 'Ni newidiwyd dim. Llwythwch y dudalen eto a rhowch gynnig arall arni.',
  },
  'contract/wrong-sender': {
    title: 'Gwrthododd Deedbox y cais hwn',
    body: 'Ni ddaeth o dudalen Deedbox ei hun. Ni newidiwyd dim. Caewch ffenestri eraill sy’n dangos Deedbox a rhowch gynnig arall arni.',
  },
  'contract/bad-request': {
    title: 'Ni allodd Deedbox ddefnyddio’r ateb hwnnw',
    body: 'Ni newidiwyd dim. Gwiriwch beth wnaethoch chi ei deipio a rhowch gynnig arall arni.',
  },
  'contract/bad-response': {
    title: 'Doedd ateb Deedbox ddim yn gwneud synnwyr',
    body: 'Mae’r hyn a gadwyd yn ddiogel. Llwythwch y dudalen eto a rhowch gynnig arall arni.',
  },
  'contract/too-big': {
    title: 'Mae hynny’n rhy hir',
    body: 'Ni newidiwyd dim. Gwnewch ef yn fyrrach a rhowch gynnig arall arni.',
  },
  'contract/disconnected': {
    title: 'Ni atebodd Deedbox',
    body: 'Mae’r hyn a gadwyd yn ddiogel. Arhoswch funud, edrychwch a gafodd ei wneud, a rhowch gynnig arall arni os na.',
  },

  'vault/locked': {
    title: 'Mae’r blwch dan glo',
    body: 'Does dim wedi’i golli. Agorwch ef â’ch cyfrinymadrodd a rhowch gynnig arall arni.',
  },
  'vault/busy': {
    title: 'Mae’r blwch yn brysur â rhywbeth arall',
    body: 'Ni newidiwyd dim. Arhoswch nes iddo orffen a rhowch gynnig arall arni.',
  },
  'vault/not-found': {
    title: 'Nid yw’r blwch hwnnw ar y cyfrifiadur hwn mwyach',
    body: 'Ni newidiwyd dim. Os yw ar gof bach USB, rhowch ef yn y cyfrifiadur a rhowch gynnig arall arni.',
  },
  'vault/wrong-passphrase': {
    title: 'Ni wnaeth y cyfrinymadrodd hwnnw agor y blwch',
    body: 'Ni newidiwyd dim. Gwiriwch y priflythrennau a’r bylchau, a rhowch gynnig arall arni mor aml ag y mynnwch. Neu defnyddiwch eich cod adfer.',
  },
  'vault/wrong-recovery-code': {
    title: 'Nid yw’r cod adfer hwnnw’n perthyn i’r blwch hwn',
    body: 'Ni newidiwyd dim. Gwiriwch mai enw’r blwch hwn sydd ar y pecyn. Mae pecyn newydd yn disodli’r hen un.',
  },
  'vault/mistyped-recovery-code': {
    title: 'Mae llithriad yn y cod adfer hwnnw',
    body: 'Ni newidiwyd dim. Gwiriwch bob grŵp o bedwar. Nid yw’r llythrennau I, L, O nac U yn y cod.',
  },
  'vault/weak-passphrase': {
    title: 'Mae’r cyfrinymadrodd hwnnw’n rhy hawdd ei ddyfalu',
    body: 'Gwnewch ef yn hirach, neu gadewch i Deedbox roi chwe gair i chi.',
  },
  'vault/kit-mismatch': {
    title: 'Nid y grwpiau hynny sydd ar eich pecyn',
    body: 'Edrychwch ar eich pecyn eto a theipiwch y ddau grŵp fel y maen nhw yno.',
  },
  'vault/nothing-prepared': {
    title: 'Cymerodd hyn ormod o amser, felly gollyngodd Deedbox yr allweddi newydd',
    body: 'Ni newidiwyd dim. Nid yw’r pecyn rydych newydd ei argraffu yn ddilys: dinistriwch ef. Dechreuwch eto.',
  },
  'vault/name-mismatch': {
    title: 'Nid dyna enw’r blwch hwn',
    body: 'Ni ddilëwyd dim. Teipiwch yr enw fel y mae ar y brig.',
  },
  'vault/not-confirmed': {
    title: 'Dewisoch beidio â mynd ymlaen',
    body: 'Ni newidiwyd dim.',
  },
  'vault/newer-format': {
    title: 'Gwnaed y blwch hwn gan Deedbox mwy newydd',
    body: 'Ni chyffyrddodd y Deedbox hwn ag ef, a does dim wedi’i golli. Gosodwch y Deedbox diweddaraf ac agorwch y blwch â hwnnw.',
  },
  'vault/unsafe-kdf': {
    title: 'Mae clo’r blwch hwn wedi’i newid',
    body: 'Nid yw ei osodiadau’n rhai y mae Deedbox yn eu defnyddio, felly ni roddodd Deedbox gynnig ar eich cyfrinymadrodd. Defnyddiwch gopi o’r blwch rydych yn ymddiried ynddo.',
  },
  'vault/damaged': {
    title: 'Mae clo’r blwch hwn wedi’i ddifrodi',
    body: 'Ni newidiodd Deedbox ddim. Gall eich cofnodion fod yn gyfan, ond ni ellir agor y copi hwn. Defnyddiwch gopi arall o’r blwch os oes gennych un.',
  },

  'crypto/refused': {
    title: 'Ni wnaeth rhywbeth dan sêl agor',
    body: 'Cafodd ei newid neu ei ddifrodi ers i Deedbox ei selio. Nid yw Deedbox yn dangos dim na all brofi mai chi biau ef.',
  },
  'crypto/wrong-length': {
    title: 'Mae rhywbeth dan sêl o’r hyd anghywir',
    body: 'Cafodd ei dorri neu ei ddifrodi. Nid yw Deedbox yn dangos dim na all brofi mai chi biau ef.',
  },
  'crypto/unknown-suite': {
    title: 'Cafodd rhywbeth ei selio mewn ffordd nad yw’r Deedbox hwn yn ei hadnabod',
    body: 'Ni newidiwyd dim. Gosodwch y Deedbox diweddaraf a rhowch gynnig arall arni.',
  },

  'journal/damaged': {
    title: 'Mae rhan o’r blwch ar y cyfrifiadur hwn wedi’i difrodi',
    body: 'Stopiodd Deedbox, rhag i’r difrod dyfu. Defnyddiwch gopi arall o’r blwch os oes gennych un.',
  },
  'journal/missing': {
    title: 'Nid yw rhan o’r blwch yno',
    body: 'Cafodd ffeil ei symud neu ei dileu. Rhowch hi’n ôl o gopi, yna agorwch y blwch eto.',
  },
  'record/not-found': {
    title: 'Nid yw’r cofnod hwnnw yn y blwch hwn',
    body: 'Efallai ei fod wedi’i dynnu allan eto. Nid oes dim arall wedi newid.',
  },
  'record/damaged': {
    title: 'Ni ellid agor y cofnod hwn',
    body: 'Mae ei gopi wedi’i ddifrodi. Mae Deedbox yn ceisio ei drwsio o’r gwreiddiol a gadwyd. Agorwch ef eto mewn munud.',
  },
  'document/not-found': {
    title: 'Nid yw’r ffeil honno yn y blwch hwn',
    body: 'Efallai ei bod wedi’i thynnu allan eto. Nid oes dim arall wedi newid.',
  },
  'document/damaged': {
    title: 'Mae’r ffeil hon wedi’i difrodi',
    body: 'Nid yw’r un fath â phan ddaeth i mewn, felly nid yw Deedbox yn ei dangos. Dewch â’r ffeil wreiddiol i mewn eto os yw gennych.',
  },

  'import/too-large': {
    title: 'Mae’r ffeil hon yn rhy fawr i Deedbox',
    body: 'Ni ddaeth dim i mewn. Os gallwch, mynnwch hi mewn sawl ffeil lai.',
  },
  'import/empty': {
    title: 'Mae’r ffeil hon yn wag',
    body: 'Doedd dim i ddod ag ef i mewn. Gofynnwch am y ffeil eto o’r lle y cawsoch hi.',
  },
  'import/not-started': {
    title: 'Ni chyrhaeddodd y ffeil hon yn gyfan',
    body: 'Ni ddaeth dim i mewn. Dewiswch y ffeil eto.',
  },
  'import/cancelled': {
    title: 'Chi stopiodd y ffeil hon',
    body: 'Mae’r hyn a gadwyd hyd hynny yn dal yma. Gallwch fynd ymlaen neu ei dynnu’n ôl allan.',
  },
  'import/parser-failed': {
    title: 'Ni allodd Deedbox ddarllen y ffeil hon',
    body: 'Mae’r ffeil ei hun wedi’i chadw, heb ei newid. Ni ddaeth yr un hanner ohoni i mewn.',
  },
  'import/parser-timeout': {
    title: 'Cymerodd ormod o amser i ddarllen y ffeil hon',
    body: 'Mae’r ffeil ei hun wedi’i chadw, heb ei newid. Gallwch roi cynnig arall arni.',
  },
  'import/bad-mapping': {
    title: 'Nid yw’r colofnau a ddewisoch yn ffitio’r ffeil hon',
    body: 'Ni ddaeth dim i mewn eto. Edrychwch ar y colofnau eto.',
  },

  'copy/not-a-copy': {
    title: 'Nid copi diogel yw’r ffeil hon',
    body: 'Ni newidiwyd dim. Ffeil sy’n gorffen â “.deedbox” yw copi diogel. Dewiswch ffeil arall.',
  },
  'copy/damaged': {
    title: 'Mae’r copi diogel hwn wedi’i ddifrodi neu heb fod yn gyfan',
    body: 'Ni chymerwyd dim ohono, ac ni newidiwyd dim ar y cyfrifiadur hwn. Defnyddiwch gopi arall. Os daeth hwn o ffon gof neu o’r we, nôliwch ef eto.',
  },
  'copy/newer-format': {
    title: 'Gwnaed y copi diogel hwn gan Deedbox mwy newydd',
    body: 'Ni newidiwyd dim. Gosodwch y Deedbox diweddaraf, yna dewiswch y copi eto.',
  },
  'copy/other-box': {
    title: 'Copi diogel o flwch arall yw hwn',
    body: 'Ni newidiwyd dim. Agorwch y blwch y mae’n perthyn iddo a’i wirio yno.',
  },
  'copy/incomplete': {
    title: 'Ni chyrhaeddodd y ffeil yn gyfan',
    body: 'Ni newidiwyd dim. Dewiswch y ffeil eto.',
  },
  'copy/cancelled': {
    title: 'Fe wnaethoch chi stopio hyn',
    body: 'Mae eich blwch fel yr oedd. Gallwch ddechrau eto unrhyw bryd.',
  },

  'agency/bad-answer': {
    title: 'Doedd dim modd deall ateb yr asiantaeth',
    body: 'Ni newidiwyd dim. Cadwch yr ateb fel ffeil, neu holwch yr asiantaeth drwy lythyr neu e-bost.',
  },
  'undo/nothing': {
    title: 'Does dim byd i’w ddadwneud',
    body: 'Ni newidiwyd dim y gellir ei ddadwneud ers agor y blwch.',
  },
  'undo/changed': {
    title: 'Cafodd hyn ei newid eto ers hynny',
    body: 'Byddai ei ddadwneud yn dadwneud y newid mwy diweddar hefyd, felly mae wedi’i adael fel y mae.',
  },
  'storage/full': {
    title: 'Does dim lle ar ôl ar y cyfrifiadur hwn',
    body: 'Ni chadwyd hyn. Mae’r hyn a gadwyd o’r blaen yn ddiogel. Gwnewch le a rhowch gynnig arall arni.',
  },
  'storage/failed': {
    title: 'Ni allodd y cyfrifiadur hwn ddarllen neu ysgrifennu ffeil',
    body: 'Mae’r hyn a gadwyd o’r blaen yn ddiogel. Os oeddech yn cadw rhywbeth nawr, ni chafodd ei gadw. Gwiriwch y ddisg neu’r cof bach a rhowch gynnig arall arni.',
  },
  'storage/in-use': {
    title: 'Mae’r blwch hwn ar agor mewn Deedbox arall',
    body: 'Ni newidiwyd dim. Clowch ef neu caewch ef yno, yna rhowch gynnig arall arni.',
  },

  internal: {
    title: 'Aeth rhywbeth o’i le yn Deedbox',
    body: 'Mae’r hyn a gadwyd yn ddiogel. Rhowch gynnig arall arni. Os daw’n ôl, dechreuwch Deedbox o’r newydd.',
  },
};
