/** The room of records: the timeline, a record, a file. */
export { recordsRoom } from './routes.tsx';
