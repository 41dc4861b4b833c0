/** The room of settings. */
export { settingsRoom } from './routes.ts';
