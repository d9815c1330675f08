import { tiles, wall } from "../buildings.ts";
import { delta, hill, white } from "../folk.ts";
import { grass, land, ridge } from "../land.ts";
import { hatch, lens } from "../marks.ts";
import { person } from "../people.ts";
import { palm, tree } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, disc, fill, n, poly, rect, stroke } from "../svg.ts";

/** A clinic of two floors, a nurse receiving patients in front of it. */
export const clinic = scene((s) => {
  const { rnd, c } = s;
  const yard = 770;
  return [
    sky(s, 560, 1240, 170),
    land(s, ridge(rnd, 540, 190, "hills"), c.far, c.mid, 62),
    land(s, ridge(rnd, 660, 100, "hills"), c.mid, c.near, 46),
    palm(s, 1500, yard, 470, c.near, -40, c.leaf),
    tree(s, 90, yard, 440, c.green, c.leaf),
    box(-5, yard - 20, 1610, 320, c.earth),
    fill(hatch(rnd, [0, yard + 10, 1600, 280], { gap: 44, length: [90, 280], weight: 11, tone: () => 0.22 }), c.clay),
    building(s, 250, yard),
    ambulance(s, 1330, 880, 440),
    bench(s, 250, 900),
    person(s, 190, 862, 300, "chair", { ...delta(s), hat: "scarf", hatColour: c.paper, top: c.indigo }, 1),
    person(s, 320, 862, 290, "chair", { ...hill(s), dress: "trousers", top: c.red }, 1),
    person(s, 560, 1045, 450, "hold", white(s, "cap"), 1),
    person(s, 750, 1050, 420, "hold", { ...delta(s), top: c.red, hat: "bun" }, -1),
    infant(s, 696, 805),
    person(s, 915, 1050, 270, "stand", { top: c.ochre, bottom: c.indigo, hat: "hair", dress: "trousers" }, -1),
    grass(s, ridge(rnd, 1060, 26, "flat"), c.ink, 38, c.leaf),
  ];
});

function building(s: Stage, x: number, y: number): string {
  const { c } = s;
  const w = 860;
  const upper = [0, 1, 2, 4, 5, 6].map((i): readonly [number, number, number, number] => [
    x + 38 + i * 118,
    y - 330,
    76,
    84,
  ]);
  const lower = [0, 1, 5, 6].map((i): readonly [number, number, number, number] => [x + 38 + i * 118, y - 158, 76, 84]);
  const posts = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => rect(x + 10 + i * 118, y - 370, 14, 370)).join("");
  return [
    wall(s, x, y - 372, w, 372, c.paper, [...upper, ...lower]),
    fill(posts, c.far),
    box(x - 6, y - 208, w + 12, 16, c.ink),
    tiles(
      s,
      [
        [x + 60, y - 468],
        [x + w - 60, y - 468],
        [x + w + 34, y - 366],
        [x - 34, y - 366],
      ],
      c.red,
      19,
    ),
    porch(s, x + w / 2, y),
  ].join("");
}

/** The entrance under its canopy, with a green cross on a round sign. */
function porch(s: Stage, x: number, y: number): string {
  const { c } = s;
  const arm = 17;
  const cross = poly([
    [x - arm, y - 322],
    [x + arm, y - 322],
    [x + arm, y - 288],
    [x + 50, y - 288],
    [x + 50, y - 254],
    [x + arm, y - 254],
    [x + arm, y - 220],
    [x - arm, y - 220],
    [x - arm, y - 254],
    [x - 50, y - 254],
    [x - 50, y - 288],
    [x - arm, y - 288],
  ]);
  return [
    disc(x, y - 271, 92, c.ink) + disc(x - 2, y - 273, 86, c.paper) + fill(cross, c.green),
    box(x - 106, y - 150, 212, 150, c.lamp) +
      stroke(`M${n(x)} ${n(y - 150)}V${n(y)}M${n(x - 106)} ${n(y - 100)}H${n(x + 106)}`, c.ink, 6) +
      stroke(rect(x - 106, y - 150, 212, 150), c.ink, 7),
    box(x - 170, y - 182, 340, 34, c.ink) + box(x - 166, y - 180, 330, 22, c.green),
    box(x - 152, y - 150, 20, 152, c.ink) + box(x + 132, y - 150, 20, 152, c.ink),
    box(x - 190, y - 12, 380, 14, c.ink) + box(x - 214, y + 2, 428, 14, c.clay) + box(x - 214, y + 16, 428, 7, c.ink),
  ].join("");
}

function ambulance(s: Stage, x: number, y: number, long: number): string {
  const { c } = s;
  const k = long / 100;
  const d = "M-48 -6V-46Q-48 -52 -42 -52H18Q24 -52 28 -46L38 -29L47 -25Q50 -23 50 -18V-6Z";
  const g = [
    fill(d, c.ink),
    `<g transform="translate(-0.6 -0.8) scale(.985 .98)">${fill(d, c.paper)}</g>`,
    box(-47, -24, 96, 7, c.red),
    fill("M12 -46H19Q23 -46 25 -42L32 -30H12Z", c.lamp) + box(-40, -45, 20, 14, c.lamp),
    box(-2, -57, 14, 6, c.red) + stroke("M8 -50V-8", c.ink, 1),
    disc(-28, -6, 9.5, c.ink) + disc(-28, -6, 4, c.far) + disc(30, -6, 9.5, c.ink) + disc(30, -6, 4, c.far),
    box(-15, -41, 5, 15, c.green) + box(-20, -36, 15, 5, c.green),
    disc(47.5, -20, 2.4, c.ochre),
  ].join("");
  return `<g transform="translate(${x} ${y}) scale(${n(-k)} ${n(k)})">${g}</g>`;
}

function bench(s: Stage, x: number, y: number): string {
  const { c } = s;
  return (
    box(x - 150, y - 140, 300, 14, c.clay) +
    box(x - 150, y - 112, 300, 14, c.clay) +
    box(x - 160, y - 70, 320, 18, c.ink) +
    fill(
      rect(x - 140, y - 60, 14, 62) +
        rect(x + 126, y - 60, 14, 62) +
        rect(x - 140, y - 150, 9, 90) +
        rect(x + 130, y - 150, 9, 90),
      c.ink,
    )
  );
}

/** A child in its mother's arms. */
function infant(s: Stage, x: number, y: number): string {
  const { c } = s;
  return (
    fill(lens([x - 60, y + 6], [x + 64, y - 30], 62), c.ink) +
    fill(lens([x - 54, y + 5], [x + 60, y - 29], 52), c.ochre) +
    disc(x - 48, y - 4, 25, c.skin) +
    fill(`M${x - 72} ${y - 8}Q${x - 60} ${y - 36} ${x - 32} ${y - 24}Q${x - 50} ${y - 20} ${x - 72} ${y - 8}Z`, c.ink)
  );
}
