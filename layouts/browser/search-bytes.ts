/** Deflated bytes as they were. Rejects where they are damaged. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

/** The bytes of a packed file. Rejects where they are damaged. */
export function unpack(data: string): Promise<Uint8Array<ArrayBuffer>> {
  return inflate(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
}

const decoder = new TextDecoder();

export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
