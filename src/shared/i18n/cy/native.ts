/** What the window itself says, outside the page: dialogs, menu, and the lines in a terminal. */
export default {
  confirm: {
    cancel: 'Canslo',
    changePassphrase: {
      message: 'Newid cyfrinymadrodd “{{vaultName}}”?',
      detail:
        'Bydd yr hen gyfrinymadrodd yn peidio â gweithio ar unwaith. Bydd eich cod adfer yn dal i weithio.',
      accept: 'Newid y cyfrinymadrodd',
    },
    renewRecoveryCode: {
      message: 'Creu cod adfer newydd ar gyfer “{{vaultName}}”?',
      detail: 'Bydd yr hen god yn gweithio nes i chi deipio rhannau o’r un newydd. Wedyn bydd yn peidio.',
      accept: 'Creu cod newydd',
    },
    exportBox: {
      message: 'Tynnu popeth allan o “{{vaultName}}”?',
      detail:
        'Gellir darllen y ffeil a gewch heb Deedbox. Os na roesoch gyfrinymadrodd ei hun iddi, gall unrhyw un sydd â hi ei darllen.',
      accept: 'Tynnu popeth allan',
    },
    deleteVault: {
      message: 'Dileu “{{vaultName}}” am byth?',
      detail: 'Bydd pob cofnod a phob ffeil yn y blwch hwn yn mynd. Ni all neb eu hadfer heb gopi wrth gefn.',
      accept: 'Dileu’r blwch',
    },
  },
  save: {
    title: 'Cadw “{{name}}”',
    message: 'Cadw “{{name}}” y tu allan i’ch blwch?',
    detail: 'Bydd unrhyw un sy’n gallu defnyddio’r cyfrifiadur hwn yn gallu darllen y copi.',
    accept: 'Dewis ble i’w gadw',
  },
  place: {
    copy: 'Ble i roi’r copi diogel',
    export: 'Ble i roi popeth o’ch blwch',
  },
  startup: {
    failed: 'Doedd Deedbox ddim yn gallu cychwyn',
    failedDetail:
      'Does dim byd yn eich blychau wedi newid. Cychwynnwch Deedbox eto. Os yw’n digwydd o hyd, rhowch wybod i ni: {{code}}',
    inUse:
      'Mae Deedbox eisoes yn rhedeg ar y cyfrifiadur hwn. Chwiliwch am ei dudalen yn eich porwr, neu am y derfynell lle cafodd ei gychwyn.',
  },
  menu: {
    file: 'Ffeil',
    lock: 'Cloi',
    quit: 'Gadael Deedbox',
    edit: 'Golygu',
    undo: 'Dadwneud',
    redo: 'Ail-wneud',
    cut: 'Torri',
    copy: 'Copïo',
    paste: 'Gludo',
    selectAll: 'Dewis y cyfan',
    view: 'Golwg',
    larger: 'Mwy',
    smaller: 'Llai',
    actualSize: 'Maint arferol',
    fullScreen: 'Sgrin lawn',
    window: 'Ffenestr',
    minimise: 'Lleihau',
    close: 'Cau',
  },
  terminal: {
    ready: 'Mae Deedbox yn barod. Agorwch y ddolen hon mewn porwr ar y cyfrifiadur hwn:',
    keepSecret:
      'Cadwch y ddolen i chi’ch hun: mae’n gadael i bwy bynnag sydd â hi ddefnyddio Deedbox nes i chi ei stopio.',
    opened: 'Dylai eich porwr ei hagor nawr.',
    howToStop: 'I gloi eich blwch a stopio Deedbox, pwyswch Ctrl+C yma.',
    stopping: 'Yn cloi eich blwch ac yn stopio.',
    stopped: 'Mae Deedbox wedi stopio. Mae eich blwch ar glo.',
    notBuilt: 'Does gan Deedbox ddim tudalennau i’w dangos eto. Rhedwch “npm start”, sy’n eu creu yn gyntaf.',
    portTaken:
      'Dydy Deedbox ddim yn gallu cychwyn: mae rhaglen arall yn defnyddio porth {{port}} ar y cyfrifiadur hwn.\nEfallai mai Deedbox ei hun ydyw. Chwiliwch am ei dudalen yn eich porwr, neu am y derfynell lle cafodd ei gychwyn.\nOs rhaglen arall ydyw, caewch honno yn gyntaf, yna cychwynnwch Deedbox eto.\nMae Deedbox bob amser yn defnyddio’r un porth, am fod eich porwr yn cadw copi gwaith yno. Does dim byd wedi’i golli.',
    badSetting:
      'Dydy Deedbox ddim yn gallu cychwyn: dydy’r gosodiad {{name}} ddim yn un y gall ei ddefnyddio.',
    badPortFile:
      'Dydy Deedbox ddim yn gallu darllen pa borth i’w ddefnyddio. Dilëwch y ffeil hon, yna cychwynnwch Deedbox eto. Does dim byd wedi’i golli.\n{{path}}',
    failed: 'Doedd Deedbox ddim yn gallu cychwyn. Does dim byd yn eich blychau wedi newid.',
  },
};
