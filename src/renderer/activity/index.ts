/** What was done in the box, and whether that list is whole. */
export { LogWatch } from './log-watch.tsx';
export { activityRoom } from './routes.tsx';
