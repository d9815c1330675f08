import type { JSX } from "preact";
import type { MapEra, MapTile } from "../../scripts/archive/province-pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { type Href, hrefFrom } from "./href.ts";
import { articleCount, number } from "./number.ts";
import { CELL, linesOf, outlineOf, type Room, roomIn } from "./tile-shape.ts";

const words = strings.provinces;

/** Columns and rows of the drawing: the land, and the sea to the east of it. */
const SIZE = { columns: 8, rows: 21 } as const;
const MARGIN = 4;
const LINE = 26;

/** Where the archipelagos are drawn: in boxes of their own, nearer and larger than they are, as maps of the country do. */
const ISLANDS: Readonly<Record<string, Room & { readonly dots: readonly (readonly [x: number, y: number])[] }>> = {
  "hoang-sa": {
    ...{ x: 6.15, y: 5.65, width: 1.8, height: 3.1 },
    dots: [
      [0.3, 0.55],
      [0.42, 0.75],
      [0.55, 0.62],
      [0.7, 0.8],
      [1.15, 0.4],
      [1.28, 0.55],
      [1.45, 0.42],
      [1.4, 0.7],
    ],
  },
  "truong-sa": {
    ...{ x: 5.2, y: 16.6, width: 2.75, height: 4.1 },
    dots: [
      ...([
        [0.5, 0.5],
        [0.85, 0.35],
        [1.2, 0.6],
        [1.55, 0.4],
        [1.95, 0.7],
        [2.3, 0.5],
        [0.65, 1.1],
        [1.05, 1.3],
      ] as const),
      ...([
        [1.5, 1.05],
        [1.9, 1.4],
        [2.35, 1.15],
        [2.45, 1.6],
        [0.4, 1.75],
        [0.95, 1.95],
        [1.45, 1.75],
        [2.05, 2.05],
      ] as const),
    ],
  },
};

interface MapProps {
  readonly path: string;
  readonly era: MapEra;
}

/** The country as tiles: each a link to its province, as dark as it has articles. */
export function ProvinceMap({ path, era }: MapProps): JSX.Element {
  const href = hrefFrom(path);
  const width = SIZE.columns * CELL.width + 2 * MARGIN;
  const height = SIZE.rows * CELL.height + 2 * MARGIN;
  return (
    <figure class="map">
      <nav aria-label={words.mapLabel(era.title)}>
        <svg class="map-tiles" viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}>
          <title>{words.mapLabel(era.title)}</title>
          {era.tiles.map((tile) => (
            <Tile key={tile.path} tile={tile} href={href} />
          ))}
          {era.tiles.flatMap((tile) =>
            tile.islands.map((island) => <Islands key={island} island={island} tile={tile} href={href} />),
          )}
        </svg>
      </nav>
      <Legend steps={era.steps} />
      <figcaption class="map-note">
        {era.note} {words.schematic}
      </figcaption>
    </figure>
  );
}

interface TileProps {
  readonly tile: MapTile;
  readonly href: Href;
}

function Tile({ tile, href }: TileProps): JSX.Element {
  const { title, path, count, level, cells } = tile;
  const label = `${title}: ${articleCount(count)}`;
  const room = roomIn(cells);
  const { lines, isSmall } = linesOf(title, room);
  const hasCount = count > 0 && lines.length < 3 * room.height;
  const middle = (room.y + room.height / 2) * CELL.height;
  const first = middle - ((lines.length + (hasCount ? 1 : 0) - 1) / 2) * LINE;
  const x = (room.x + room.width / 2) * CELL.width;
  return (
    <a href={href(path)} class={`tile n${level}`} aria-label={label}>
      <title>{label}</title>
      <path d={outlineOf(cells)} />
      <text class={isSmall ? "small" : undefined}>
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={first + index * LINE}>
            {`${line} `}
          </tspan>
        ))}
        {hasCount && (
          <tspan class="tile-count" x={x} y={first + lines.length * LINE}>
            {number(count)}
          </tspan>
        )}
      </text>
    </a>
  );
}

interface IslandsProps extends TileProps {
  readonly island: string;
}

/** An archipelago, with its name and that of the province it belongs to. */
function Islands({ island, tile, href }: IslandsProps): JSX.Element | null {
  const place = ISLANDS[island];
  const name = Object.entries(words.islands).find(([key]) => key === island)?.[1] ?? [];
  if (!place) return null;
  const label = `${name.join(" ")} (${tile.title})`;
  const [x, y] = [place.x * CELL.width, place.y * CELL.height];
  const lines = [...name, ...linesOf(`(${tile.title})`, { width: place.width }).lines];
  const first = y + place.height * CELL.height - lines.length * LINE;
  return (
    <a href={href(tile.path)} class="islands" aria-label={label}>
      <title>{label}</title>
      <rect class="islands-sea" x={x} y={y} width={place.width * CELL.width} height={place.height * CELL.height} />
      {place.dots.map(([dx, dy]) => (
        <rect
          key={`${dx} ${dy}`}
          class="island"
          x={x + dx * CELL.width}
          y={y + dy * CELL.height}
          width="11"
          height="11"
        />
      ))}
      <text>
        {lines.map((line, index) => (
          <tspan key={line} x={x + (place.width * CELL.width) / 2} y={first + index * LINE}>
            {`${line} `}
          </tspan>
        ))}
      </text>
    </a>
  );
}

/** What the shades mean; nothing where there are no articles to shade by. */
function Legend({ steps }: { readonly steps: readonly number[] }): JSX.Element | null {
  const levels = steps.map((step, index) => ({ from: (steps[index - 1] ?? 0) + 1, to: step, level: index + 1 }));
  const used = [{ from: 0, to: 0, level: 0 }, ...levels.filter(({ from, to }) => from <= to)];
  if (used.length === 1) return null;
  return (
    <ul class="map-legend">
      <li>{words.legend}:</li>
      {used.map(({ from, to, level }) => (
        <li key={level}>
          <svg class={`tile map-key n${level}`} viewBox="0 0 16 16" aria-hidden="true">
            <path d="M1 1H15V15H1z" />
          </svg>{" "}
          {from === to ? number(from) : `${number(from)}–${number(to)}`}
        </li>
      ))}
    </ul>
  );
}
