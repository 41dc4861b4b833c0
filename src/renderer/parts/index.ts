/** Parts that know of records and files, for several rooms. */
export { CopyGate } from './copy-gate.tsx';
export { FileMarks } from './file-marks.tsx';
export { OnScreen } from './on-screen.tsx';
export { RoomLink, type RoomLinkProps } from './room-link.tsx';
