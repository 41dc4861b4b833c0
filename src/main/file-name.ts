const MAX_LENGTH = 120;
/** Device names that Windows gives a meaning to, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that a stranger chose, made safe to save under: no path, no control, no character that hides
 * or turns the text around it (a name that reads `fdp.exe` backwards), no reserved name. Keeps the ending.
 */
export function toSafeFileName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const safe = RESERVED.test(plain) ? `_${plain}` : plain;
  return shorten(safe) || 'document';
}

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= MAX_LENGTH) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return characters.slice(0, MAX_LENGTH - ending.length).join('') + ending;
}

/** `Content-Disposition` for a file to save, with its name in both spellings of RFC 6266. */
export function toAttachmentHeader(name: string): string {
  const safe = toSafeFileName(name);
  const ascii = safe.replace(/[^\x20-\x7e]|[%']/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
