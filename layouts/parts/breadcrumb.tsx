import type { JSX } from "preact";
import type { Link } from "../../scripts/archive/pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { hrefFrom } from "./href.ts";

interface BreadcrumbProps {
  readonly path: string;
  readonly trail: readonly Link[];
}

/** The pages above this one. */
export function Breadcrumb({ path, trail }: BreadcrumbProps): JSX.Element {
  const href = hrefFrom(path);
  return (
    <nav class="breadcrumb" aria-label={strings.layout.breadcrumb}>
      <ol>
        {trail.map((link) => (
          <li key={link.path}>
            <a href={href(link.path)}>{link.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
