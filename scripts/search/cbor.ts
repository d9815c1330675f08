/** A value of CBOR (RFC 8949) as far as Pagefind uses it: numbers, text and lists. */
export type Value = number | string | readonly Value[];

/** Reads one value of CBOR. Throws an Error where the bytes hold anything else, or end too early. */
export function readCbor(bytes: Uint8Array): Value {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;

  const size = (extra: number): number => {
    if (extra < 24) return extra;
    const width = [1, 2, 4][extra - 24];
    if (width === undefined) throw new Error(`a length of kind ${extra} at byte ${at} of an index file`);
    at += width;
    return width === 1 ? view.getUint8(at - 1) : width === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };

  const value = (): Value => {
    const first = view.getUint8(at++);
    const count = size(first & 31);
    switch (first >> 5) {
      case 0:
        return count;
      case 1:
        return -1 - count;
      case 3:
        at += count;
        return decoder.decode(bytes.subarray(at - count, at));
      case 4: {
        const list: Value[] = [];
        for (let index = 0; index < count; index++) list.push(value());
        return list;
      }
      default:
        throw new Error(`a value of kind ${first >> 5} at byte ${at - 1} of an index file`);
    }
  };
  return value();
}
