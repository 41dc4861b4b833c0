/**
 * The page's one origin: stable, so that IndexedDB stays, and no address on any network. Compared by
 * protocol and host, because Node gives `null` as the origin of every scheme it does not know.
 */
export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'deedbox';
export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}/`;

export function isPageUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === `${PAGE_SCHEME}:` && url.host === PAGE_HOST;
}
