/**
 * What every file of a site is, and the headers that it is served with: the one table from which the configurations of
 * all servers come.
 */

/** HTTP header fields by name. */
export type Headers = Readonly<Record<string, string>>;

/** What some files of a site have in common for whoever serves them. */
export interface PathKind {
  readonly name: string;
  /** The paths of its files, from the root of the site: "/anh/…". */
  readonly paths: RegExp;
  /**
   * The same paths as Netlify writes them; none where `headers` is empty. Of its wildcards only a final * is used: that one in the
   * middle of a path means the same everywhere is not documented (https://docs.netlify.com/manage/routing/headers/).
   */
  readonly netlify: readonly string[];
  /** What its files are served with besides what all are served with. */
  readonly headers: Headers;
}

/** Never changes under this name (RFC 8246). */
const IMMUTABLE = { "Cache-Control": "public, max-age=31536000, immutable" };
/** No other site may show or run it (https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header). */
const OURS = { "Cross-Origin-Resource-Policy": "same-origin" };
/** Any other site may show it. */
const EVERYBODYS = { "Cross-Origin-Resource-Policy": "cross-origin" };

/** Sent with every file, and set by no kind: Netlify joins the values of all rules that match a path. */
export const ALL: Headers = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/**
 * Where no kind says otherwise: asked for again each time, and answered with 304 where it has not changed. Netlify sends this by
 * itself, and only this may be left to it: a rule for all paths would be joined with that of the kinds that never change.
 */
export const UNLESS_SAID: Headers = { "Cache-Control": "public, max-age=0, must-revalidate" };

/** Content-Type by the extension of a file, where its kind does not say otherwise. */
export const TYPES: Headers = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  json: "application/json",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  woff2: "font/woff2",
};

/** Every file of a site is of exactly one kind. */
export const KINDS: readonly PathKind[] = [
  { name: "page", paths: /^\/(?!404\.html$).*\.html$/, netlify: [], headers: {} },
  { name: "not found", paths: /^\/404\.html$/, netlify: [], headers: {} },
  feed("atom", /^\/(?:[^/]+\/[^/]+\/)?tin\.atom$/, "application/atom+xml"),
  feed("rss", /^\/(?:[^/]+\/[^/]+\/)?tin\.rss$/, "application/rss+xml"),
  feed("json", /^\/(?:[^/]+\/[^/]+\/)?tin\.json$/, "application/feed+json"),
  // Pictures and parts of the search are named by what they hold.
  { name: "picture", paths: /^\/anh\//, netlify: ["/anh/*"], headers: { ...IMMUTABLE, ...OURS } },
  {
    name: "search shard",
    paths: /^\/tim-kiem\/[^/]+\/[^/]+$/,
    netlify: ["/tim-kiem/:shard/:file"],
    headers: { ...IMMUTABLE, ...OURS },
  },
  { name: "search manifest", paths: /^\/tim-kiem\/[^/]+$/, netlify: ["/tim-kiem/:file"], headers: OURS },
  { name: "asset", paths: /^\/assets\/[^/]+\.(?:css|js)$/, netlify: ["/assets/*"], headers: OURS },
  { name: "font", paths: /^\/assets\/[^/]+\.woff2$/, netlify: ["/assets/*"], headers: OURS },
  // Readers of feeds show them.
  { name: "icon", paths: /^\/icons\//, netlify: ["/icons/*"], headers: EVERYBODYS },
  { name: "sitemap", paths: /^\/sitemap(?:-[^/]+)?\.xml$/, netlify: [], headers: {} },
  { name: "robots", paths: /^\/robots\.txt$/, netlify: [], headers: {} },
  { name: "web manifest", paths: /^\/manifest\.webmanifest$/, netlify: [], headers: {} },
  { name: "OpenSearch", paths: /^\/opensearch\.xml$/, netlify: [], headers: {} },
  { name: "edition", paths: /^\/_edition\/edition\.json$/, netlify: [], headers: {} },
  {
    name: "sums",
    paths: /^\/_edition\/SHA256SUMS-[^/]+$/,
    netlify: ["/_edition/SHA256SUMS-*"],
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  },
];

/** A feed may be read by other sites; so it also says of itself what it is. */
function feed(extension: string, paths: RegExp, type: string): PathKind {
  return {
    name: `${extension} feed`,
    paths,
    netlify: [`/tin.${extension}`, `/:list/:name/tin.${extension}`],
    headers: { "Content-Type": `${type}; charset=utf-8`, "Access-Control-Allow-Origin": "*", ...EVERYBODYS },
  };
}

/** The file that a path asks for: a folder's is its index. */
export function fileOf(path: string): string {
  return path.endsWith("/") ? `${path}index.html` : path;
}

/** Content-Type by the extension of a path, or null where it has none that a site's files have. */
export function typeOf(path: string): string | null {
  return TYPES[/\.([^./]+)$/.exec(fileOf(path))?.[1] ?? ""] ?? null;
}

/** The kinds of a path, from the root of the site: one, or none where no file of a site is called so. */
export function kindsOf(path: string): readonly PathKind[] {
  return KINDS.filter(({ paths }) => paths.test(fileOf(path)));
}

/** All headers that the file at a path is served with. */
export function headersOf(path: string): Headers {
  const type = typeOf(path);
  return {
    ...(type === null ? {} : { "Content-Type": type }),
    ...UNLESS_SAID,
    ...ALL,
    ...kindsOf(path)[0]?.headers,
  };
}
