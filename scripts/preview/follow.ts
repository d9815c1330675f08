/** The client of the preview, by its path without a first slash. */
export const SCRIPT = ".preview/client.js";
export const STYLES = ".preview/client.css";

/** A page with what makes a tab follow it, and with the mistakes above it. */
export function followed(text: string, path: string, print: string, mistakes: readonly string[]): string {
  const script = `<script src="/${SCRIPT}" data-path="${escaped(path)}" data-print="${print}" defer></script>`;
  const head = `<link rel="stylesheet" href="/${STYLES}">${script}`;
  const panel = mistakes
    .map((mistake) => `<pre class="preview-mistakes" role="alert">${escaped(mistake)}</pre>`)
    .join("");
  const opened = text.includes("</head>") ? text.replace("</head>", () => `${head}</head>`) : head + text;
  return /<body[^<>]*>/.test(opened) ? opened.replace(/<body[^<>]*>/, (body) => body + panel) : opened + panel;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
