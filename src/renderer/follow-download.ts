/** Has the browser save what waits at an address of this host, which works once. Without a name, it has the one that main gives it. */
export function followDownload(path: string, name = ''): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
