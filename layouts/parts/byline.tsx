import type { JSX } from "preact";
import type { ArticleProps } from "../../scripts/archive/pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { hrefFrom } from "./href.ts";

interface SignatureProps {
  readonly path: string;
  readonly bylines: ArticleProps["bylines"];
  readonly origin: string;
}

/** Who wrote it and where it comes from, at the end on the right, where a Vietnamese reader looks for it. */
export function Signature({ path, bylines, origin }: SignatureProps): JSX.Element | null {
  if (bylines.length === 0 && !origin) return null;
  const href = hrefFrom(path);
  return (
    <div class="signature">
      {bylines.map((byline) => (
        <p key={byline.path} class="byline">
          <a href={href(byline.path)} rel="author">
            {byline.name}
          </a>
          {(byline.role || byline.org) && (
            <span class="byline-role">{[byline.role, byline.org].filter(Boolean).join(", ")}</span>
          )}
        </p>
      ))}
      {origin && (
        <p class="origin">
          {strings.layout.origin} {origin}
        </p>
      )}
    </div>
  );
}
