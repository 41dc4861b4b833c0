export default {
  container: {
    cameIn: 'Daeth y tu mewn i',
    inside_zero: 'Dim ffeiliau y tu mewn',
    inside_one: '{{total}} ffeil y tu mewn',
    inside_two: '{{total}} ffeil y tu mewn',
    inside_few: '{{total}} ffeil y tu mewn',
    inside_many: '{{total}} ffeil y tu mewn',
    inside_other: '{{total}} ffeil y tu mewn',
    showAll_zero: 'Dangos {{total}} ffeil',
    showAll_one: 'Dangos yr {{total}} ffeil',
    showAll_two: 'Dangos y {{total}} ffeil',
    showAll_few: 'Dangos pob un o’r {{total}} ffeil',
    showAll_many: 'Dangos pob un o’r {{total}} ffeil',
    showAll_other: 'Dangos pob un o’r {{total}} ffeil',
  },

  media: {
    pages: 'Tudalennau',
    measures: 'Maint y llun',
    pixels: '{{width}} wrth {{height}} o ddotiau',
    placeTitle: 'Mae’r llun hwn yn dweud ble y cafodd ei dynnu',
    place:
      'Nid yw Deedbox yn dangos y lle, ac nid yw’n ei anfon i unman. Mae’n dal i fod yn y ffeil. Os rhowch chi’r ffeil i rywun, bydd yn gallu ei ddarllen.',
  },

  pdf: {
    opening: 'Wrthi’n agor y PDF',
    unreadable: 'Nid oes modd dangos y PDF hwn yma. Cadwch ef i’w agor gyda rhaglen arall.',
    toolbar: 'Tudalennau a maint',
    pages: 'Tudalennau {{name}}',
    page: 'Tudalen {{page}} o {{count}}',
    before: 'Tudalen flaenorol',
    next: 'Tudalen nesaf',
    smaller: 'Llai',
    larger: 'Mwy',
    zoom: '{{percent}}%',
    asWords: 'Dangos y geiriau’n unig',
    noWords: 'Nid oes geiriau y gellir eu darllen ar y dudalen hon. Gall fod yn sgan.',
    pageBroken: 'Nid oes modd dangos tudalen {{page}}. Mae yn y gwreiddiol.',
    pagesLeft: 'Dim ond y {{shown}} tudalen gyntaf o {{pages}} a ddangosir. Cadwch y ffeil i weld y cyfan.',
  },

  original: {
    title: 'Y gwreiddiol',
    see: 'Edrych ar y tudalennau',
    body: 'Darllenwyd hyn o {{name}}, sy’n cael ei gadw heb ei newid.',
  },
};
