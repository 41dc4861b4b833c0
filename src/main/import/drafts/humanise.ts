/** `mothersMaidenName`, `mothers-maiden_name` → `Mothers maiden name`: the best there is for a name we have no words for. */
export function humanise(name: string): string {
  const words = name
    .replace(/[-_\s]+/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
