/** Cartref: beth ddaeth i mewn, beth a drwsiwyd, beth sydd angen y person. */
export default {
  needsYou: 'Beth sydd angen eich sylw',
  cameIn: 'Beth ddaeth i mewn',
  repaired: 'Beth a drwsiwyd',
  noAgency: 'Heb asiantaeth wedi’i henwi eto',

  needs: {
    needsMapping: 'Dywedwch beth sydd yng ngholofnau {{name}}',
    needsDetails: 'Rhowch deitl a dyddiad i {{name}}',
    reading: 'Torrwyd ar draws {{name}}. Parhewch i’w darllen',
    stopped: 'Stopiwyd {{name}}. Parhewch, neu tynnwch hi allan',
    more_zero: 'A {{count}} ffeil arall',
    more_one: 'Ac {{count}} ffeil arall',
    more_two: 'A {{count}} ffeil arall',
    more_few: 'A {{count}} ffeil arall',
    more_many: 'A {{count}} ffeil arall',
    more_other: 'A {{count}} o ffeiliau eraill',
  },

  imports: {
    when: 'Daeth i mewn {{when}}',
    records_zero: '{{total}} cofnod',
    records_one: '{{total}} cofnod',
    records_two: '{{total}} gofnod',
    records_few: '{{total}} chofnod',
    records_many: '{{total}} chofnod',
    records_other: '{{total}} o gofnodion',
    all: 'Gweld pob ffeil',
    bringIn: 'Dod â ffeiliau i mewn',
  },

  repair: {
    empty_zero:
      'Roedd y rhestr ar y cyfrifiadur hwn yn wag, felly gwnaeth Deedbox hi eto o’ch blwch: {{total}} eitem. Ni chollwyd dim.',
    empty_one:
      'Roedd y rhestr ar y cyfrifiadur hwn yn wag, felly gwnaeth Deedbox hi eto o’ch blwch: {{total}} eitem. Ni chollwyd dim.',
    empty_two:
      'Roedd y rhestr ar y cyfrifiadur hwn yn wag, felly gwnaeth Deedbox hi eto o’ch blwch: {{total}} eitem. Ni chollwyd dim.',
    empty_few:
      'Roedd y rhestr ar y cyfrifiadur hwn yn wag, felly gwnaeth Deedbox hi eto o’ch blwch: {{total}} eitem. Ni chollwyd dim.',
    empty_many:
      'Roedd y rhestr ar y cyfrifiadur hwn yn wag, felly gwnaeth Deedbox hi eto o’ch blwch: {{total}} eitem. Ni chollwyd dim.',
    empty_other:
      'Roedd y rhestr ar y cyfrifiadur hwn yn wag, felly gwnaeth Deedbox hi eto o’ch blwch: {{total}} o eitemau. Ni chollwyd dim.',
    damaged_zero:
      'Canfu Deedbox fod ei gopi gwaith wedi’i ddifrodi a rhoddodd {{total}} eitem yn ôl. Ni chollwyd dim.',
    damaged_one:
      'Canfu Deedbox fod ei gopi gwaith wedi’i ddifrodi a rhoddodd {{total}} eitem yn ôl. Ni chollwyd dim.',
    damaged_two:
      'Canfu Deedbox fod ei gopi gwaith wedi’i ddifrodi a rhoddodd {{total}} eitem yn ôl. Ni chollwyd dim.',
    damaged_few:
      'Canfu Deedbox fod ei gopi gwaith wedi’i ddifrodi a rhoddodd {{total}} eitem yn ôl. Ni chollwyd dim.',
    damaged_many:
      'Canfu Deedbox fod ei gopi gwaith wedi’i ddifrodi a rhoddodd {{total}} eitem yn ôl. Ni chollwyd dim.',
    damaged_other:
      'Canfu Deedbox fod ei gopi gwaith wedi’i ddifrodi a rhoddodd {{total}} o eitemau yn ôl. Ni chollwyd dim.',
    restored_zero: 'Rhoddwyd y blwch hwn yn ôl o gopi diogel: {{total}} eitem.',
    restored_one: 'Rhoddwyd y blwch hwn yn ôl o gopi diogel: {{total}} eitem.',
    restored_two: 'Rhoddwyd y blwch hwn yn ôl o gopi diogel: {{total}} eitem.',
    restored_few: 'Rhoddwyd y blwch hwn yn ôl o gopi diogel: {{total}} eitem.',
    restored_many: 'Rhoddwyd y blwch hwn yn ôl o gopi diogel: {{total}} eitem.',
    restored_other: 'Rhoddwyd y blwch hwn yn ôl o gopi diogel: {{total}} o eitemau.',
    older: 'Trwsio cynharach',
  },

  agency: {
    body_zero: 'Nid yw {{total}} cofnod yn dweud pwy sy’n ei gadw.',
    body_one: 'Nid yw {{total}} cofnod yn dweud pwy sy’n ei gadw.',
    body_two: 'Nid yw {{total}} gofnod yn dweud pwy sy’n eu cadw.',
    body_few: 'Nid yw {{total}} chofnod yn dweud pwy sy’n eu cadw.',
    body_many: 'Nid yw {{total}} chofnod yn dweud pwy sy’n eu cadw.',
    body_other: 'Nid yw {{total}} o gofnodion yn dweud pwy sy’n eu cadw.',
    putRight: 'Dweud pwy sy’n eu cadw',
    link: 'Eu gweld',
  },

  calm: {
    title: 'Nid oes dim yn galw am eich sylw',
    body: 'Mae popeth yn ei le.',
    partly: 'Mae’r hyn nad oedd modd ei ddarllen wedi’i nodi isod. Mae’r ffeiliau eu hunain yn gyfan.',
  },

  empty: {
    title: 'Mae eich blwch yn wag',
    body: 'Rhowch y peth cyntaf a gawsoch gan wasanaeth cyhoeddus ynddo. Gall fod yn llythyr, yn sgan, yn dabl, neu’n ffeil o’ch cofnod iechyd.',
    where: 'Ble i gael un',
    whereHealth: 'Eich meddygfa neu’ch ysbyty: gofynnwch am gopi o’ch cofnod fel ffeil.',
    whereCouncil:
      'Eich cyngor, neu swyddfa dreth neu fudd-daliadau: lawrlwythwch lythyrau a thaliadau o’ch cyfrif.',
    wherePaper: 'Papur: tynnwch lun neu sgan ohono.',
    action: 'Dewch â’ch ffeil gyntaf i mewn',
  },
};
