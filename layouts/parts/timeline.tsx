import type { JSX } from "preact";
import { strings } from "../../scripts/archive/strings.ts";
import type { Timeline, TimelineRow } from "../../scripts/archive/timeline.ts";
import { hrefFrom } from "./href.ts";

interface TimelineProps {
  readonly path: string;
  readonly timeline: Timeline;
  /** The unit and its time, which tell two timelines of a page apart. */
  readonly of: string;
}

/** What a province came from and became: a line for each, with its name, its years and its link, so that it is text too. */
export function TimelineList({ path, timeline: { rows, ticks }, of }: TimelineProps): JSX.Element {
  const href = hrefFrom(path);
  return (
    <nav class="timeline" aria-label={`${strings.provinces.timeline}: ${of}`}>
      <ol>
        {rows.map((row) => (
          <li key={row.path} class={row.isOwn ? "own" : undefined}>
            <a href={href(row.path)}>{row.title}</a> <span class="timeline-years">{row.years}</span>
            <Line row={row} ticks={ticks} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Line({ row, ticks }: { readonly row: TimelineRow; readonly ticks: readonly number[] }): JSX.Element {
  return (
    <svg class="timeline-line" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {ticks.map((tick) => (
        <line key={tick} x1={tick} x2={tick} y1="0" y2="10" />
      ))}
      <rect x={row.start} width={Math.max(1, Math.round((row.end - row.start) * 100) / 100)} y="2" height="6" />
    </svg>
  );
}
