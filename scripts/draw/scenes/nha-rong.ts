import { jar } from "../buildings.ts";
import { hill } from "../folk.ts";
import { grass, land, ridge } from "../land.ts";
import { comb, hatch, lens, wedge } from "../marks.ts";
import { person } from "../people.ts";
import { banana, tree } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { block, box, clip, disc, fill, n, type Pt, poly, rect, stroke } from "../svg.ts";

/** The communal house of the Central Highlands under its axe-blade roof, a fire and gongs before it. */
export const communalHouse = scene((s) => {
  const { rnd, c } = s;
  const yard = 800;
  return [
    sky(s, 560, 1330, 160),
    land(s, ridge(rnd, 540, 200, "hills"), c.far, c.mid, 66),
    land(s, ridge(rnd, 640, 130, "hills"), c.mid, c.near, 50),
    tree(s, 90, yard, 470, c.green, c.leaf),
    tree(s, 1530, yard, 380, c.green, c.leaf),
    banana(s, 1370, yard, 240, c.green, c.leaf),
    box(-5, yard - 30, 1610, 320, c.earth),
    fill(hatch(rnd, [0, yard, 1600, 270], { gap: 44, length: [90, 260], weight: 11, tone: () => 0.22 }), c.clay),
    house(s, 660, yard),
    pole(s, 1230, 860),
    person(s, 1085, 905, 250, "stand", hill(s, true), -1),
    person(s, 210, 900, 260, "walk", hill(s, true), 1),
    s.light === "mua" ? jar(s, 900, 1000, 200, c.ochre) : fire(s, 900, 985),
    ...[330, 480, 620].map((x) => gonger(s, x, 1010 + rnd.between(-14, 14), 330, 1)),
    ...[1150, 1300].map((x) => gonger(s, x, 1015 + rnd.between(-14, 14), 330, -1)),
    jar(s, 1450, 1030, 190, c.clay),
    jar(s, 1540, 1050, 160, c.ochre),
    grass(s, ridge(rnd, 1062, 26, "flat"), c.ink, 36, c.leaf),
  ];
});

function house(s: Stage, x: number, y: number): string {
  const { rnd, c } = s;
  const eave = y - 250;
  const top = 70;
  const roof = `M${x - 250} ${top + 14}Q${x} ${top - 10} ${x + 250} ${top + 14}Q${x + 268} ${top + 260} ${x + 380} ${eave}Q${x} ${eave + 22} ${x - 380} ${eave}Q${x - 268} ${top + 260} ${x - 250} ${top + 14}Z`;
  let straw = "";
  for (let i = 1; i < 10; i += 1) {
    const t = i / 10;
    const py = top + 30 + (eave - top - 30) * t;
    const half = 255 + 125 * t ** 2.4;
    straw += comb(
      rnd,
      [
        [x - half, py],
        [x + half, py + 6],
      ],
      { gap: 19, length: [26, 58], weight: 8, angle: 90, spread: 5, keep: 0.8 },
    );
  }
  const legs = [-300, -190, -80, 40, 150, 290].map((dx) => rect(x + dx, y - 130, 20, 136)).join("");
  const wallTop = eave - 6;
  return [
    fill(legs, c.ink),
    block(rect(x - 320, wallTop, 640, 136), c.ink, c.clay),
    fill(
      hatch(rnd, [x - 318, wallTop + 24, 636, 110], { gap: 17, length: [50, 150], weight: 7, tone: () => 0.6 }),
      c.ink,
    ),
    box(x - 54, wallTop + 16, 108, 116, c.lamp),
    stroke(rect(x - 54, wallTop + 16, 108, 116), c.ink, 7),
    box(x - 370, y - 130, 740, 18, c.ink),
    railing(s, x, y),
    ladder(s, x, y),
    block(roof, c.ink, c.ochre, [-4, -4]),
    clip(s.id(), roof, fill(straw, c.ink) + band(s, x, top + 70, 300) + band(s, x, eave - 66, 380)),
    finials(s, x, top),
  ].join("");
}

/** A woven band of red and paper lozenges across the roof. */
function band(s: Stage, x: number, y: number, half: number): string {
  const { c } = s;
  let lozenges = "";
  for (let px = x - half; px < x + half; px += 48) {
    lozenges += poly([
      [px, y + 22],
      [px + 24, y + 4],
      [px + 48, y + 22],
      [px + 24, y + 40],
    ]);
  }
  return (
    box(x - half, y, half * 2, 44, c.red) +
    fill(lozenges, c.paper) +
    box(x - half, y - 6, half * 2, 6, c.ink) +
    box(x - half, y + 44, half * 2, 6, c.ink)
  );
}

function finials(s: Stage, x: number, top: number): string {
  const { c } = s;
  let d = lens([x - 266, top + 10], [x + 266, top + 10], 20);
  for (let dx = -230; dx <= 230; dx += 46) {
    d += wedge([x + dx, top + 6], [x + dx - 8, top - 30], 13) + wedge([x + dx, top + 6], [x + dx + 18, top - 20], 9);
  }
  return fill(
    d + wedge([x - 250, top + 14], [x - 300, top - 54], 20) + wedge([x + 250, top + 14], [x + 300, top - 54], 20),
    c.ink,
  );
}

function railing(s: Stage, x: number, y: number): string {
  let d = rect(x - 370, y - 186, 740, 9);
  for (let dx = -366; dx <= 366; dx += 61) {
    d += rect(x + dx, y - 184, 9, 60);
  }
  return fill(d, s.c.ink);
}

function ladder(s: Stage, x: number, y: number): string {
  const { c } = s;
  const d: Pt[] = [
    [x - 46, y - 128],
    [x + 46, y - 128],
    [x + 74, y + 34],
    [x - 74, y + 34],
  ];
  const steps = [0, 1, 2, 3, 4]
    .map((i) => lens([x - 54 - i * 5, y - 104 + i * 30], [x + 54 + i * 5, y - 104 + i * 30], 10))
    .join("");
  return fill(poly(d), c.clay) + stroke(poly(d), c.ink, 8) + fill(steps, c.ink);
}

/** The festival pole with its carved bands and streamers. */
function pole(s: Stage, x: number, y: number): string {
  const { c, rnd } = s;
  const bands = Array.from({ length: 9 }, (_, i) =>
    box(x - 9, y - 90 - i * 62, 18, 26, i % 2 === 0 ? c.red : c.paper),
  ).join("");
  const streamers = [0, 1, 2, 3].map((i) => {
    const py = y - 620 + i * 24;
    return lens([x, py], [x + (i % 2 === 0 ? 130 : -120), py + 90 + rnd.between(0, 40)], 12);
  });
  return (
    fill(rect(x - 10, y - 660, 20, 660), c.ink) +
    bands +
    fill(streamers.join(""), c.ochre) +
    fill(
      poly([
        [x - 50, y - 640],
        [x, y - 700],
        [x + 50, y - 640],
        [x, y - 610],
      ]),
      c.red,
    ) +
    stroke(
      poly([
        [x - 50, y - 640],
        [x, y - 700],
        [x + 50, y - 640],
        [x, y - 610],
      ]),
      c.ink,
      6,
    )
  );
}

function fire(s: Stage, x: number, y: number): string {
  const { c } = s;
  const flame = (k: number): string =>
    `M${n(x - 70 * k)} ${y}Q${n(x - 80 * k)} ${n(y - 70 * k)} ${n(x - 30 * k)} ${n(y - 110 * k)}Q${n(x - 20 * k)} ${n(y - 70 * k)} ${x} ${n(y - 80 * k)}Q${n(x - 10 * k)} ${n(y - 140 * k)} ${n(x + 16 * k)} ${n(y - 190 * k)}Q${n(x + 24 * k)} ${n(y - 110 * k)} ${n(x + 50 * k)} ${n(y - 100 * k)}Q${n(x + 86 * k)} ${n(y - 40 * k)} ${n(x + 66 * k)} ${y}Z`;
  const logs = lens([x - 120, y + 14], [x + 110, y - 10], 26) + lens([x - 100, y - 12], [x + 120, y + 16], 26);
  return fill(flame(1), c.red) + fill(flame(0.68), c.ochre) + fill(flame(0.34), c.paper) + fill(logs, c.ink);
}

function gonger(s: Stage, x: number, y: number, tall: number, facing: 1 | -1): string {
  const { c, rnd } = s;
  const gx = x + facing * tall * 0.19;
  const look = { top: rnd.pick([c.indigo, c.red, c.near]), bottom: c.ink, hat: "scarf", hatColour: c.red } as const;
  return (
    person(s, x, y, tall, "hold", look, facing) +
    disc(gx, y - tall * 0.53, tall * 0.115, c.ink) +
    disc(gx - 2, y - tall * 0.53 - 2, tall * 0.1, c.ochre) +
    disc(gx, y - tall * 0.53, tall * 0.035, c.ink) +
    disc(gx - 1, y - tall * 0.53 - 2, tall * 0.025, c.paper)
  );
}
