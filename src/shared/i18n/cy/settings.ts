export default {
  title: 'Gosodiadau',

  comfort: {
    title: 'Darllen a theipio',
    note: 'Mae’r rhain yn perthyn i’r cyfrifiadur hwn ac yn berthnasol i bob blwch arno.',
    language: 'Iaith',
    theme: 'Lliwiau',
    themes: {
      system: 'Fel y mae’r cyfrifiadur hwn wedi’i osod',
      light: 'Golau',
      dark: 'Tywyll',
      contrast: 'Cyferbyniad uchel',
    },
    textSize: 'Maint y testun',
    textSizes: { s100: 'Arferol', s125: 'Mwy', s150: 'Mawr', s175: 'Mawr iawn', s200: 'Dwywaith mor fawr' },
    singleKeys: 'Llwybrau byr un fysell',
    singleKeysHint:
      'Er enghraifft / i chwilio a ? ar gyfer y rhestr o fysellau. Diffoddwch nhw os ydyn nhw’n amharu ar eich bysellfwrdd neu’ch llais.',
    saved: 'Wedi’i gadw.',
  },

  lock: {
    title: 'Cloi',
    autoLock: 'Cloi’r blwch pan nad oes neb wedi’i ddefnyddio ers',
    minutes_zero: '{{count}} munud',
    minutes_one: '{{count}} munud',
    minutes_two: '{{count}} funud',
    minutes_few: '{{count}} munud',
    minutes_many: '{{count}} munud',
    minutes_other: '{{count}} munud',
    hint: 'Ar gyfrifiadur y mae eraill yn ei ddefnyddio, mae 2 funud yn ddewis da.',
  },

  box: {
    title: 'Y blwch hwn',
    name: 'Enw a lliw',
    rename: 'Newid yr enw neu’r lliw',
    renameTitle: 'Newid enw neu liw’r blwch',
    renamed: 'Mae’r enw a’r lliw wedi’u cadw.',
    passphrase: 'Cyfrinymadrodd',
    passphraseNote: 'Mae’n agor y blwch.',
    changePassphrase: 'Newid y cyfrinymadrodd',
    passphraseChanged: 'Mae’r cyfrinymadrodd newydd yn gweithio o hyn ymlaen.',
    kit: 'Pecyn adfer',
    kitNote: 'Mae’n agor y blwch pan fo’r cyfrinymadrodd wedi’i anghofio.',
    renewKit: 'Gwneud pecyn adfer newydd',
    kitRenewed: 'Mae’r pecyn adfer newydd yn gweithio o hyn ymlaen. Dinistriwch yr hen un.',
  },

  proof: {
    title: 'Dangoswch mai chi sydd yno',
    intro: 'Mae Deedbox yn gofyn eto, am fod hyn yn newid pwy all agor y blwch.',
    how: 'Beth sydd gennych chi?',
    passphrase: 'Y cyfrinymadrodd rwy’n ei ddefnyddio nawr',
    recoveryCode: 'Y cod adfer ar fy mhecyn',
    passphraseLabel: 'Y cyfrinymadrodd rydych yn ei ddefnyddio nawr',
    recoveryCodeLabel: 'Cod adfer',
    passphraseMissing: 'Teipiwch y cyfrinymadrodd rydych yn ei ddefnyddio nawr',
    recoveryCodeMissing: 'Teipiwch y cod adfer',
    busy: 'Yn gwirio…',
  },

  remove: {
    title: 'Dileu’r blwch hwn',
    note: 'Mae’n dileu’r blwch a phob cofnod ynddo o’r cyfrifiadur hwn, am byth.',
    start: 'Dileu’r blwch hwn',
    pageTitle: 'Dileu blwch {{name}}?',
    consequence:
      'Bydd popeth yn y blwch yn mynd: pob cofnod a phob ffeil. Ni all neb ddod â nhw’n ôl, nid â’r cyfrinymadrodd ac nid â’r cod adfer.',
    elsewhere: 'Mae ffeiliau a chopïau y tu allan i’r blwch yn aros lle maen nhw.',
    nameLabel: 'Teipiwch enw’r blwch: {{name}}',
    nameMissing: 'Teipiwch enw’r blwch, yn union fel y mae yma',
    passphraseLabel: 'Cyfrinymadrodd',
    passphraseMissing: 'Teipiwch y cyfrinymadrodd',
    confirm: 'Dileu’r blwch am byth',
    busy: 'Yn dileu…',
    keep: 'Cadw’r blwch',
  },

  about: {
    title: 'Ynglŷn â Deedbox',
    version: 'Fersiwn',
    licence: 'Trwydded',
    licenceName: 'EUPL 1.2: am ddim i’w ddefnyddio, ei ddarllen a’i newid',
    host: 'Yn rhedeg fel',
    hosts: {
      electron: 'Rhaglen â’i ffenestr ei hun',
      browser: 'Tudalen yn eich porwr, a ddaw o’r cyfrifiadur hwn yn unig',
    },
    limitsTitle: 'Beth na all Deedbox ei wneud',
    limits: {
      spy: 'Ni all eich amddiffyn rhag rhaglen ar y cyfrifiadur hwn sy’n ysbïo arnoch tra bo’r blwch ar agor.',
      screen: 'Ni all atal rhywun rhag edrych ar eich sgrin.',
      memory:
        'Mae’n gollwng ei allweddi wrth gloi, ond ni all addo bod pob ôl yn gadael cof y cyfrifiadur ar unwaith.',
      lost: 'Ni all agor blwch pan fo’r cyfrinymadrodd a’r cod adfer ar goll.',
      copy: 'Ni all weld a yw rhywun yn rhoi copi hŷn o’r ddisg gyfan yn ôl.',
      backup:
        'Nid yw’n gwneud copïau diogel ar ei ben ei hun. Os bydd y cyfrifiadur hwn yn torri, collir y blwch hefyd oni bai eich bod wedi gwneud un.',
    },
  },

  keys: {
    title: 'Bysellau',
    show: 'Dangos y rhestr o fysellau',
  },
};
