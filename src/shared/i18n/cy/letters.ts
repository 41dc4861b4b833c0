/** Llythyrau at gyrff a rheoleiddwyr. Enw rheol yw `{{…Law}}`: "GDPR y DU, Erthygl 15". */
export default {
  frame: {
    date: 'Dyddiad: {{day}}',
    reference: 'Fy nghyfeirnod: {{reference}}',
    page: 'Tudalen {{page}} o {{pages}}',
    enclosed: 'Amgaeedig',
    greeting: 'Annwyl Swyddog Diogelu Data',
    regulatorGreeting: 'Annwyl Syr neu Fadam',
    closing: 'Yn gywir',
    email: 'E-bost: {{email}}',
    phone: 'Ffôn: {{phone}}',
    mailSubject: '{{subject}} [{{reference}}]',
  },

  subjects: {
    accessRequest: 'Cais am gopi o’m data personol',
    amendmentRequest: 'Cais i gywiro fy nata personol',
    identitySent: 'Prawf adnabod ar gyfer fy nghais',
    clarificationAnswer: 'Ateb i’ch cwestiwn am fy nghais',
    feeDisputed: 'Y ffi rydych yn gofyn amdani ar gyfer fy nghais',
    extensionContested: 'Yr amser ychwanegol a gymeroch ar gyfer fy nghais',
    chaser: 'Nid yw fy nghais wedi cael ateb mewn pryd',
    agencyComplaint: 'Cwyn am y ffordd y gwnaethoch drin fy nghais',
    regulatorComplaint: 'Cwyn: {{agency}}',
    incompleteReply: 'Nid yw eich ateb i’m cais yn gyflawn',
    disagreement: 'Datganiad o anghytundeb',
    recipientsAsked: 'Pwy sydd wedi cael gwybod am y cywiriad',
    withdrawal: 'Rwy’n tynnu fy nghais yn ôl',
  },

  opening: {
    behalf:
      'Rwy’n ysgrifennu ar ran {{name}}. Rwy’n gweithredu fel hyn: {{capacity}}. Lle mae’r llythyr hwn yn dweud “fi”, “i” neu “fy nata”, mae’n golygu {{name}}.',
    behalfPlain:
      'Rwy’n ysgrifennu ar ran {{name}}. Lle mae’r llythyr hwn yn dweud “fi”, “i” neu “fy nata”, mae’n golygu {{name}}.',
    capacity: '{{capacity}}, ar ran {{name}}',
    capacityPlain: 'Ar ran {{name}}',
    access: 'Ar {{day}} gofynnais i chi am gopi o’m data personol.',
    amendment: 'Ar {{day}} gofynnais i chi gywiro fy nata personol.',
    accessUndated: 'Gofynnais i chi am gopi o’m data personol.',
    amendmentUndated: 'Gofynnais i chi gywiro fy nata personol.',
  },

  about: {
    title: 'Amdanaf i',
    name: 'Enw',
    dateOfBirth: 'Dyddiad geni',
    address: 'Cyfeiriad',
    otherNames: 'Gall cofnodion fod hefyd dan',
  },

  formats: {
    electronic: 'Anfonwch y data fel ffeiliau y gall rhaglenni cyffredin eu hagor, os gwelwch yn dda.',
    paper: 'Anfonwch y data ar bapur i’r cyfeiriad uchod, os gwelwch yn dda.',
    accessible: 'Anfonwch y data ar ffurf y gall darllenydd sgrin ei darllen, os gwelwch yn dda.',
    largePrint: 'Anfonwch y data mewn print bras, o leiaf 18 pwynt, os gwelwch yn dda.',
    bsl: 'Esboniwch y data mewn Iaith Arwyddion Prydain, er enghraifft mewn fideo, os gwelwch yn dda.',
  },
  answerLanguage: 'Ysgrifennwch ataf yn Gymraeg, os gwelwch yn dda.',

  urgency: {
    title: 'Pam mae hyn yn fater brys',
    by: 'Mae angen eich ateb arnaf erbyn {{day}}.',
    plain: 'Dylech drin hyn fel mater brys, os gwelwch yn dda.',
  },

  accessRequest: {
    ask: 'Anfonwch ataf gopi o’r data personol sydd gennych amdanaf, a’r wybodaeth sy’n mynd gydag ef, os gwelwch yn dda ({{accessLaw}}).',
    scopeTitle: 'Beth rwy’n gofyn amdano',
    everything:
      'Chwiliwch yn eich holl systemau, ar bapur hefyd, ac yn y negeseuon e-bost a’r nodiadau amdanaf, os gwelwch yn dda.',
    scope:
      'Rwy’n gofyn am y canlynol yn benodol. Chwiliwch ar bapur hefyd, ac yn y negeseuon e-bost a’r nodiadau amdanaf, os gwelwch yn dda.',
    what: 'Beth',
    from: 'O',
    to: 'Hyd at',
    note: 'Nodyn',
    informationTitle: 'Dywedwch hyn wrthyf hefyd',
    withheld:
      'Os ydych yn dal unrhyw beth yn ôl, dangoswch ymhle, a dywedwch ar ba esemptiad rydych yn dibynnu a pham mae’n berthnasol yno, os gwelwch yn dda.',
    howTitle: 'Eich ateb',
    time: 'Mae gennych fis o’r diwrnod y cewch y llythyr hwn ({{timeLaw}}). Os oes angen prawf arnoch o bwy ydw i, neu os oes gennych gwestiwn am yr hyn rwyf ei eisiau, ysgrifennwch ataf ar unwaith, os gwelwch yn dda.',
  },

  parts: {
    purposes: 'at ba ddiben rydych yn defnyddio’r data',
    categories: 'pa fathau o ddata sydd gennych',
    recipients: 'i bwy rydych wedi rhoi’r data, neu y byddwch yn ei roi',
    retention: 'am faint y byddwch yn cadw’r data, neu sut rydych yn penderfynu hynny',
    rights:
      'y gallaf ofyn i chi gywiro neu ddileu’r data neu ei ddefnyddio’n llai, ac y gallaf wrthwynebu ei ddefnyddio',
    complaint: 'y gallaf gwyno wrth y rheoleiddiwr',
    source: 'o ble y cawsoch y data, os nad gennyf i',
    automated:
      'a yw cyfrifiadur yn unig yn gwneud penderfyniadau amdanaf, sut mae’n gwneud hynny, a beth mae hynny’n ei olygu i mi',
  },

  identitySent: {
    asked: 'Ar {{day}} gofynnoch i mi ddangos pwy ydw i. Mae prawf o bwy ydw i’n dod gyda’r llythyr hwn.',
    undated: 'Mae prawf o bwy ydw i’n dod gyda’r llythyr hwn.',
    time: 'Mae gennych fis nawr o’r diwrnod y cewch ef ({{timeLaw}}). Os nad yw’n ddigon, dywedwch ar unwaith beth sydd ar goll a pham mae ei angen arnoch, os gwelwch yn dda ({{identityLaw}}).',
    destroy:
      'Defnyddiwch y copïau hyn i wirio pwy ydw i’n unig. Dinistriwch nhw wedyn, a dywedwch wrthyf eich bod wedi gwneud hynny, os gwelwch yn dda.',
  },

  clarificationAnswer: {
    asked: 'Ar {{day}} gofynnoch i mi:',
    undated: 'Gofynnoch i mi am fy nghais.',
    answer: 'Dyma fy ateb:',
    clockAccess:
      'Nid yw’r amser y buoch yn aros am yr ateb hwn yn cyfrif yn eich erbyn. O hyn ymlaen mae’n cyfrif.',
    clockAccessLaw:
      'Nid yw’r amser y buoch yn aros am yr ateb hwn yn cyfrif yn eich erbyn ({{clarificationLaw}}). O hyn ymlaen mae’n cyfrif.',
    clockAmendment: 'Ni wnaeth eich cwestiwn atal yr amser sydd gennych ar gyfer cais i gywiro data.',
    due: 'Felly rhaid i’ch ateb ddod erbyn {{day}} fan bellaf ({{timeLaw}}).',
  },

  feeDisputed: {
    asked: 'Ar {{day}} gofynnoch i mi dalu ffi: {{amount}}.',
    undated: 'Gofynnoch i mi dalu ffi.',
    free: 'Mae cais fel f’un i am ddim. Cewch ofyn am ffi resymol dim ond os yw cais yn amlwg yn ddi-sail neu’n ormodol, a’ch lle chi yw dangos ei fod felly ({{feeLaw}}).',
    please:
      'Atebwch heb godi ffi, os gwelwch yn dda. Os ydych yn dal i ofyn amdani, ysgrifennwch ataf i ddweud pam mae fy nghais yn ddi-sail neu’n ormodol, a sut y cyfrifoch y swm.',
    due: 'Nid yw ffi nad yw’n ddyledus yn atal yr amser sydd gennych. Rhaid i’ch ateb ddod erbyn {{day}} ({{timeLaw}}).',
  },

  extensionContested: {
    noticed: 'Ar {{day}} dywedoch wrthyf fod angen mwy o amser arnoch.',
    claimed: 'Ar {{day}} dywedoch wrthyf fod angen mwy o amser arnoch, tan {{until}}.',
    rule: 'Cewch gymryd mwy o amser dim ond os ydych yn dweud hynny wrthyf, gyda’r rhesymau, o fewn y mis cyntaf ({{timeLaw}}).',
    late: 'Daeth y mis cyntaf i ben ar {{day}}. Daeth eich hysbysiad wedi hynny, felly nid yw’n cyfrif.',
    withoutReasons: 'Nid yw eich hysbysiad yn rhoi rhesymau, felly nid yw’n cyfrif.',
    due: 'Rhaid i’ch ateb ddod erbyn {{day}} o hyd. Anfonwch ef erbyn hynny, os gwelwch yn dda.',
    wasDue: 'Roedd yn rhaid i’ch ateb ddod erbyn {{day}}. Anfonwch ef nawr, os gwelwch yn dda.',
  },

  chaser: {
    due: 'Roedd yn rhaid i’ch ateb ddod erbyn {{day}} fan bellaf ({{timeLaw}}). Nid yw wedi dod.',
    noAnswer: 'Nid yw eich ateb wedi dod.',
    please: 'Anfonwch ef nawr, os gwelwch yn dda.',
    refusal:
      'Os nad ydych yn bwriadu gwneud yr hyn y gofynnais amdano, rhaid i chi ddweud hynny wrthyf o fewn yr un amser, gyda’ch rhesymau, a dweud sut y gallaf gwyno a mynd i’r llys ({{refusalLaw}}).',
    next: 'Os na chaf ateb erbyn {{day}}, byddaf yn gwneud cwyn.',
  },

  agencyComplaint: {
    opening: 'Cwyn yw hon.',
    openingLaw: 'Cwyn yw hon o dan y gyfraith ({{agencyComplaintLaw}}).',
    whyTitle: 'Beth rwy’n cwyno amdano',
    wantTitle: 'Beth rwy’n gofyn i chi ei wneud',
    want: {
      answer: 'Ateb fy nghais yn llawn.',
      explain: 'Esbonio beth aeth o’i le.',
      prevent: 'Dweud wrthyf beth y byddwch yn ei wneud fel na fydd yn digwydd eto.',
    },
    time: 'Cadarnhewch fod y gŵyn hon gennych, os gwelwch yn dda. Ymchwiliwch iddi a rhowch wybod i mi am y canlyniad heb oedi gormodol.',
    timeLaw:
      'Cadarnhewch o fewn 30 diwrnod fod y gŵyn hon gennych, os gwelwch yn dda. Ymchwiliwch iddi a rhowch wybod i mi am y canlyniad heb oedi gormodol.',
    next: 'Os na fydd hyn yn datrys y mater, byddaf yn mynd ag ef at y rheoleiddiwr.',
  },

  failures: {
    overdue: 'Roedd yn rhaid i’r ateb ddod erbyn {{day}} fan bellaf ({{timeLaw}}). Nid yw wedi dod.',
    late: 'Roedd yn rhaid i’r ateb ddod erbyn {{day}} fan bellaf ({{timeLaw}}). Daeth ar {{answered}}.',
    extensionLate:
      'Cymerodd y corff fwy o amser ar {{day}}, ar ôl i’r mis cyntaf ddod i ben. Nid yw hynny’n cyfrif ({{timeLaw}}).',
    extensionWithoutReasons:
      'Cymerodd y corff fwy o amser ar {{day}} heb roi rhesymau. Nid yw hynny’n cyfrif ({{timeLaw}}).',
    refused: 'Gwrthodwyd y cais ar {{day}}. Nid wyf yn derbyn hynny.',
    refusedBecause: 'Gwrthodwyd y cais ar {{day}}, am y rheswm hwn: “{{reasons}}”. Nid wyf yn derbyn hynny.',
    incomplete:
      'Nid yw’r ateb ar {{day}} yn dweud popeth y mae’n rhaid iddo ei ddweud ({{accessLaw}}). Dyma’r hyn sydd ar goll: {{parts}}.',
    withheld: 'Mae’r ateb ar {{day}} yn dal pethau’n ôl: {{where}}.',
    itemRefused: 'Mae’r corff yn gwrthod cywiro hyn: {{title}}.',
    notCorrected: 'Roedd hyn i’w gywiro, ac mae copi mwy diweddar yn dangos na wnaed hynny: {{title}}.',
    complaintUnanswered: 'Cwynais wrth y corff ar {{day}}. Nid yw hynny wedi datrys y mater.',
    other: 'Nid wyf yn fodlon ar y ffordd y cafodd fy nghais ei drin.',
  },

  regulator: {
    ico: 'Swyddfa’r Comisiynydd Gwybodaeth',
    supervisory: 'Yr awdurdod diogelu data',
  },

  regulatorComplaint: {
    opening:
      'Rwy’n cwyno am y corff hwn: {{agency}} ({{regulatorLaw}}). Mae’n ymwneud â chais am fy nata personol.',
    agencyTitle: 'Y corff',
    happenedTitle: 'Beth ddigwyddodd',
    day: 'Diwrnod',
    event: 'Beth ddigwyddodd',
    whyTitle: 'Beth rwy’n cwyno amdano',
    wantTitle: 'Beth rwy’n gofyn i chi ei wneud',
    want: 'Ymchwiliwch i hyn, dywedwch wrthyf o fewn tri mis sut mae pethau’n sefyll, a rhowch wybod i mi am y canlyniad, os gwelwch yn dda ({{progressLaw}}).',
    copies: 'Gallaf anfon copïau o’r llythyrau atoch.',
  },

  events: {
    sent: 'Anfonais fy nghais.',
    received: 'Cafodd y corff fy nghais.',
    identityAsked: 'Gofynnodd y corff am brawf o bwy ydw i.',
    identityShown: 'Anfonais brawf o bwy ydw i.',
    feeAsked: 'Gofynnodd y corff am ffi.',
    feePaid: 'Telais y ffi.',
    feeDisputed: 'Dywedais nad oes ffi’n ddyledus.',
    clarificationAsked: 'Gofynnodd y corff gwestiwn am fy nghais.',
    clarificationAnswered: 'Atebais y cwestiwn.',
    extensionNoticed: 'Dywedodd y corff fod angen mwy o amser arno.',
    responded: {
      full: 'Atebodd y corff.',
      partial: 'Atebodd y corff yn rhannol.',
      nothingHeld: 'Atebodd y corff nad oes ganddo ddim.',
      refused: 'Gwrthododd y corff.',
      redirected: 'Anfonodd y corff fi i rywle arall.',
    },
    decided: {
      accepted: 'Cytunodd y corff i gywiro hyn: {{title}}.',
      partial: 'Cytunodd y corff i gywiro rhan o hyn: {{title}}.',
      refused: 'Gwrthododd y corff gywiro hyn: {{title}}.',
      annotated: 'Ychwanegodd y corff nodyn at hyn: {{title}}.',
      restricted: 'Ni fydd y corff yn defnyddio hyn am y tro: {{title}}.',
    },
    disagreed: 'Anfonais ddatganiad o anghytundeb.',
    chased: 'Ysgrifennais eto.',
    complainedToAgency: 'Cwynais wrth y corff.',
    complaintAcknowledged: 'Cadarnhaodd y corff fod fy nghwyn ganddo.',
    complaintAnswered: 'Atebodd y corff fy nghwyn.',
  },

  incompleteReply: {
    thanks: 'Diolch am eich ateb ar {{day}}. Nid yw’n gyflawn.',
    undated: 'Diolch am eich ateb. Nid yw’n gyflawn.',
    missingTitle: 'Beth sydd ar goll',
    missing: 'Nid yw eich ateb yn dweud y canlynol wrthyf ({{accessLaw}}). Anfonwch hyn, os gwelwch yn dda.',
    unclearPart: '{{part}} (mae eich ateb yn dweud rhywbeth, ond nid yw’n glir)',
    withheldTitle: 'Beth a ddaliwyd yn ôl',
    withheld: 'Atebwch fy nghwestiwn am bob lle, os gwelwch yn dda.',
    where: 'Lle',
    exemption: 'Yr esemptiad a enwyd',
    reason: 'Y rheswm a roddwyd',
    question: 'Fy nghwestiwn',
    none: 'Dim un',
    questions: {
      noExemption: 'Ar ba esemptiad rydych yn dibynnu, a pham mae’n berthnasol yma?',
      noReason: 'Pam mae’r esemptiad hwn yn berthnasol yma, a pha niwed a fyddai’n dod o ddweud wrthyf?',
      rest: 'A yw hyn yn cynnwys popeth a ddaliwyd yn ôl yma? Anfonwch bopeth nad yw’n rhan o hynny, os gwelwch yn dda.',
    },
    time: 'Daeth yr amser ar gyfer ateb llawn i ben ar {{day}} ({{timeLaw}}). Anfonwch yr hyn sydd ar goll nawr, os gwelwch yn dda.',
    timeLeft:
      'Mae’r amser ar gyfer ateb llawn yn dod i ben ar {{day}} ({{timeLaw}}). Anfonwch yr hyn sydd ar goll erbyn hynny, os gwelwch yn dda.',
  },

  amendmentRequest: {
    ask: 'Mae rhywbeth yn y data personol sydd gennych amdanaf nad yw’n iawn. Cywirwch ef, os gwelwch yn dda ({{amendmentLaw}}). Mae pob pwynt isod gyda’i le yn y cofnod.',
    itemTitle: 'Pwynt {{number}}: {{title}}',
    record: 'Cofnod',
    what: 'Beth a olygir',
    place: 'Lle',
    placeExact: '{{place}} (“{{exact}}”)',
    file: 'Ffeil',
    fingerprint: 'Ôl bys y ffeil (SHA-256)',
    current: 'Mae’n dweud nawr',
    proposed: 'Dylai ddweud',
    nothing: 'Dim: tynnwch ef allan, os gwelwch yn dda',
    wholeRecord: 'Y cofnod cyfan',
    ground: 'Beth sydd o’i le',
    statement: 'Pam',
    evidence: 'Beth sy’n dangos hynny',
    harm: 'Beth mae’n ei wneud i mi',
    grounds: {
      inaccurate: 'Nid yw’n gywir.',
      incomplete: 'Mae rhywbeth ar goll.',
      outOfDate: 'Nid yw’n gyfredol.',
      wrongPerson: 'Mae’n ymwneud â rhywun arall.',
      duplicate: 'Mae yn y cofnod ddwywaith.',
      opinionDisputed: 'Barn nad wyf yn cytuno â hi ydyw.',
      unlawful: 'Ni ddylech ei gadw.',
    },
    asks: {
      opinionDisputed:
        'Gwn nad yw barn yn cael ei thynnu allan am nad wyf yn cytuno â hi. Ychwanegwch fy natganiad at y cofnod, lle bydd pawb sy’n darllen y farn yn ei weld, os gwelwch yn dda.',
      wrongPerson:
        'Tynnwch ef allan o’m cofnod, a dywedwch wrthyf sut y daeth i fod yno a phwy sydd wedi’i weld fel f’un i, os gwelwch yn dda.',
      duplicate: 'Cadwch un o’r ddau, a thynnwch y llall allan, os gwelwch yn dda.',
      unlawful: 'Dilëwch ef, neu dywedwch wrthyf beth sy’n caniatáu i chi ei gadw, os gwelwch yn dda.',
    },
    restrictTitle: 'Nes bod hyn wedi’i ddatrys',
    restrict:
      'Tra byddwch yn gwirio a yw’r pwyntiau hyn yn gywir, peidiwch â’u defnyddio, a nodwch hynny arnynt, os gwelwch yn dda ({{restrictLaw}}): {{numbers}}.',
    recipientsTitle: 'Eraill sydd â’r data',
    recipients:
      'Rhowch wybod i bawb y rhoddoch y data hwn iddynt beth a gywiroch, a dywedwch wrthyf pwy ydynt, os gwelwch yn dda ({{recipientsLaw}}). Hyd y gwn i, mae’r data gan y rhain:',
    recipientsUnknown:
      'Rhowch wybod i bawb y rhoddoch y data hwn iddynt beth a gywiroch, a dywedwch wrthyf pwy ydynt, os gwelwch yn dda ({{recipientsLaw}}).',
    recipient: '{{recipient}} (pwynt {{numbers}})',
    answerTitle: 'Eich ateb',
    time: 'Mae gennych fis o’r diwrnod y cewch y llythyr hwn ({{timeLaw}}). Dywedwch wrthyf ar gyfer pob pwynt beth a wnaethoch, ac anfonwch ataf gopi o’r cofnod fel y bydd bryd hynny, os gwelwch yn dda.',
    refusal:
      'Os nad ydych yn gwneud yr hyn rwy’n gofyn amdano ar ryw bwynt, dywedwch wrthyf o fewn yr un amser pam, a sut y gallaf gwyno a mynd i’r llys, os gwelwch yn dda ({{refusalLaw}}).',
  },

  disagreement: {
    refused: 'Ar {{day}} gwrthodoch gywiro’r canlynol.',
    undated: 'Gwrthodoch gywiro’r canlynol.',
    reasons: 'Eich rhesymau',
    disagree: 'Nid wyf yn cytuno. Dyma fy natganiad:',
    please:
      'Rhowch y datganiad hwn ar y cofnod, wrth ymyl yr hyn sydd yno, fel na fydd neb yn darllen y naill heb y llall, os gwelwch yn dda. Anfonwch ef at bawb y rhoddoch yr wybodaeth iddynt ({{recipientsLaw}}).',
    confirm:
      'Cadarnhewch eich bod wedi gwneud hynny, ac anfonwch ataf gopi o’r cofnod fel y bydd bryd hynny, os gwelwch yn dda.',
    rights: 'Rwy’n cadw fy hawl i gwyno ac i fynd i’r llys.',
  },

  recipientsAsked: {
    corrected: 'Rydych wedi cywiro’r canlynol:',
    opening: 'Rydych wedi cywiro fy nata.',
    please:
      'Rhaid i chi roi gwybod i bawb y rhoddoch y data iddynt, oni bai fod hynny’n amhosibl neu’n ymdrech allan o bob rheswm, a dweud wrthyf pwy ydynt os gofynnaf ({{recipientsLaw}}).',
    ask: 'Dywedwch wrthyf ar gyfer pob un o’r rhain a gawsant wybod, a phryd, os gwelwch yn dda:',
    askAll: 'Dywedwch wrthyf i bwy y rhoddoch y data, ac a gawsant wybod, a phryd, os gwelwch yn dda.',
    others: 'Dywedwch wrthyf hefyd i bwy arall y rhoddoch y data, os gwelwch yn dda.',
    recipient: '{{recipient}} (ynghylch: {{title}})',
  },

  withdrawal: {
    withdraw: 'Rwy’n tynnu’r cais hwnnw’n ôl. Nid oes angen i chi wneud dim byd arall yn ei gylch.',
    rights: 'Gallaf ofyn eto yn nes ymlaen. Nid wyf yn ildio dim un o’m hawliau.',
    confirm:
      'Cadarnhewch eich bod wedi’i gau, os gwelwch yn dda. Os anfonais brawf o bwy ydw i atoch, dinistriwch y copïau a dywedwch wrthyf eich bod wedi gwneud hynny.',
  },

  calendar: {
    name: 'Deedbox: {{agency}}',
    howDate: 'Sut y daw’r dyddiad hwn i fod:',
    reference: 'Cyfeirnod: {{reference}}',
    notAdvice: 'Ymchwil yw hyn, nid cyngor cyfreithiol.',
    titles: {
      awaitAnswer: '{{agency}}: diwrnod olaf i ateb',
      complainToAgency: '{{agency}}: dim ateb? Gallwch gwyno',
      awaitAcknowledgement: '{{agency}}: diwrnod olaf i gadarnhau eich cwyn',
      awaitRegulator: '{{agency}}: dylai’r rheoleiddiwr fod wedi dweud sut mae pethau’n sefyll',
    },
  },
};
