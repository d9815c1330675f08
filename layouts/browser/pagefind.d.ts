/** Pagefind's WebAssembly for languages without stemming, deflated, as scripts/search/client.ts gives it to the bundle. */
declare module "pagefind:wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
