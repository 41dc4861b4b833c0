const PER_VALUE = 8;

/**
 * About how many bytes a message takes, counted the same way for every host: the bytes of texts and
 * byte arrays, and 8 for each value. Stops counting, with a number above `limit`, as soon as it is
 * exceeded; counts iteratively, so depth cannot overflow the stack.
 */
export function sizeOf(message: unknown, limit: number): number {
  const pending: unknown[] = [message];
  let size = 0;
  while (pending.length > 0 && size <= limit) {
    const value = pending.pop();
    size += PER_VALUE;
    if (typeof value === 'string') size += value.length;
    else if (ArrayBuffer.isView(value)) size += value.byteLength;
    else if (Array.isArray(value)) pushAll(pending, value, limit - size);
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) {
        size += key.length;
        pending.push(part);
      }
  }
  return size;
}

/** An array of more values than the limit allows is not spread out to learn that it is too big. */
function pushAll(pending: unknown[], values: unknown[], room: number): void {
  const most = Math.max(0, Math.ceil(room / PER_VALUE)) + 1;
  for (const value of values.slice(0, most)) pending.push(value);
}
