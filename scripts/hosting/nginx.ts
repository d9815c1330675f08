import { ALL, KINDS, type PathKind, TYPES, UNLESS_SAID } from "./headers.ts";

/** Headers that not all kinds have, or not with the same value. */
const VARIED = [...new Set(KINDS.flatMap(({ headers }) => Object.keys(headers)))].filter(
  (name) => name !== "Content-Type",
);

/**
 * A configuration of nginx that serves a site with the headers of the table. A header comes from a map of the path, because
 * add_header in a location drops all that stand outside it; nginx sends none whose value is empty.
 */
export function nginxText(): string {
  const charset = [...Object.values(TYPES), ...KINDS.flatMap(({ headers }) => headers["Content-Type"] ?? [])]
    .filter((type) => type.endsWith("; charset=utf-8"))
    .map(bare)
    .filter((type) => type !== "text/html");
  const named = KINDS.filter(({ headers }) => "Content-Type" in headers);
  return `# Written by npm run hosting, from scripts/hosting/headers.ts. Include it in the block http of nginx.conf;
# write your name, your certificate and the folder of the site in place of those below.

${VARIED.map(mapText).join("\n\n")}

server {
  listen 80;
  # listen 443 ssl;
  # ssl_certificate /etc/ssl/bao.example.pem;
  # ssl_certificate_key /etc/ssl/bao.example.key;
  server_name bao.example;
  root /srv/bao;
  index index.html;
  error_page 404 /404.html;

  charset utf-8;
  charset_types ${[...new Set(charset)].join(" ")};
  types {
${Object.entries(TYPES)
  .map(([extension, type]) => `    ${bare(type)} ${extension};`)
  .join("\n")}
  }

${Object.entries(ALL)
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join("\n")}
${VARIED.map((name) => `  add_header ${name} ${variable(name)} always;`).join("\n")}

${named.map(typeText).join("\n")}
}
`;
}

function mapText(name: string): string {
  const values = KINDS.flatMap(({ paths, headers }) =>
    headers[name] === undefined ? [] : [`  "~${pattern(paths)}" "${headers[name]}";`],
  );
  const lines = [`  default "${UNLESS_SAID[name] ?? ""}";`, ...values];
  return `map $uri ${variable(name)} {\n${lines.join("\n")}\n}`;
}

function typeText({ paths, headers }: PathKind): string {
  return `  location ~ "${pattern(paths)}" { types { } default_type ${bare(headers["Content-Type"] ?? "")}; }`;
}

const variable = (name: string): string => `$kho_tin_${name.toLowerCase().replaceAll("-", "_")}`;
const pattern = ({ source }: RegExp): string => source.replaceAll("\\/", "/");
const bare = (type: string): string => type.replace("; charset=utf-8", "");
