/** A tile's place on the map: column and row of a cell, counted from the north-west. */
export type Cell = readonly [column: number, row: number];

/** Units of the drawing to a cell. */
export const CELL = { width: 100, height: 88 } as const;

type Point = readonly [x: number, y: number];

/** The outline of cells as an SVG path: each side that no two of them share, joined end to end. */
export function outlineOf(cells: readonly Cell[]): string {
  const has = new Set(cells.map(String));
  const next = new Map<string, Point[]>();
  const side = (from: Point, to: Point) => next.set(String(from), [...(next.get(String(from)) ?? []), to]);
  for (const [x, y] of cells) {
    if (!has.has(String([x, y - 1]))) side([x, y], [x + 1, y]);
    if (!has.has(String([x + 1, y]))) side([x + 1, y], [x + 1, y + 1]);
    if (!has.has(String([x, y + 1]))) side([x + 1, y + 1], [x, y + 1]);
    if (!has.has(String([x - 1, y]))) side([x, y + 1], [x, y]);
  }
  const rings: string[] = [];
  for (const start of next.keys()) {
    const ring: Point[] = [];
    let at = next.get(start)?.pop();
    while (at) {
      ring.push(at);
      at = next.get(String(at))?.pop();
    }
    if (ring.length > 0) rings.push(`M${corners(ring).map(drawn).join("L")}z`);
  }
  return rings.join("");
}

/** A ring without the points at which it does not turn. */
function corners(ring: readonly Point[]): Point[] {
  return ring.filter((point, index) => {
    const before = ring.at(index - 1) ?? point;
    const after = ring[(index + 1) % ring.length] ?? point;
    return !(before[0] === after[0] || before[1] === after[1]);
  });
}

const drawn = ([x, y]: Point): string => `${x * CELL.width} ${y * CELL.height}`;

/** A rectangle of cells. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The roomiest rectangle of cells for a name: the largest, of those the widest, of those the northernmost. */
export function roomIn(cells: readonly Cell[]): Room {
  const has = new Set(cells.map(String));
  const rooms = cells.flatMap(([x, y]) =>
    cells
      .filter(([right, bottom]) => right >= x && bottom >= y)
      .map(([right, bottom]) => ({ x, y, width: right - x + 1, height: bottom - y + 1 })),
  );
  const isWhole = (room: Room) =>
    Array.from({ length: room.width * room.height }, (_, at) =>
      has.has(String([room.x + (at % room.width), room.y + Math.floor(at / room.width)])),
    ).every(Boolean);
  const better = (a: Room, b: Room) =>
    b.width * b.height - a.width * a.height || b.width - a.width || a.y - b.y || a.x - b.x;
  return rooms.filter(isWhole).sort(better)[0] ?? { x: 0, y: 0, width: 1, height: 1 };
}

/** How many letters go on a line of a cell, and how many of the smaller ones. */
const LETTERS = 6.5;
const SMALL_LETTERS = 8;

/** A name in lines that fit a room; one of two names breaks between them, in small letters where they need it. */
export function linesOf(name: string, { width }: Pick<Room, "width">): { lines: string[]; isSmall: boolean } {
  const parts = name.split(" - ");
  if (parts.length === 1) return { lines: wrapped(name, LETTERS * width), isSmall: false };
  const fits = parts.every((part) => part.length <= LETTERS * width);
  return { lines: parts.flatMap((part) => wrapped(part, (fits ? LETTERS : SMALL_LETTERS) * width)), isSmall: !fits };
}

function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
