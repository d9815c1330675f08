import type { JSX } from "preact";
import type { Link } from "../../scripts/archive/pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { hrefFrom } from "./href.ts";

interface DoorsProps {
  readonly path: string;
  readonly doors: readonly Link[];
}

/** The ways into the archive, large enough to be the page's last word; nothing where there are none. */
export function Doors({ path, doors }: DoorsProps): JSX.Element | null {
  if (doors.length === 0) return null;
  const href = hrefFrom(path);
  return (
    <nav class="doors" aria-label={strings.layout.doors}>
      <ul>
        {doors.map((door) => (
          <li key={door.path}>
            <a href={href(door.path)}>{door.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
