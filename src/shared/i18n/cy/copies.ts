/** Copïau diogel, rhoi blwch yn ôl, tynnu popeth allan, gwirio’r pecyn. */
export default {
  section: {
    title: 'Copïau diogel',
    note: 'Os bydd y cyfrifiadur hwn yn torri neu’n cael ei ddwyn, daw copi diogel â’ch blwch yn ôl.',
    last: 'Copi diogel diwethaf',
    never: 'Dim un eto',
    make: 'Gwneud copi diogel',
    check: 'Gwirio copi diogel',
    checkLabel: 'Copi sydd gennych',
    checkNote: 'Mae Deedbox yn darllen y cyfan ac yn dweud wrthych a yw’n gyfan.',
    kit: 'Gwiriwyd y pecyn adfer ddiwethaf',
    kitNever: 'Ddim ers gwneud y blwch',
    kitCheck: 'Gwirio bod eich pecyn yn gweithio',
    export: 'Popeth, heb Deedbox',
    exportNote: 'Eich ffeiliau a’ch cofnodion mewn ffurf y gall unrhyw gyfrifiadur ei darllen.',
    exportStart: 'Tynnu popeth allan',
  },

  make: {
    title: 'Gwneud copi diogel',
    intro:
      'Un ffeil wedi’i selio â phopeth yn eich blwch yw copi diogel. Ni all neb ei ddarllen heb yr hyn sy’n agor eich blwch.',
    opens:
      'Mae’n agor â’r cyfrinymadrodd rydych yn ei ddefnyddio heddiw, neu â’r cod adfer ar eich pecyn. Os byddwch yn newid y naill neu’r llall yn nes ymlaen, bydd y copi hwn yn cadw’r hen un.',
    where: 'Cadwch ef i ffwrdd o’r cyfrifiadur hwn, er enghraifft ar ffon gof neu ddisg arall.',
    shows:
      'Gall unrhyw un sy’n dod o hyd i’r ffeil weld mai copi Deedbox yw hi, a thua pha mor fawr yw eich blwch. Ni all weld eich enw na beth sydd ynddo.',
    start: 'Gwneud y copi diogel',
    busy: 'Yn dechrau…',
    done: 'Mae eich copi diogel yn barod',
    readBack: 'Darllenodd Deedbox ef yn ôl o’r dechrau i’r diwedd, ac mae’r cyfan yno.',
    inBrowser:
      'Mae eich porwr yn cadw’r ffeil nawr. Pan fydd wedi gorffen, symudwch y ffeil i ffon gof neu ddisg arall.',
    atPlace: 'Mae’r ffeil lle y dewisoch ei rhoi.',
    checkSaved: 'Gwirio’r ffeil a gadwyd',
    toSettings: 'Yn ôl i’r gosodiadau',
  },

  progress: {
    sending: 'Yn nôl y ffeil',
    writing: 'Yn gwneud y copi diogel',
    exporting: 'Yn tynnu popeth allan',
    checking: 'Yn ei ddarllen yn ôl, o’r dechrau i’r diwedd',
    checkingFile: 'Yn darllen y copi diogel, o’r dechrau i’r diwedd',
    restoring: 'Yn rhoi eich blwch yn ôl',
    stopping: 'Yn stopio…',
    bytes: '{{done}} o {{total}}',
    timeLeft: '{{progress}}, {{time}} ar ôl',
    stop: 'Stopio',
    elsewhere: 'Gallwch edrych ar dudalennau eraill yn y cyfamser.',
  },

  facts: {
    made: 'Gwnaed',
    box: 'Blwch',
    files: 'Ffeiliau ynddo',
    size: 'Maint',
    damaged_zero:
      'Roedd {{total}} ffeil eisoes wedi’i difrodi yn eich blwch pan wnaed y copi. Mae popeth arall yn gyfan.',
    damaged_one:
      'Roedd {{total}} ffeil eisoes wedi’i difrodi yn eich blwch pan wnaed y copi. Mae popeth arall yn gyfan.',
    damaged_two:
      'Roedd {{total}} ffeil eisoes wedi’u difrodi yn eich blwch pan wnaed y copi. Mae popeth arall yn gyfan.',
    damaged_few:
      'Roedd {{total}} ffeil eisoes wedi’u difrodi yn eich blwch pan wnaed y copi. Mae popeth arall yn gyfan.',
    damaged_many:
      'Roedd {{total}} ffeil eisoes wedi’u difrodi yn eich blwch pan wnaed y copi. Mae popeth arall yn gyfan.',
    damaged_other:
      'Roedd {{total}} o ffeiliau eisoes wedi’u difrodi yn eich blwch pan wnaed y copi. Mae popeth arall yn gyfan.',
  },

  check: {
    title: 'Gwirio copi diogel',
    intro:
      'Dewiswch y ffeil. Mae Deedbox yn darllen y cyfan ac yn dweud wrthych a all ddod â’r blwch hwn yn ôl. Ni newidir dim.',
    drop: 'Rhowch gopi diogel yma',
    choose: 'Dewis copi diogel',
    whole: 'Mae’r copi diogel hwn yn gyfan',
    wholeBody: 'Gall ddod â’ch blwch yn ôl fel yr oedd ar y diwrnod hwnnw.',
    another: 'Gwirio copi arall',
    stopped: 'Fe wnaethoch chi stopio. Ni newidiwyd dim.',
  },

  restore: {
    link: 'Rhoi blwch yn ôl o gopi diogel',
    title: 'Rhoi blwch yn ôl o gopi diogel',
    intro:
      'Dewiswch y ffeil a gadwoch. Mae ei henw’n gorffen â “.deedbox”. Caiff y cyfan ei wirio cyn rhoi dim yn ôl.',
    proofTitle: 'Beth sy’n agor y copi hwn?',
    proofIntro:
      'Y cyfrinymadrodd neu’r cod adfer a agorai’r blwch ar y diwrnod y gwnaed y copi. Ni all Deedbox ddweud blwch pwy yw ef cyn hynny.',
    passphrase: 'Cyfrinymadrodd y diwrnod hwnnw',
    recoveryCode: 'Y cod adfer ar y pecyn',
    submit: 'Rhoi’r blwch yn ôl',
    busy: 'Yn agor y copi…',
    done: 'Mae blwch {{name}} yn ôl',
    doneBody: 'Gwiriwyd y cyfan. Mae fel yr oedd pan wnaed y copi. Agorwch ef i’w ddefnyddio.',
    older:
      'Cedwir y blwch a oedd yma o’r blaen nes i chi agor hwn. Gallwch fynd yn ôl ato o’r dudalen nesaf.',
    open: 'Mynd i’r blwch',
    again: 'Rhoi cynnig ar ffeil arall',
    stopped: 'Fe wnaethoch chi stopio. Ni roddwyd dim yn ôl, ac ni newidiwyd dim ar y cyfrifiadur hwn.',
  },

  restored: {
    title: 'Rhoddwyd y blwch hwn yn ôl o gopi diogel {{day}}',
    alone: 'Mae fel yr oedd bryd hynny. Mae’n agor â chyfrinymadrodd y diwrnod hwnnw.',
    older:
      'Mae’r blwch a oedd yma o’r blaen yn aros y tu ôl iddo. Pan agorwch hwn, bydd yr un blaenorol yn mynd am byth.',
    goBack: 'Mynd yn ôl i’r blwch blaenorol',
    wentBack: 'Mae’r blwch blaenorol yn ôl yn ei le. Nid yw eich copi diogel wedi newid.',
  },

  kit: {
    title: 'Gwirio bod eich pecyn yn gweithio',
    intro: 'Teipiwch y cod adfer o’ch pecyn. Mae Deedbox yn rhoi cynnig arno, ac nid yw’n newid dim.',
    label: 'Cod adfer',
    hint: 'Nid oes ots am briflythrennau na chysylltnodau.',
    missing: 'Teipiwch y cod adfer',
    submit: 'Gwirio’r cod',
    busy: 'Yn rhoi cynnig ar y cod…',
    works: 'Mae eich pecyn yn gweithio',
    worksBody: 'Mae’r cod hwn yn agor y blwch hwn. Rhowch y pecyn yn ôl yn ei le diogel.',
    fails: 'Nid yw’r cod hwn yn agor y blwch hwn',
    failsBody:
      'Gall fod yn becyn blwch arall, neu’n hen un. Chwiliwch am y pecyn diweddaraf. Os na allwch ddod o hyd iddo, gwnewch un newydd a dinistriwch hwn.',
    makeNew: 'Gwneud pecyn adfer newydd',
    again: 'Rhoi cynnig ar god arall',
  },

  export: {
    title: 'Tynnu popeth allan',
    intro: 'Cewch un archif (ffeil ZIP) y gall unrhyw gyfrifiadur ei hagor heb Deedbox. Ynddi mae:',
    holds: {
      files: 'pob ffeil y daethoch â hi i mewn, fel y daeth',
      records: 'pob cofnod, fel tabl ac ar gyfer rhaglenni eraill',
      overview: 'tudalen i’w darllen a’i hargraffu',
      sums: 'rhestr o symiau gwirio sy’n dangos a newidiwyd ffeil',
    },
    how: 'Sut dylai’r archif fod?',
    sealed: 'Wedi’i selio â’i chyfrinymadrodd ei hun',
    sealedHint: 'Fel ffeil “age”, y mae’r rhaglen rydd age yn ei hagor.',
    plain: 'Agored',
    plainHint: 'Gall unrhyw un sy’n cael gafael ar y ffeil ddarllen y cyfan.',
    ageTitle: 'Dewiswch gyfrinymadrodd i’r archif',
    ageIntro:
      'Bydd ei angen ar bwy bynnag sy’n agor yr archif. Mae eich blwch yn cadw ei gyfrinymadrodd ei hun. Peidiwch â defnyddio’r un un i’r ddau.',
    ageNext: 'Parhau',
    proofTitle: 'Dangoswch mai chi sydd yno',
    proofIntro: 'Mae Deedbox yn gofyn eto, am fod popeth yn gadael eich blwch.',
    proofLabel: 'Cyfrinymadrodd y blwch hwn',
    proofMissing: 'Teipiwch gyfrinymadrodd y blwch hwn',
    start: 'Tynnu popeth allan',
    busy: 'Yn dechrau…',
    done: 'Mae popeth allan',
    doneBody:
      'Mae’r ffeil gan eich porwr. Mae eich blwch fel yr oedd. Dilëwch y ffeil pan na fydd ei hangen arnoch mwyach, a chofiwch y bin.',
    doneAtPlace:
      'Mae’r ffeil lle y dewisoch ei rhoi. Mae eich blwch fel yr oedd. Dilëwch y ffeil pan na fydd ei hangen arnoch mwyach, a chofiwch y bin.',
    stopped: 'Fe wnaethoch chi stopio. Nid yw’r hyn sydd gan eich porwr o’r ffeil yn gyfan: dilëwch ef.',
  },

  reminder: {
    never: 'Does dim copi diogel o’r blwch hwn eto',
    neverBody: 'Os bydd y cyfrifiadur hwn yn torri, collir y blwch hefyd.',
    old_zero: 'Mae eich copi diogel diwethaf yn {{count}} diwrnod oed',
    old_one: 'Mae eich copi diogel diwethaf yn {{count}} diwrnod oed',
    old_two: 'Mae eich copi diogel diwethaf yn {{count}} ddiwrnod oed',
    old_few: 'Mae eich copi diogel diwethaf yn {{count}} diwrnod oed',
    old_many: 'Mae eich copi diogel diwethaf yn {{count}} diwrnod oed',
    old_other: 'Mae eich copi diogel diwethaf yn {{count}} diwrnod oed',
    oldBody: 'Ar y cyfrifiadur hwn yn unig y mae’r hyn a ddaeth i mewn ers hynny.',
    kit: 'A yw eich pecyn adfer yn dal i weithio?',
    kitBody: 'Nid ydych wedi ei wirio ers amser maith. Mae’n cymryd munud.',
    later: 'Nid nawr',
    putOff: 'Bydd Deedbox yn gofyn eto ymhen ychydig.',
  },

  toast: {
    make: 'Mae eich copi diogel yn barod.',
    check: 'Gwiriwyd y copi diogel.',
    export: 'Mae popeth allan.',
    restore: 'Mae’r blwch yn ôl.',
    failed: 'Ni weithiodd hynny. Mae’r gosodiadau’n dweud pam.',
  },

  /** Yr hyn a ysgrifennir yn yr archif ei hun. */
  exported: {
    title: 'Popeth o flwch {{name}}',
    made: 'Tynnwyd allan {{day}}.',
    inClear: 'Nid yw hyn wedi’i selio. Gall unrhyw un sydd â’r ffeiliau hyn eu darllen.',
    guideTitle: 'Beth sydd yma',
    guide: {
      files: 'files: pob ffeil fel y daeth, beit am feit.',
      recordsCsv: 'records.csv: un llinell i bob cofnod, ar gyfer rhaglen dablau.',
      fieldsCsv: 'fields.csv: un llinell i bob gwerth ym mhob cofnod.',
      recordsJson: 'records.json a files.json: yr un peth a mwy, ar gyfer rhaglenni eraill.',
      historyJson: 'history.json: beth a ddywedai cofnodion cyn iddyn nhw newid neu gael eu tynnu allan.',
      sums: 'SHA256SUMS: mae’n dangos a newidiwyd ffeil. Gwiriwch â: sha256sum -c SHA256SUMS',
    },
    filesTitle: 'Ffeiliau',
    filesCount_zero: '{{total}} ffeil',
    filesCount_one: '{{total}} ffeil',
    filesCount_two: '{{total}} ffeil',
    filesCount_few: '{{total}} ffeil',
    filesCount_many: '{{total}} ffeil',
    filesCount_other: '{{total}} o ffeiliau',
    recordsTitle: 'Cofnodion',
    recordsCount_zero: '{{total}} cofnod',
    recordsCount_one: '{{total}} cofnod, fel y mae nawr',
    recordsCount_two: '{{total}} gofnod, fel y maen nhw nawr, y diweddaraf yn gyntaf',
    recordsCount_few: '{{total}} chofnod, fel y maen nhw nawr, y diweddaraf yn gyntaf',
    recordsCount_many: '{{total}} chofnod, fel y maen nhw nawr, y diweddaraf yn gyntaf',
    recordsCount_other: '{{total}} o gofnodion, fel y maen nhw nawr, y diweddaraf yn gyntaf',
    missing: 'Roedd y ffeil hon wedi’i difrodi yn y blwch ac nid yw yma.',
    yes: 'ie',
    no: 'na',
    columns: {
      id: 'Id',
      type: 'Math',
      category: 'Categori',
      title: 'Teitl',
      detail: 'Gwerth',
      date: 'Dyddiad',
      agency: 'Asiantaeth',
      file: 'Ffeil',
      place: 'Lle yn y ffeil',
      revision: 'Fersiwn',
      savedAt: 'Cadwyd',
      field: 'Maes',
      value: 'Gwerth',
      code: 'Cod',
      system: 'Rhestr godau',
      size: 'Maint',
    },
  },
};
