import { hash } from "node:crypto";

/** SHA-256, hex. */
export function hashOf(data: string | Uint8Array): string {
  return hash("sha256", data);
}
