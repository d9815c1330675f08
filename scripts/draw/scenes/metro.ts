import { tower } from "../buildings.ts";
import { town } from "../folk.ts";
import { hatch, lens } from "../marks.ts";
import { person } from "../people.ts";
import { crown, tree } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, fill, type Pt, poly, rect, stroke } from "../svg.ts";
import { motorbike, train } from "../vehicles.ts";

/** An elevated train over a street of motorbikes. */
export const metro = scene((s) => {
  const { rnd, c } = s;
  const street = 790;
  const glass = s.light === "dem" ? c.lamp : s.light === "mua" ? c.lamp : c.low;
  const out = [sky(s, 790, 1180, 430)];
  for (let x = -30; x < 1640; x += rnd.between(90, 150)) {
    out.push(tower(s, x, 780, rnd.between(80, 140), rnd.between(250, 480), c.far, s.light === "dem" ? c.lamp : c.sky));
  }
  for (let x = -60; x < 1640; x += rnd.between(190, 330)) {
    out.push(tower(s, x, 790, rnd.between(150, 230), rnd.between(180, 400), rnd.chance(0.5) ? c.mid : c.near, glass));
  }
  out.push(
    ...[60, 300, 560, 830, 1100, 1350, 1580].map((x) =>
      crown(s, x, 750, rnd.between(90, 130), 66, c.green, c.leaf, 18),
    ),
    box(-5, street, 1610, 290, c.earth),
    fill(hatch(rnd, [0, street + 30, 1600, 250], { gap: 44, length: [90, 280], weight: 11, tone: () => 0.25 }), c.far),
    fill([0, 1, 2, 3, 4, 5].map((i) => lens([60 + i * 300, 925], [220 + i * 300, 925], 13)).join(""), c.paper),
    viaduct(s),
    ...[130, 470, 700].map((x) =>
      motorbike(s, x + rnd.between(-30, 30), 872, 170, rider(s), rnd.pick([c.red, c.indigo, c.ochre, c.green]), 1),
    ),
    ...[1030, 1290, 1500].map((x) =>
      motorbike(s, x + rnd.between(-30, 30), 880, 170, rider(s), rnd.pick([c.red, c.indigo, c.ochre, c.green]), -1),
    ),
    ...(rnd.chance(0.5) ? [350, 800] : [210, 640, 980]).map((x, i) =>
      motorbike(
        s,
        x,
        1035 + (i % 2) * 15,
        330 + (i % 2) * 20,
        rider(s),
        rnd.pick([c.red, c.indigo, c.green, c.clay]),
        1,
      ),
    ),
    person(s, 1240, 1045, 340, "walk", { ...town(s), hat: "bun", dress: "long", top: c.red, bottom: c.paper }, -1),
    tree(s, 1490, 1120, 560, c.green, c.leaf),
  );
  return out;
});

function rider(s: Stage): ReturnType<typeof town> {
  return {
    ...town(s),
    hat: "helmet",
    dress: "trousers",
    hatColour: s.rnd.pick([s.c.red, s.c.paper, s.c.ochre, s.c.indigo]),
  };
}

/** The viaduct runs uphill across the picture, a train on it. */
function viaduct(s: Stage): string {
  const { rnd, c } = s;
  const pillars = [170, 690, 1210].map((x) => {
    const y = 478 - x * 0.06;
    const d: Pt[] = [
      [x - 130, y],
      [x + 130, y - 12],
      [x + 96, y + 46],
      [x + 42, y + 90],
      [x + 36, 812],
      [x - 36, 812],
      [x - 42, y + 94],
      [x - 96, y + 52],
    ];
    return (
      fill(poly(d), c.ink) +
      fill(
        poly([
          [x - 112, y + 4],
          [x + 116, y - 8],
          [x + 84, y + 40],
          [x + 30, y + 84],
          [x + 22, 808],
          [x - 6, 808],
          [x - 4, y + 90],
          [x - 80, y + 44],
        ]),
        c.earth,
      ) +
      fill(hatch(rnd, [x - 2, y + 110, 22, 660 - y], { gap: 26, length: [10, 22], weight: 7 }), c.ink)
    );
  });
  const beam = rect(-40, 420, 1700, 62);
  const deck =
    fill(beam, c.ink) +
    box(-40, 424, 1700, 34, c.paper) +
    fill(hatch(rnd, [-40, 428, 1700, 26], { gap: 13, length: [40, 130], weight: 5, tone: () => 0.5 }), c.ink) +
    box(-40, 400, 1700, 20, c.ink);
  const masts = [60, 420, 780, 1140, 1500].map((x) => `M${x} 402V238H${x + 70}`).join("");
  const wires = stroke(`M-40 244H1660M-40 262H1660`, c.ink, 3);
  const line = stroke(masts, c.ink, 7) + wires;
  return `${pillars.join("")}<g transform="skewY(-3.4)">${line}${train(s, rnd.between(-260, -80), 402, 390, 142, 4, rnd.pick([c.red, c.green, c.indigo]))}${deck}</g>`;
}
