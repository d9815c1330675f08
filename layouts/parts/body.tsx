import type { JSX } from "preact";

/** The text of an article or page, which the renderer has made of its Markdown with raw HTML switched off. */
export function Body({ html }: { readonly html: string }): JSX.Element {
  return <div class="body" dangerouslySetInnerHTML={{ __html: html }} />;
}
