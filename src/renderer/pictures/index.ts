/**
 * Pictures that know nothing of boxes or records: one message each as the heading, the same as a table one
 * key away, every mark reached by keyboard. Drawn by hand as SVG: three kinds of marks need no library.
 */
export { type Bar, BarPicture } from './bar-picture.tsx';
export { LinePicture, type Point } from './line-picture.tsx';
export { Picture, type PictureTable } from './picture.tsx';
export { type Weight, WeightPicture } from './weight-picture.tsx';
