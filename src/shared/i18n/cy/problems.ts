export default {
  'encoding-guessed':
    'Nid yw’r llythrennau yn y ffeil hon wedi’u hysgrifennu yn y ffordd arferol. Gall rhai acenion neu arwyddion fod yn anghywir. Cymharwch nhw â’r gwreiddiol.',
  'too-large-to-read':
    'Mae’r ffeil hon yn rhy fawr i’w darllen yn gofnodion. Mae’n cael ei chadw fel y mae, a gallwch ei hagor neu ei chadw eto.',
  'value-cut_zero': 'Nid oes unrhyw nod yn y rhan hon. Mae’r cyfan yn y gwreiddiol.',
  'value-cut_one':
    'Mae’r rhan hon yn {{count}} nod o hyd. Dim ond y dechrau a ddangosir. Mae’r cyfan yn y gwreiddiol.',
  'value-cut_two':
    'Mae’r rhan hon yn {{count}} nod o hyd. Dim ond y dechrau a ddangosir. Mae’r cyfan yn y gwreiddiol.',
  'value-cut_few':
    'Mae’r rhan hon yn {{count}} nod o hyd. Dim ond y dechrau a ddangosir. Mae’r cyfan yn y gwreiddiol.',
  'value-cut_many':
    'Mae’r rhan hon yn {{count}} nod o hyd. Dim ond y dechrau a ddangosir. Mae’r cyfan yn y gwreiddiol.',
  'value-cut_other':
    'Mae’r rhan hon yn {{count}} nod o hyd. Dim ond y dechrau a ddangosir. Mae’r cyfan yn y gwreiddiol.',
  'record-cut': 'Mae’r cofnod hwn yn hir iawn. Dim ond y dechrau a ddangosir. Mae’r cyfan yn y gwreiddiol.',
  'more-like-this_zero': 'Ni chafwyd hyd i ragor o broblemau o’r un math.',
  'more-like-this_one': 'Cafwyd hyd i {{count}} broblem arall o’r un math.',
  'more-like-this_two': 'Cafwyd hyd i {{count}} broblem arall o’r un math.',
  'more-like-this_few': 'Cafwyd hyd i {{count}} phroblem arall o’r un math.',
  'more-like-this_many': 'Cafwyd hyd i {{count}} phroblem arall o’r un math.',
  'more-like-this_other': 'Cafwyd hyd i {{count}} o broblemau eraill o’r un math.',
  'json-not-readable':
    'Mae’r ffeil hon wedi’i difrodi yn llinell {{line}}, colofn {{column}}. Nid oedd modd ei darllen yn gofnodion. Mae’n cael ei chadw fel y mae.',
  'json-too-deep':
    'Yn llinell {{line}} mae gan y ffeil hon ormod o rannau y tu mewn i’w gilydd. Nid oedd modd ei darllen yn gofnodion. Mae’n cael ei chadw fel y mae.',
  'json-too-many-values':
    'Mae gan y ffeil hon ormod o rannau i’w darllen yn gofnodion. Mae’n cael ei chadw fel y mae. Gallwch ofyn amdani mewn sawl ffeil lai.',
  'json-string-too-long':
    'Yn llinell {{line}} mae gan y ffeil hon destun sy’n rhy hir. Nid oedd modd ei darllen yn gofnodion. Mae’n cael ei chadw fel y mae.',
  'json-duplicate-key':
    'Mae’r rhan o’r enw “{{key}}” yno ddwywaith. Yr un olaf a ddangosir. Mae’r ddwy yn y gwreiddiol.',
  'json-forbidden-key':
    'Mae gan y rhan o’r enw “{{key}}” enw a all wneud niwed, felly efallai ei bod wedi’i gadael allan. Mae yn y gwreiddiol.',
  'fhir-entry-without-resource':
    'Nid oes dim byd yng nghofnod {{entry}} y gellir ei ddarllen. Darllenwyd y cofnodion eraill.',
  'fhir-no-resource-type':
    'Nid yw’r cofnod hwn yn dweud beth ydyw, felly ni chafodd ei ddarllen. Mae yn y gwreiddiol.',
  'fhir-record-failed':
    'Nid oedd modd darllen y cofnod hwn. Mae yn y gwreiddiol. Darllenwyd y cofnodion eraill.',
  'twice-the-same': 'Mae “{{title}}” yn y ffeil hon ddwywaith, air am air. Cafodd ei gadw unwaith.',
  'twice-different': 'Mae “{{title}}” yn y ffeil hon ddwywaith, gyda gwahaniaethau. Cafodd y ddau eu cadw.',
  'ndjson-bad-line':
    'Mae llinell {{line}} wedi’i difrodi ac ni chafodd ei darllen. Darllenwyd y llinellau eraill.',
  'ndjson-no-resource':
    'Nid yw llinell {{line}} yn dweud beth ydyw, felly ni chafodd ei darllen. Darllenwyd y llinellau eraill.',
  'json-unknown-kind':
    'Mae data yn y ffeil hon, ond nid o fath y mae Deedbox yn ei ddarllen yn gofnodion. Mae’n cael ei chadw fel y mae.',
  'xml-unknown-kind':
    'Mae data o’r math “{{name}}” yn y ffeil hon, ac nid yw Deedbox yn darllen y math hwnnw yn gofnodion. Mae’n cael ei chadw fel y mae.',
  'xml-not-readable':
    'Mae’r ffeil hon wedi’i difrodi yn llinell {{line}}, colofn {{column}}. Nid oedd modd ei darllen yn gofnodion. Mae’n cael ei chadw fel y mae.',
  'xml-doctype':
    'Mae cyfarwyddiadau a all wneud niwed yn y ffeil hon (math o ddogfen). Ni chafodd ei darllen yn gofnodion. Mae’n cael ei chadw fel y mae.',
  'xml-too-deep':
    'Yn llinell {{line}} mae gan y ffeil hon ormod o rannau y tu mewn i’w gilydd. Nid oedd modd ei darllen yn gofnodion. Mae’n cael ei chadw fel y mae.',
  'xml-too-many-elements':
    'Mae gan y ffeil hon ormod o rannau i’w darllen yn gofnodion. Mae’n cael ei chadw fel y mae. Gallwch ofyn amdani mewn sawl ffeil lai.',
  'ccda-section-failed':
    'Nid oedd modd darllen yr adran “{{title}}”. Mae yn y gwreiddiol. Darllenwyd yr adrannau eraill.',
  'ccda-no-body': 'Nid oes gan y ddogfen hon adrannau y gellir eu darllen. Mae yn y gwreiddiol.',
  'section-empty': 'Mae’r adran “{{title}}” yn dweud nad oes dim i’w ddangos.',
  'ccda-empty-section': 'Mae’r adran “{{title}}” yn wag.',
  'part-name-outside':
    'Roedd enw “{{path}}” yn pwyntio y tu allan i’w ffolder. Daeth y ffeil i mewn dan yr enw byrrach hwn.',
  'part-name-signs': 'Roedd arwyddion cudd yn enw “{{path}}”. Tynnwyd nhw allan. Daeth y ffeil i mewn.',
  'part-name-long': 'Roedd enw “{{path}}” yn hir iawn, felly cafodd ei dorri. Daeth y ffeil i mewn.',
  'part-same-name':
    'Roedd gan ddwy ffeil yr un enw. Enw un ohonyn nhw nawr yw “{{path}}”. Daeth y ddwy i mewn.',
  'part-empty': 'Mae “{{path}}” yn wag, felly nid oedd dim i ddod ag ef i mewn.',
  'part-failed': 'Daeth “{{path}}” i mewn, ond nid oedd modd ei darllen. Mae’n cael ei chadw fel y mae.',
  'container-too-much':
    'Mae gormod yn y ffeil hon i’w dynnu allan ar unwaith. Gadawyd “{{path}}” y tu mewn. Agorwch y ffeil gyda rhaglen arall a dewch â honno i mewn ar ei phen ei hun.',
  'container-too-deep':
    'Roedd y ffeil hon y tu mewn i ffeil a oedd y tu mewn i un arall. Nid yw Deedbox yn ei hagor. Mae’n cael ei chadw fel y mae. Gallwch ei chadw a dod â hi i mewn ar ei phen ei hun.',
  'zip-too-large':
    'Mae’r ffeil ZIP hon yn rhy fawr i’w hagor yma. Mae’n cael ei chadw fel y mae. Gallwch ei dadbacio gyda rhaglen arall a dod â’i ffeiliau i mewn.',
  'zip-locked':
    'Mae’r ffeil ZIP hon wedi’i chloi â chyfrinair, felly nid oedd modd ei hagor. Mae’n cael ei chadw fel y mae. Gallwch ei dadbacio gyda’i chyfrinair a dod â’i ffeiliau i mewn.',
  'zip-broken':
    'Mae’r ffeil ZIP hon wedi’i difrodi ac nid oedd modd ei hagor. Mae’n cael ei chadw fel y mae.',
  'zip-too-many-entries':
    'Mae mwy na 2,000 o ffeiliau yn y ffeil ZIP hon, felly ni chafodd ei hagor. Mae’n cael ei chadw fel y mae. Gallwch ei dadbacio a dod â’r ffeiliau rydych chi eu heisiau i mewn.',
  'zip-list-broken':
    'Mae’r rhestr o’r hyn sydd yn y ffeil ZIP hon yn torri’n fyr. Dim ond y ffeiliau cyn y lle hwnnw a ddaeth i mewn.',
  'zip-link': 'Dim ond pwyntio at ffeil arall y mae “{{path}}”, felly nid oedd dim i ddod ag ef i mewn.',
  'zip-encrypted':
    'Mae “{{path}}” wedi’i chloi â chyfrinair, felly nid oedd modd ei darllen. Dadbaciwch hi gyda’i chyfrinair a dewch â hi i mewn ar ei phen ei hun.',
  'zip-unknown-method':
    'Mae “{{path}}” wedi’i phacio mewn ffordd nad yw Deedbox yn ei hadnabod. Dadbaciwch hi gyda rhaglen arall a dewch â hi i mewn ar ei phen ei hun.',
  'zip-entry-too-large': 'Mae “{{path}}” yn fwy na 100 MB. Gadawyd hi y tu mewn i’r ffeil ZIP.',
  'zip-bomb':
    'Byddai “{{path}}” yn tyfu i fwy na 100 gwaith ei maint. Gwneir ffeiliau fel hyn i wneud niwed, felly gadawyd hi y tu mewn.',
  'zip-damaged-entry':
    'Mae “{{path}}” wedi’i difrodi y tu mewn i’r ffeil ZIP ac nid oedd modd ei thynnu allan.',
  'zip-wrong-size':
    'Nid yw “{{path}}” mor fawr ag y mae’r ffeil ZIP yn ei ddweud. Efallai ei bod wedi’i difrodi, felly gadawyd hi y tu mewn.',
  'zip-overlap':
    'Mae “{{path}}” yn rhannu ei lle yn y ffeil ZIP â ffeil arall. Gwneir ffeiliau fel hyn i wneud niwed, felly gadawyd hi y tu mewn.',
  'mail-too-large': 'Mae’r e-bost hwn yn rhy fawr i’w ddarllen yma. Mae’n cael ei gadw fel y mae.',
  'mail-broken':
    'Mae’r e-bost hwn wedi’i ddifrodi neu wedi’i wneud i wneud niwed. Nid oedd modd ei ddarllen. Mae’n cael ei gadw fel y mae.',
  'mail-too-many-parts':
    'Mae mwy na 2,000 o ffeiliau ynghlwm wrth yr e-bost hwn, felly ni chafodd ei ddarllen. Mae’n cael ei gadw fel y mae.',
  'mail-encrypted':
    'Mae testun yr e-bost hwn wedi’i gloi. Dim ond y rhaglen e-bost a’i cafodd sy’n gallu ei ddarllen.',
  'pdf-too-large': 'Mae’r PDF hwn yn rhy fawr i’w ddarllen neu ei ddangos yma. Mae’n cael ei gadw fel y mae.',
  'pdf-encrypted':
    'Mae’r PDF hwn yn gofyn am gyfrinair, felly nid oedd modd ei ddarllen. Mae’n cael ei gadw fel y mae.',
  'pdf-broken': 'Mae’r PDF hwn wedi’i ddifrodi ac nid oedd modd ei ddarllen. Mae’n cael ei gadw fel y mae.',
  'pdf-page-unread': 'Nid oedd modd darllen tudalen {{page}}. Mae yn y gwreiddiol.',
  'pdf-pages-left':
    'Dim ond y {{read}} tudalen gyntaf o {{pages}} a ddarllenwyd. Mae pob un yn y gwreiddiol.',
  'picture-broken':
    'Mae’r llun hwn wedi’i ddifrodi neu nid yw’r hyn y mae’n ei ddweud, felly nid yw’n cael ei ddangos yma. Mae’n cael ei gadw fel y mae.',
  'picture-too-large': 'Mae’r llun hwn yn rhy fawr i’w ddangos yma. Mae’n cael ei gadw fel y mae.',
  'csv-quote-not-closed':
    'Mae rhes {{row}} yn agor dyfynnod heb ei gau. O’r fan honno ymlaen, darllenwyd dyfynodau fel arwyddion cyffredin. Cadwyd pob rhes.',
  'csv-row-too-long_zero':
    'Nid oes gan res {{row}} golofnau, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-row-too-long_one':
    'Mae gan res {{row}} {{count}} golofn, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-row-too-long_two':
    'Mae gan res {{row}} {{count}} golofn, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-row-too-long_few':
    'Mae gan res {{row}} {{count}} cholofn, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-row-too-long_many':
    'Mae gan res {{row}} {{count}} cholofn, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-row-too-long_other':
    'Mae gan res {{row}} {{count}} o golofnau, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-row-too-short_zero':
    'Nid oes gan res {{row}} golofnau, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-row-too-short_one':
    'Mae gan res {{row}} {{count}} golofn, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-row-too-short_two':
    'Mae gan res {{row}} {{count}} golofn, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-row-too-short_few':
    'Mae gan res {{row}} {{count}} cholofn, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-row-too-short_many':
    'Mae gan res {{row}} {{count}} cholofn, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-row-too-short_other':
    'Mae gan res {{row}} {{count}} o golofnau, ond mae gan y pennawd {{expected}}. Cadwyd y rhes.',
  'csv-bad-date':
    'Yn rhes {{row}}, nid oedd modd darllen “{{value}}” fel dyddiad. Cadwyd y rhes heb ddyddiad.',
  'csv-same-identity': 'Mae gan res {{row}} yr un rhif â rhes o’i blaen ({{value}}). Cadwyd y ddwy.',
  'csv-too-many-rows':
    'Mae gan y tabl hwn ormod o resi i’w darllen yn gofnodion. Mae’n cael ei gadw fel y mae.',
};
