import type { JSX } from "preact";
import { hrefFrom } from "./href.ts";
import { articleCount, number } from "./number.ts";

export interface Bar {
  readonly label: string;
  /** The period in full: "Năm 2024". */
  readonly name: string;
  readonly path: string;
  readonly count: number;
}

const HEIGHT = 40;

interface BarsProps {
  readonly path: string;
  readonly bars: readonly Bar[];
  readonly label: string;
}

/** Time from left to right: a bar for every period that holds an article, as long as its share of the fullest, and its link. */
export function Bars({ path, bars, label }: BarsProps): JSX.Element | null {
  if (bars.length === 0) return null;
  const href = hrefFrom(path);
  const most = Math.max(...bars.map((bar) => bar.count));
  return (
    <nav class="bars" aria-label={label}>
      <ol>
        {bars.map((bar) => (
          <li key={bar.path}>
            <a href={href(bar.path)} title={`${bar.name}: ${articleCount(bar.count)}`}>
              <Column share={bar.count / most} />
              <span class="bars-label">{bar.label}</span> <span class="bars-count">{number(bar.count)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Column({ share }: { readonly share: number }): JSX.Element {
  const height = Math.max(2, Math.round(share * HEIGHT));
  return (
    <svg viewBox={`0 0 8 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect width="8" y={HEIGHT - height} height={height} />
    </svg>
  );
}
