export default {
  welcome: {
    title: 'Un blwch dan glo i’r cofnodion amdanoch chi',
    lead: 'Mae meddygon, cynghorau, swyddfeydd treth ac ysgolion i gyd yn cadw cofnodion amdanoch chi. Mae Deedbox yn cadw eich copïau chi gyda’i gilydd, ar y cyfrifiadur hwn, lle mai dim ond chi all eu hagor.',
    forWhom:
      'Mae i unrhyw un sydd am wybod beth sy’n cael ei gadw amdanyn nhw: i chi’ch hun, i rywun rydych yn gofalu amdano, neu gyda rhywun rydych yn ei helpu.',
    promisesTitle: 'Beth mae Deedbox yn ei addo',
    promises: {
      sealed:
        'Mae eich cofnodion dan sêl ar y cyfrifiadur hwn. Heb eich cyfrinymadrodd neu’ch cod adfer, ni all neb eu darllen.',
      stays: 'Does dim yn cael ei anfon i unman. Nid yw Deedbox yn mynd ar-lein.',
      kept: 'Caiff pob ffeil ei chadw fel y daeth, heb newid yr un beit.',
      truthful:
        'Os collwch y cyfrinymadrodd a’r cod adfer ill dau, ni all neb agor y blwch. Dim hyd yn oed y bobl sy’n gwneud Deedbox.',
    },
    start: 'Gwneud blwch',
    time: 'Mae’n cymryd tua phum munud. Mae argraffydd yn help, ond mae pen a phapur yn ddigon.',
  },

  boxes: {
    title: 'Pa flwch ydych chi am ei agor?',
    hint: 'Y blychau ar y cyfrifiadur hwn.',
    made: 'Gwnaed ar {{date}}',
    open: 'Agor {{name}}',
    newer: 'Gwnaed gan Deedbox mwy newydd',
    damaged: 'Wedi’i ddifrodi',
    another: 'Agor blwch arall',
    make: 'Gwneud blwch newydd',
    loading: 'Yn chwilio am y blychau ar y cyfrifiadur hwn',
  },

  lockedBecause: {
    asked: {
      title: 'Mae’r blwch dan glo',
      body: 'Mae popeth a gadwoch ynddo. Os oeddech ar ganol teipio, cadwyd hynny hefyd.',
    },
    idle: {
      title: 'Clodd y blwch ei hun, am na ddefnyddiodd neb ef ers tro',
      body: 'Does dim wedi’i golli. Os oeddech ar ganol teipio, cadwyd hynny.',
    },
    suspend: {
      title: 'Clodd y blwch ei hun, am i’r cyfrifiadur fynd i gysgu',
      body: 'Does dim wedi’i golli. Os oeddech ar ganol teipio, cadwyd hynny.',
    },
    'screen-lock': {
      title: 'Clodd y blwch ei hun, am i’r sgrin gael ei chloi',
      body: 'Does dim wedi’i golli. Os oeddech ar ganol teipio, cadwyd hynny.',
    },
    'window-closed': {
      title: 'Clodd y blwch ei hun, am i’w ffenestr gael ei chau',
      body: 'Mae popeth a gadwoch ynddo.',
    },
    replaced: {
      title: 'Clodd y blwch ei hun, am i Deedbox gael ei agor mewn ffenestr arall',
      body: 'Mae popeth a gadwoch ynddo.',
    },
    failed: {
      title: 'Clodd y blwch ei hun, am i rywbeth fynd o’i le',
      body: 'Mae popeth a ddangoswyd fel wedi’i gadw ynddo. Agorwch ef i fynd ymlaen.',
    },
    deleted: {
      title: 'Cafodd y blwch ei ddileu',
      body: 'Mae ei gofnodion wedi mynd o’r cyfrifiadur hwn. Nid oes dim wedi newid yn y copïau mewn mannau eraill.',
    },
    disconnected: {
      title: 'Mae’r blwch dan glo, am i Deedbox gael ei ddechrau o’r newydd',
      body: 'Mae popeth a ddangoswyd fel wedi’i gadw ynddo. Agorwch ef i fynd ymlaen.',
    },
  },

  steps: 'Cam {{step}} o {{total}}',

  name: {
    title: 'Blwch pwy yw hwn?',
    intro: 'Mae’r enw a’r lliw yn dangos blwch pwy sydd ar agor, fel nad oes neb yn cymysgu dau flwch.',
    label: 'Enw’r blwch',
    hint: 'Mae enw cyntaf yn ddigon. Gall unrhyw un sy’n defnyddio’r cyfrifiadur hwn ei weld, hyd yn oed pan fo’r blwch dan glo.',
    colour: 'Lliw',
    colours: {
      teal: 'Gwyrddlas',
      brass: 'Pres',
      blue: 'Glas',
      green: 'Gwyrdd',
      plum: 'Eirin',
      slate: 'Llechen',
    },
    missing: 'Teipiwch enw i’r blwch',
    tooLong: 'Rhaid i’r enw fod yn 80 llythyren neu lai',
  },

  passphrase: {
    title: 'Dewiswch gyfrinymadrodd',
    intro:
      'Mae’n agor y blwch. Mae sawl gair nad ydynt yn perthyn i’w gilydd yn hawdd eu cofio ac yn anodd eu dyfalu.',
    label: 'Cyfrinymadrodd',
    repeat: 'Yr un cyfrinymadrodd eto',
    repeatHint: 'Teipiwch ef unwaith eto, rhag i lithriad eich cloi chi allan.',
    suggest: 'Rhowch chwe gair i mi',
    suggestAgain: 'Rhowch chwe gair arall i mi',
    suggested: 'Chwe gair, wedi’u dewis ar hap ar y cyfrifiadur hwn. Ysgrifennwch nhw nawr, cyn mynd ymlaen.',
    missing: 'Teipiwch gyfrinymadrodd',
    tooWeak: 'Mae’r cyfrinymadrodd hwn yn rhy hawdd ei ddyfalu. Gwnewch ef yn hirach, neu cymerwch chwe gair',
    repeatMissing: 'Teipiwch y cyfrinymadrodd eto',
    mismatch: 'Nid yw’r ddau gyfrinymadrodd yr un fath',
    busy: 'Yn gwneud yr allweddi…',
    busyNote: 'Mae hyn yn cymryd ennyd o fwriad: mae’n gwneud dyfalu’n araf.',
    newTitle: 'Dewiswch gyfrinymadrodd newydd',
    newIntro: 'Bydd yr hen un yn peidio â gweithio cyn gynted ag y caiff hwn ei gadw.',
    newSubmit: 'Cadw’r cyfrinymadrodd newydd',
    newBusy: 'Yn newid y clo…',
  },

  strength: {
    label: 'Pa mor anodd ei ddyfalu',
    empty: 'Dim byd wedi’i deipio eto',
    levels: {
      l0: 'Yn cael ei ddyfalu ar unwaith',
      l1: 'Gwan iawn',
      l2: 'Gwan',
      l3: 'Cryf',
      l4: 'Cryf iawn',
    },
    passable: 'Prin ddigon. Byddai gair arall yn well',
    warnings: {
      straightRow: 'Mae rhes o fysellau ar y bysellfwrdd yn hawdd ei dyfalu.',
      keyPattern: 'Mae patrwm o fysellau ar y bysellfwrdd yn hawdd ei ddyfalu.',
      simpleRepeat: 'Mae’r un llythyren drosodd a throsodd yn hawdd ei dyfalu.',
      extendedRepeat: 'Mae’r un llythrennau drosodd a throsodd yn hawdd eu dyfalu.',
      sequences: 'Mae llythrennau neu rifau mewn trefn, fel “abc”, yn hawdd eu dyfalu.',
      recentYears: 'Mae blynyddoedd yn hawdd eu dyfalu.',
      dates: 'Mae dyddiadau’n hawdd eu dyfalu.',
      topTen: 'Dyma un o’r deg cyfrinair a ddefnyddir fwyaf oll.',
      topHundred: 'Dyma un o’r cyfrineiriau a ddefnyddir fwyaf.',
      common: 'Mae llawer o bobl yn defnyddio’r cyfrinair hwn.',
      similarToCommon: 'Mae hwn yn agos at gyfrinair y mae llawer o bobl yn ei ddefnyddio.',
      wordByItself: 'Mae un gair ar ei ben ei hun yn hawdd ei ddyfalu.',
      namesByThemselves: 'Mae enw ar ei ben ei hun yn hawdd ei ddyfalu.',
      commonNames: 'Mae enwau cyffredin yn hawdd eu dyfalu.',
      userInputs: 'Peidiwch â defnyddio geiriau amdanoch chi’ch hun.',
      pwned: 'Cafodd y cyfrinair hwn ei ddwyn yn rhywle o’r blaen.',
    },
  },

  done: {
    title: 'Mae blwch {{name}} yn barod',
    saved: 'Mae’r blwch wedi’i wneud ac ar agor.',
    nextTitle: 'Beth sy’n digwydd nesaf',
    next: {
      kit: 'Rhowch y pecyn adfer yn rhywle diogel, i ffwrdd o’r cyfrifiadur hwn.',
      lock: 'Mae’r blwch yn cloi ei hun pan nad oes neb yn ei ddefnyddio am dipyn. Gallwch ei gloi unrhyw bryd.',
      records:
        'Dewch â’ch cofnodion cyntaf i mewn: llythyrau, sganiau, neu ffeiliau a gawsoch gan wasanaeth.',
    },
    open: 'Mynd i’m blwch',
  },

  unlock: {
    title: 'Agor blwch {{name}}',
    label: 'Cyfrinymadrodd',
    submit: 'Agor y blwch',
    busy: 'Yn agor y blwch…',
    missing: 'Teipiwch y cyfrinymadrodd',
    wrong: 'Ni wnaeth y cyfrinymadrodd hwnnw agor y blwch',
    wrongHelp:
      'Gwiriwch y priflythrennau, y bylchau ac iaith eich bysellfwrdd. Gallwch roi cynnig arall arni mor aml ag y mynnwch, a chollir dim drwy hynny.',
    forgot: 'Nid wyf yn gwybod fy nghyfrinymadrodd',
  },

  recover: {
    title: 'Agor blwch {{name}} â’r cod adfer',
    intro:
      'Mae’r cod ar y pecyn adfer a argraffoch neu a ysgrifennoch: saith grŵp o bedair llythyren a rhif.',
    label: 'Cod adfer',
    hint: 'Nid oes ots am briflythrennau na llinellau.',
    submit: 'Agor y blwch',
    busy: 'Yn agor y blwch…',
    missing: 'Teipiwch y cod adfer',
    noKitTitle: 'Nid yw’r pecyn gennyf chwaith',
    noKit:
      'Yna ni all neb agor y blwch hwn, ac ni all neb wneud allwedd newydd i chi. Chwiliwch lle rydych yn cadw papurau pwysig. Gallwch bob amser wneud blwch newydd a dod â’ch cofnodion i mewn eto.',
    opened: 'Agorodd y cod adfer y blwch. Dewiswch gyfrinymadrodd newydd nawr.',
    changed: 'Mae eich cyfrinymadrodd newydd yn gweithio o hyn ymlaen. Mae’r cod adfer yn aros yr un fath.',
    later: 'Nid nawr',
  },

  newer: {
    title: 'Gwnaed blwch {{name}} gan Deedbox mwy newydd',
    body: 'Nid yw’r Deedbox hwn yn adnabod y math hwnnw o flwch. Felly ni chyffyrddodd ag ef, a does dim wedi’i golli.',
    next: 'Gosodwch y Deedbox diweddaraf ar y cyfrifiadur hwn, yna agorwch y blwch ag ef.',
  },

  damaged: {
    title: 'Ni ellir agor un blwch',
    body: 'Mae’r ffeil sy’n dal ei glo wedi’i difrodi. Ni newidiodd Deedbox ddim. Gall eich cofnodion fod yn gyfan o hyd, ond heb y clo ni all neb eu hagor.',
    next: 'Oes gennych gopi arall o’r blwch, ar gof bach USB neu ar gyfrifiadur arall? Defnyddiwch hwnnw. Cadwch hwn hefyd: peidiwch â’i ddileu.',
  },

  notice: {
    'journal-shortened': {
      title: 'Gall rhan o’r blwch fod ar goll',
      body: 'Cafodd ei storfa ei difrodi, neu mae ffeil sy’n perthyn iddi wedi mynd. Mae’r hyn na ellid ei ddarllen wedi’i roi o’r neilltu, nid ei ddileu. Edrychwch a yw eich cofnodion diweddaraf yno, a dewch â’r hyn sydd ar goll i mewn eto.',
    },
    'header-restored': {
      title: 'Roedd clo’r blwch hwn wedi’i ddifrodi, ac mae’n gyfan eto',
      body: 'Mae Deedbox yn cadw’r clo ddwywaith, a defnyddiodd yr ail gopi. Does dim wedi’i golli.',
    },
  },

  opening: {
    title: 'Yn agor blwch {{name}}',
    checking: 'Yn gwirio bod popeth yno…',
    catchingUp: 'Yn dal i fyny â’r hyn a gadwyd ddiwethaf…',
    repairing: 'Yn trwsio’r copi gweithio. Does dim wedi’i golli.',
    progress: '{{done}} o {{total}} eitem',
  },
};
