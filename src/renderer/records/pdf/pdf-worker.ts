import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** What lib.dom does not know yet (https://www.w3.org/TR/trusted-types/). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/**
 * [Note: one worker address]
 * The page's policy lets no text become a script's address, with this one exception: a policy of this
 * name, which can be made once and knows one address, that of the worker built with the page.
 */
const POLICY = 'deedbox-pdf-worker';

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(POLICY, {
  createScriptURL(address) {
    if (address !== workerAddress) throw new TypeError('not the address of the worker');
    return address;
  },
});

/** A thread for one PDF; it ends with it. */
export function startPdfWorker(): Worker {
  const address = policy ? policy.createScriptURL(workerAddress) : workerAddress;
  return new Worker(address, { type: 'module' });
}
