import type { JSX } from "preact";
import { hrefFrom } from "./href.ts";
import { number } from "./number.ts";

interface CountedProps {
  readonly path: string;
  readonly entries: readonly { readonly title: string; readonly path: string; readonly count: number }[];
}

/** Names as links, each with its number of articles at the end of its line. */
export function Counted({ path, entries }: CountedProps): JSX.Element {
  const href = hrefFrom(path);
  return (
    <ul class="counted">
      {entries.map((entry) => (
        <li key={entry.path}>
          <a href={href(entry.path)}>{entry.title}</a> <span class="count">{number(entry.count)}</span>
        </li>
      ))}
    </ul>
  );
}
