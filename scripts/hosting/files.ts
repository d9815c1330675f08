import { caddyText } from "./caddy.ts";
import { netlifyText } from "./netlify.ts";
import { nginxText } from "./nginx.ts";

/** Every file that the table of headers is written into, by its path in the checkout: its text, made from what it is now. */
export const HOSTING_FILES: Readonly<Record<string, (before: string) => string>> = {
  "netlify.toml": netlifyText,
  "docs/hosting/nginx.conf": nginxText,
  "docs/hosting/Caddyfile": caddyText,
};
