import type { ImportDesk } from '../imports/import-desk.ts';
import type { Handlers } from '../rpc.ts';

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `import.${string}`>>;

/** Bringing files in. `desk` throws `vault/locked` when no vault is open. */
export function importHandlers(desk: () => ImportDesk): ImportHandlers {
  return {
    'import.open': async ({ name, sizeBytes }) => ({ fileToken: await desk().open(name, sizeBytes) }),
    'import.write': async ({ fileToken, bytes }) => {
      await desk().write(fileToken, bytes);
      return {};
    },
    'import.start': ({ fileToken }) => ({ jobId: desk().start(fileToken) }),
    'import.cancel': async ({ jobId }) => {
      await desk().cancel(jobId);
      return {};
    },
    'import.resume': async ({ documentId }) => ({ jobId: await desk().resume(documentId) }),
    'import.previewCsv': ({ documentId }) => desk().previewCsv(documentId),
    'import.mapCsv': ({ documentId, mapping }) => desk().mapCsv(documentId, mapping),
    'import.undo': async ({ documentId }) => ({ generation: await desk().undo(documentId) }),
  };
}
