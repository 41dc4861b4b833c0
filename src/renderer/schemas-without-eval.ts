import { config } from 'zod';

/** zod compiles schemas with `new Function` where it may. The page's policy refuses that, and reports each try. Imported before any schema. */
config({ jitless: true });
