import { ALL, type Headers, KINDS, TYPES, UNLESS_SAID } from "./headers.ts";

/**
 * A configuration of Caddy that serves a site with the headers of the table. Its directives stand in `route`, which
 * keeps their order: a later header takes the place of an earlier one, and a path that has no file gets those of the page 404.
 */
export function caddyText(): string {
  const types = Object.entries(TYPES).map(([extension, type]) =>
    matched(`type-${extension}`, `path *.${extension}`, { "Content-Type": type }),
  );
  const kinds = KINDS.filter(({ headers }) => Object.keys(headers).length > 0).map(({ name, paths, headers }) =>
    matched(name.replaceAll(" ", "-"), `path_regexp ${paths.source.replaceAll("\\/", "/")}`, headers),
  );
  return `# Written by npm run hosting, from scripts/hosting/headers.ts. Write your name and the folder of the site in place of
# those below; Caddy fetches the certificate by itself.

(kho-tin-headers) {
${block("header", { ...ALL, ...UNLESS_SAID })}
${[...types, ...kinds].join("\n")}
}

bao.example {
	root * /srv/bao
	@missing not file {
		try_files {path} {path}/index.html
	}
	handle @missing {
		route {
			rewrite * /404.html
			import kho-tin-headers
			file_server {
				status 404
			}
		}
	}
	handle {
		route {
			import kho-tin-headers
			file_server
		}
	}
}
`;
}

function matched(name: string, matcher: string, headers: Headers): string {
  return `	@${name} ${matcher}\n${block(`header @${name}`, headers)}`;
}

function block(directive: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `		${name} "${value}"`);
  return [`	${directive} {`, ...lines, "	}"].join("\n");
}
