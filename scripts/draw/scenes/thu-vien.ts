import { ground, ridge } from "../land.ts";
import { hatch, lens } from "../marks.ts";
import { person } from "../people.ts";
import { rain, room, type Stage, sky } from "../stage.ts";
import { block, box, clip, disc, fill, n, poly, rect, stroke } from "../svg.ts";

/** A reading room: shelves round an arched window, readers at the long table. */
export const library = room((s) => {
  const { rnd, c } = s;
  return [
    box(-5, -5, 1610, 1080, c.earth),
    fill(
      hatch(rnd, [520, 20, 560, 700], { gap: 40, length: [60, 160], weight: 8, angle: 90, tone: () => 0.2 }),
      c.clay,
    ),
    arch(s, 600, 70, 400, 560),
    shelves(s, -30, 20, 560, 720, 6),
    shelves(s, 1070, 20, 560, 720, 6),
    box(-5, 740, 1610, 340, c.clay),
    box(-5, 736, 1610, 14, c.ink),
    fill(hatch(rnd, [0, 770, 1600, 300], { gap: 46, length: [200, 500], weight: 9, tone: () => 0.4 }), c.ink),
    person(s, 480, 800, 430, "reach", { top: c.red, bottom: c.indigo, hat: "bun", dress: "long" }, -1),
    trolley(s, 1220, 815),
    person(s, 1060, 800, 400, "hold", { top: c.green, bottom: c.ink, hat: "hair" }, 1),
    person(s, 660, 960, 470, "hold", { top: c.indigo, bottom: c.ink, hat: "hair" }, 1),
    person(s, 900, 960, 400, "hold", { top: c.ochre, bottom: c.ink, hat: "bun" }, -1),
    seat(s, 330, 1060, 1),
    person(s, 330, 1060, 560, "chair", { top: c.paper, bottom: c.indigo, hat: "bun" }, 1),
    seat(s, 1290, 1060, -1),
    person(s, 1290, 1060, 580, "chair", { top: c.red, bottom: c.near, hat: "hair" }, -1),
    table(s),
  ];
});

/** The window shows the weather of the picture. */
function arch(s: Stage, x: number, y: number, w: number, h: number): string {
  const { c, rnd } = s;
  const d = `M${x} ${y + h}V${y + w / 2}A${w / 2} ${w / 2} 0 0 1 ${x + w} ${y + w / 2}V${y + h}Z`;
  const hills = ridge(rnd, y + h - 20, 180, "hills");
  const view =
    sky(s, y + h, x + w * 0.5, 60) +
    fill(ground(hills), c.mid) +
    fill(ground(ridge(rnd, y + h + 10, 110, "hills")), c.near) +
    (s.light === "mua" ? rain(rnd, c) : "");
  const bars = `M${x + w / 2} ${y}V${y + h}M${x} ${y + h * 0.45}H${x + w}M${x} ${y + h * 0.72}H${x + w}M${x + w * 0.25} ${y + 40}V${y + h}M${x + w * 0.75} ${y + 40}V${y + h}`;
  return (
    clip(s.id(), d, view) +
    stroke(bars, c.ink, 9) +
    stroke(d, c.ink, 26) +
    stroke(d, c.clay, 10) +
    box(x - 34, y + h - 4, w + 68, 26, c.ink) +
    box(x - 30, y + h - 2, w + 60, 13, c.clay)
  );
}

/** A bookcase full of spines. */
function shelves(s: Stage, x: number, y: number, w: number, h: number, rows: number): string {
  const { rnd, c } = s;
  const out = [box(x, y, w, h, c.ink)];
  const each = h / rows;
  const bound = new Map<string, string>();
  let bands = "";
  for (let r = 0; r < rows; r += 1) {
    const floor = y + each * (r + 1) - 12;
    let px = x + 16;
    while (px < x + w - 44) {
      const wide = rnd.between(17, 40);
      const tall = each * rnd.between(0.6, 0.84);
      if (rnd.chance(0.93)) {
        const tone = rnd.pick([c.red, c.ochre, c.green, c.paper, c.indigo, c.clay, c.far]);
        bound.set(tone, (bound.get(tone) ?? "") + rect(px, floor - tall, wide - 4, tall));
        bands += rnd.chance(0.6)
          ? rect(px, floor - tall * 0.8, wide - 4, 6) + rect(px, floor - tall * 0.24, wide - 4, 6)
          : "";
      }
      px += wide;
    }
    out.push(box(x + 8, floor, w - 16, 12, c.clay));
  }
  return (
    out.join("") +
    [...bound].map(([tone, d]) => fill(d, tone)).join("") +
    fill(bands, c.ink) +
    stroke(rect(x, y, w, h), c.ink, 16)
  );
}

function trolley(s: Stage, x: number, y: number): string {
  const { rnd, c } = s;
  let books = "";
  for (let i = 0; i < 8; i += 1) {
    const tall = rnd.between(70, 100);
    books += box(x - 108 + i * 27, y - 120 - tall, 23, tall, rnd.pick([c.red, c.ochre, c.green, c.paper, c.indigo]));
  }
  return (
    books +
    box(x - 120, y - 120, 240, 16, c.ink) +
    box(x - 120, y - 44, 240, 14, c.ink) +
    fill(rect(x - 114, y - 230, 10, 220) + rect(x + 104, y - 230, 10, 220), c.ink) +
    disc(x - 100, y - 4, 14, c.ink) +
    disc(x + 100, y - 4, 14, c.ink)
  );
}

function seat(s: Stage, x: number, y: number, facing: 1 | -1): string {
  const { c } = s;
  const back = x - facing * 80;
  return (
    box(x - 74, y - 168, 150, 18, c.ink) +
    fill(rect(back - 8, y - 390, 16, 400) + rect(x + facing * 58 - 8, y - 160, 16, 170), c.ink) +
    fill(rect(Math.min(back, back - facing * 10) - 10, y - 390, 30, 110), c.clay)
  );
}

function table(s: Stage): string {
  const { rnd, c } = s;
  const top = poly([
    [410, 850],
    [1190, 850],
    [1240, 910],
    [360, 910],
  ]);
  const legs = rect(440, 900, 26, 180) + rect(1134, 900, 26, 180) + rect(770, 900, 22, 180);
  const glow =
    s.light === "dem" || s.light === "mua"
      ? fill(
          poly([
            [752, 660],
            [848, 660],
            [1030, 880],
            [570, 880],
          ]),
          c.lamp,
          0.45,
        )
      : "";
  return [
    fill(legs, c.ink),
    block(top, c.ink, c.ochre, [0, -8], 6),
    fill(hatch(rnd, [430, 856, 740, 40], { gap: 16, length: [80, 240], weight: 6, tone: () => 0.5 }), c.ink),
    glow,
    book(s, 480, 862, 1),
    book(s, 660, 868, 1),
    book(s, 930, 866, 1),
    book(s, 1110, 862, 1),
    pile(s, 790, 880),
    lamp(s, 800, 860),
  ].join("");
}

function book(s: Stage, x: number, y: number, size: number): string {
  const { c } = s;
  const d = `M${n(x - 66 * size)} ${n(y - 12)}Q${n(x - 30)} ${n(y - 34)} ${x} ${n(y - 10)}Q${n(x + 30)} ${n(y - 34)} ${n(x + 66 * size)} ${n(y - 12)}L${n(x + 74 * size)} ${n(y + 16)}Q${n(x + 34)} ${n(y)} ${x} ${n(y + 20)}Q${n(x - 34)} ${n(y)} ${n(x - 74 * size)} ${n(y + 16)}Z`;
  const text = [0, 1]
    .map(
      (i) =>
        lens([x - 58, y - 4 + i * 9], [x - 12, y - 2 + i * 9], 2.5) +
        lens([x + 12, y - 2 + i * 9], [x + 58, y - 4 + i * 9], 2.5),
    )
    .join("");
  return stroke(d, c.ink, 8) + fill(d, c.paper) + fill(lens([x, y - 10], [x, y + 20], 5) + text, c.ink);
}

function pile(s: Stage, x: number, y: number): string {
  const { c } = s;
  return (
    box(x + 60, y - 22, 120, 22, c.ink) +
    box(x + 64, y - 20, 112, 14, c.green) +
    box(x + 70, y - 42, 100, 22, c.ink) +
    box(x + 74, y - 40, 92, 14, c.red)
  );
}

function lamp(s: Stage, x: number, y: number): string {
  const { c } = s;
  const shade = `M${x - 70} ${y - 190}Q${x - 60} ${y - 256} ${x} ${y - 258}Q${x + 60} ${y - 256} ${x + 70} ${y - 190}Z`;
  return (
    disc(x, y, 56, c.ink, 14) +
    box(x - 6, y - 200, 12, 200, c.ink) +
    stroke(shade, c.ink, 8) +
    fill(shade, c.green) +
    fill(lens([x - 40, y - 210], [x - 20, y - 246], 8), c.leaf) +
    fill(lens([x - 70, y - 190], [x + 70, y - 190], 14), s.light === "dem" || s.light === "mua" ? c.lamp : c.paper)
  );
}
