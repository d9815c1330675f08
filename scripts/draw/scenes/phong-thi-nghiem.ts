import { white } from "../folk.ts";
import { ground, ridge } from "../land.ts";
import { hatch, lens } from "../marks.ts";
import { person } from "../people.ts";
import { rain, room, type Stage, sky } from "../stage.ts";
import { box, clip, disc, fill, n, poly, rect, stroke } from "../svg.ts";

/** A laboratory: a microscope and glassware on the bench, plant cultures on the shelves. */
export const laboratory = room((s) => {
  const { rnd, c } = s;
  return [
    box(-5, -5, 1610, 1080, c.far),
    fill(hatch(rnd, [0, 40, 1600, 700], { gap: 52, length: [140, 320], weight: 10, tone: () => 0.16 }), c.mid),
    window(s, 110, 90, 520, 470),
    cultures(s, 900, 90, 640, 560),
    hanging(s, 420),
    hanging(s, 980),
    person(s, 1180, 960, 700, "reach", white(s, "bun"), 1),
    person(s, 480, 1010, 780, "hold", white(s, "hair"), 1),
    bench(s),
  ];
});

function window(s: Stage, x: number, y: number, w: number, h: number): string {
  const { rnd, c } = s;
  const view =
    sky(s, y + h, x + w * 0.6, 40) +
    fill(ground(ridge(rnd, y + h - 30, 130, "hills")), c.mid) +
    fill(ground(ridge(rnd, y + h, 90, "flat")), c.green) +
    (s.light === "mua" ? rain(rnd, c) : "");
  const bars = `M${n(x + w / 3)} ${y}V${y + h}M${n(x + (w * 2) / 3)} ${y}V${y + h}M${x} ${n(y + h * 0.36)}H${x + w}`;
  return (
    clip(s.id(), rect(x, y, w, h), view) +
    stroke(bars, c.ink, 12) +
    stroke(rect(x, y, w, h), c.ink, 24) +
    stroke(rect(x, y, w, h), c.paper, 9) +
    box(x - 30, y + h + 4, w + 60, 24, c.ink) +
    box(x - 26, y + h + 6, w + 52, 12, c.paper)
  );
}

/** Shelves of jars, each with a plantlet on its gel. */
function cultures(s: Stage, x: number, y: number, w: number, h: number): string {
  const { rnd, c } = s;
  const out = [box(x, y, w, h, c.ink), box(x + 12, y + 12, w - 24, h - 24, s.light === "dem" ? c.low : c.near)];
  const rows = 4;
  for (let r = 0; r < rows; r += 1) {
    const floor = y + (h / rows) * (r + 1) - 10;
    out.push(box(x + 6, floor, w - 12, 14, c.paper), box(x + 6, floor + 12, w - 12, 6, c.ink));
    out.push(box(x + 20, floor - h / rows + 26, w - 40, 8, "#fbe7a6"));
    for (let px = x + 48; px < x + w - 30; px += 68) {
      const tall = 78;
      const d = `M${px - 24} ${floor}V${floor - tall + 14}Q${px - 24} ${floor - tall} ${px - 14} ${floor - tall}H${px + 14}Q${px + 24} ${floor - tall} ${px + 24} ${floor - tall + 14}V${floor}Z`;
      const stem = floor - 22;
      let leaves = lens([px, stem], [px, stem - 40], 5);
      for (const [dx, dy] of [
        [-18, -30],
        [18, -34],
        [-13, -48],
        [14, -50],
      ] as const) {
        leaves += lens([px, stem - 12], [px + dx * rnd.between(0.8, 1.1), stem + dy * rnd.between(0.8, 1)], 11);
      }
      out.push(
        fill(d, c.glint),
        box(px - 24, floor - 22, 48, 22, c.ochre),
        fill(leaves, c.green),
        stroke(d, c.ink, 4.5),
        box(px - 18, floor - tall - 10, 36, 12, rnd.chance(0.6) ? c.red : c.indigo),
      );
    }
  }
  return out.join("");
}

function hanging(s: Stage, x: number): string {
  const { c } = s;
  const lit = s.light === "dem" || s.light === "mua";
  const cone = fill(
    poly([
      [x - 70, 78],
      [x + 70, 78],
      [x + 300, 780],
      [x - 300, 780],
    ]),
    c.lamp,
    0.16,
  );
  return (
    (lit ? cone : "") +
    stroke(`M${x} -10V40`, c.ink, 7) +
    fill(`M${x - 84} 78Q${x - 70} 30 ${x} 28Q${x + 70} 30 ${x + 84} 78Z`, c.ink) +
    fill(lens([x - 74, 78], [x + 74, 78], 16), lit ? c.lamp : c.paper)
  );
}

function bench(s: Stage): string {
  const { rnd, c } = s;
  return [
    box(-5, 806, 1610, 280, c.ink),
    box(-5, 812, 1610, 30, c.paper),
    box(-5, 852, 1610, 230, c.indigo),
    [260, 560, 860, 1160, 1460].map((x) => box(x, 872, 10, 200, c.ink) + box(x - 190, 900, 90, 14, c.ochre)).join(""),
    fill(hatch(rnd, [0, 940, 1600, 120], { gap: 30, length: [80, 220], weight: 7, tone: () => 0.35 }), c.ink),
    microscope(s, 720, 812),
    flask(s, 120, 812, 210, c.red),
    flask(s, 270, 812, 160, c.ochre),
    tubes(s, 930, 812),
    flask(s, 1260, 812, 230, c.leaf),
    dish(s, 480, 808),
    seedling(s, 1430, 812),
    seedling(s, 1540, 812),
  ].join("");
}

function microscope(s: Stage, x: number, y: number): string {
  const { c } = s;
  const arm = `M${x + 70} ${y - 20}Q${x + 150} ${y - 190} ${x + 30} ${y - 330}L${x - 6} ${y - 302}Q${x + 84} ${y - 190} ${x + 20} ${y - 30}Z`;
  const tube = poly([
    [x - 70, y - 400],
    [x - 26, y - 424],
    [x + 40, y - 300],
    [x - 4, y - 276],
  ]);
  const lensTube = poly([
    [x - 4, y - 282],
    [x + 30, y - 300],
    [x + 20, y - 214],
    [x - 2, y - 204],
  ]);
  return [
    fill(arm, c.ink) + fill(lens([x + 80, y - 60], [x + 70, y - 270], 13), c.paper),
    fill(
      `M${x - 120} ${y}Q${x - 110} ${y - 40} ${x - 20} ${y - 44}H${x + 100}Q${x + 130} ${y - 40} ${x + 130} ${y}Z`,
      c.ink,
    ) + fill(lens([x - 90, y - 16], [x + 100, y - 18], 10), c.paper),
    box(x - 104, y - 166, 170, 20, c.ink) + box(x - 60, y - 176, 70, 10, c.glint),
    fill(lensTube, c.ochre) + stroke(lensTube, c.ink, 6),
    fill(tube, c.paper) + stroke(tube, c.ink, 8),
    fill(
      poly([
        [x - 86, y - 396],
        [x - 26, y - 430],
        [x - 36, y - 450],
        [x - 98, y - 414],
      ]),
      c.ink,
    ),
    disc(x + 70, y - 120, 24, c.ink) + disc(x + 68, y - 122, 15, c.red),
    disc(x - 20, y - 100, 26, c.ink) + disc(x - 20, y - 100, 15, c.glint),
  ].join("");
}

function flask(s: Stage, x: number, y: number, tall: number, liquid: string): string {
  const { c } = s;
  const w = tall * 0.36;
  const d = `M${n(x - tall * 0.1)} ${n(y - tall)}V${n(y - tall * 0.62)}L${n(x - w)} ${n(y - tall * 0.1)}Q${n(x - w)} ${y} ${n(x - w * 0.8)} ${y}H${n(x + w * 0.8)}Q${n(x + w)} ${y} ${n(x + w)} ${n(y - tall * 0.1)}L${n(x + tall * 0.1)} ${n(y - tall * 0.62)}V${n(y - tall)}Z`;
  const level = rect(x - w, y - tall * 0.4, w * 2, tall * 0.42);
  return (
    fill(d, c.glint) +
    clip(s.id(), d, fill(level, liquid) + fill(lens([x - w, y - tall * 0.4], [x + w, y - tall * 0.4], 9), c.ink)) +
    stroke(d, c.ink, 7) +
    box(x - tall * 0.13, y - tall - 8, tall * 0.26, 14, c.ink) +
    fill(lens([x - w * 0.45, y - tall * 0.16], [x - tall * 0.05, y - tall * 0.58], 8), c.paper)
  );
}

function tubes(s: Stage, x: number, y: number): string {
  const { c, rnd } = s;
  let out = box(x - 110, y - 24, 230, 24, c.ink);
  for (let i = 0; i < 5; i += 1) {
    const px = x - 90 + i * 45;
    const tone = rnd.pick([c.red, c.ochre, c.leaf, c.indigo]);
    const d = `M${px - 13} ${y - 170}V${y - 34}Q${px} ${y - 18} ${px + 13} ${y - 34}V${y - 170}Z`;
    out +=
      fill(d, c.glint) +
      fill(`M${px - 13} ${y - 100}V${y - 34}Q${px} ${y - 18} ${px + 13} ${y - 34}V${y - 100}Z`, tone) +
      stroke(d, c.ink, 5) +
      box(px - 17, y - 180, 34, 10, c.ink);
  }
  return out + box(x - 116, y - 128, 240, 20, c.ink) + box(x - 112, y - 125, 232, 9, c.clay);
}

function dish(s: Stage, x: number, y: number): string {
  const { c } = s;
  return (
    disc(x, y - 6, 74, c.ink, 17) +
    disc(x, y - 12, 68, c.glint, 12) +
    disc(x - 18, y - 13, 15, c.leaf, 4) +
    disc(x + 22, y - 10, 20, c.green, 4.5)
  );
}

function seedling(s: Stage, x: number, y: number): string {
  const { c } = s;
  const leaves = [
    [-52, -50],
    [52, -58],
    [-36, -92],
    [40, -100],
    [0, -120],
  ]
    .map(([dx = 0, dy = 0]) => lens([x, y - 78], [x + dx, y - 72 + dy], 24))
    .join("");
  return (
    fill(leaves, c.green) +
    stroke(`M${x} ${y - 60}V${y - 150}`, c.ink, 5) +
    fill(`M${x - 46} ${y - 78}H${x + 46}L${x + 32} ${y}H${x - 32}Z`, c.ink) +
    fill(`M${x - 40} ${y - 72}H${x + 38}L${x + 26} ${y - 5}H${x - 28}Z`, c.clay) +
    box(x - 52, y - 86, 104, 16, c.ink)
  );
}
