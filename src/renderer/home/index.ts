/** The room one comes into. */
export { homeRoom } from './routes.tsx';
