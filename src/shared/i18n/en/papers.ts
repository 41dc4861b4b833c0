/** Papers: what came inside other files, PDFs and pictures to look at, letters written down by hand. */
export default {
  container: {
    cameIn: 'Came inside',
    inside_one: '{{total}} file inside',
    inside_other: '{{total}} files inside',
    showAll_one: 'Show the {{total}} file',
    showAll_other: 'Show all {{total}} files',
  },

  media: {
    pages: 'Pages',
    measures: 'Size of the picture',
    pixels: '{{width}} by {{height}} dots',
    placeTitle: 'This photo says where it was taken',
    place:
      'Deedbox does not show the place and sends it nowhere. It is still in the file. If you give the file to someone, they can read it.',
  },

  pdf: {
    opening: 'Opening the PDF',
    unreadable: 'This PDF cannot be shown here. Save it to open it with another program.',
    toolbar: 'Pages and size',
    pages: 'The pages of {{name}}',
    page: 'Page {{page}} of {{count}}',
    before: 'Page before',
    next: 'Next page',
    smaller: 'Smaller',
    larger: 'Larger',
    zoom: '{{percent}}%',
    asWords: 'Show the words only',
    noWords: 'There are no words on this page that can be read. It may be a scan.',
    pageBroken: 'Page {{page}} cannot be shown. It is in the original.',
    pagesLeft: 'Only the first {{shown}} of {{pages}} pages are shown. Save the file to see all of it.',
  },

  original: {
    title: 'The original',
    see: 'Look at the pages',
    body: 'This was read from {{name}}, which is kept unchanged.',
  },
};
