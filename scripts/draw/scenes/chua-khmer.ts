import type { Look } from "../clothes.ts";
import { land, ridge } from "../land.ts";
import { comb, hatch, lens, polar, wedge } from "../marks.ts";
import { person } from "../people.ts";
import { banana, crown, sugarPalm } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { block, box, clip, disc, fill, n, type Pt, rect, stroke } from "../svg.ts";

/** A Khmer pagoda: steep tiered roofs with curved finials, monks crossing the court. */
export const khmerPagoda = scene((s) => {
  const { rnd, c } = s;
  const court = 800;
  const monk: Look = { top: c.ochre, bottom: c.ochre, hat: "bare", dress: "robe" };
  return [
    sky(s, 600, 1330, 190),
    land(s, ridge(rnd, 640, 70, "flat"), c.far, c.mid, 36),
    ...[40, 200, 330, 1240, 1390, 1530].map((x) => crown(s, x, 660, rnd.between(90, 130), 80, c.mid, c.leaf, 16)),
    sugarPalm(s, 150, court, 600, c.near, c.leaf),
    sugarPalm(s, 300, court, 470, c.near, c.leaf),
    sugarPalm(s, 1500, court, 560, c.near, c.leaf),
    stupa(s, 1290, court),
    banana(s, 1420, court, 220, c.green, c.leaf),
    box(-5, court - 6, 1610, 290, c.earth),
    fill(hatch(rnd, [0, court + 20, 1600, 260], { gap: 44, length: [100, 280], weight: 11, tone: () => 0.24 }), c.clay),
    hall(s, 760, court),
    person(s, 1120, 960, 330, "walk", monk, -1),
    person(s, 1260, 985, 350, "walk", { ...monk, top: c.clay }, -1),
    person(s, 1410, 1020, 380, "walk", monk, -1),
    parasol(s, 1396, 1020, 380),
    person(s, 300, 1010, 340, "hold", { top: c.paper, bottom: c.red, dress: "skirt", hat: "bun" }, 1),
    person(s, 190, 1030, 250, "stand", { top: c.paper, bottom: c.indigo, hat: "hair", dress: "trousers" }, 1),
  ];
});

/** One roof tier with curved slopes, its gable ends ending in horns. */
function tier(s: Stage, x: number, y: number, half: number, tall: number, colour: string): string {
  const { rnd, c } = s;
  const ridgeHalf = half * 0.62;
  const d = `M${n(x - half)} ${n(y)}Q${n(x - half * 0.82)} ${n(y - tall * 0.3)} ${n(x - ridgeHalf)} ${n(y - tall)}H${n(x + ridgeHalf)}Q${n(x + half * 0.82)} ${n(y - tall * 0.3)} ${n(x + half)} ${n(y)}Z`;
  const rows = hatch(rnd, [x - half, y - tall, half * 2, tall], {
    gap: 19,
    length: [24, 64],
    weight: 7,
    tone: () => 0.7,
  });
  const band =
    fill(lens([x - half * 1.04, y + 2], [x + half * 1.04, y + 2], 18), c.ochre) +
    stroke(`M${n(x - half)} ${n(y + 4)}H${n(x + half)}`, c.ink, 5);
  return (
    block(d, c.ink, colour) +
    clip(s.id(), d, fill(rows, c.ink) + box(x - half, y - 26, half * 2, 12, c.ochre)) +
    band +
    horn(s, x - half, y, -1, tall * 0.5) +
    horn(s, x + half, y, 1, tall * 0.5) +
    horn(s, x - ridgeHalf, y - tall, -1, tall * 0.5) +
    horn(s, x + ridgeHalf, y - tall, 1, tall * 0.5)
  );
}

function horn(s: Stage, x: number, y: number, side: 1 | -1, size: number): string {
  const d = `M${n(x - side * size * 0.2)} ${n(y)}Q${n(x + side * size * 0.5)} ${n(y - size * 0.02)} ${n(x + side * size * 0.42)} ${n(y - size * 0.55)}Q${n(x + side * size * 0.4)} ${n(y - size * 0.8)} ${n(x + side * size * 0.62)} ${n(y - size)}Q${n(x + side * size * 0.16)} ${n(y - size * 0.85)} ${n(x + side * size * 0.2)} ${n(y - size * 0.5)}Q${n(x + side * size * 0.2)} ${n(y - size * 0.2)} ${n(x - side * size * 0.2)} ${n(y)}Z`;
  return stroke(d, s.c.ink, 5) + fill(d, s.c.ochre);
}

function hall(s: Stage, x: number, y: number): string {
  const { c } = s;
  const floor = y - 60;
  const columns = [-330, -240, -150, 150, 240, 330]
    .map(
      (dx) =>
        box(x + dx - 13, floor - 170, 26, 172, c.ink) +
        box(x + dx - 9, floor - 168, 16, 168, c.paper) +
        box(x + dx - 20, floor - 176, 40, 14, c.ochre),
    )
    .join("");
  const windows = [-285, -195, 195, 285]
    .map(
      (dx) =>
        box(x + dx - 22, floor - 124, 44, 84, c.lamp) +
        stroke(rect(x + dx - 22, floor - 124, 44, 84), c.ink, 5) +
        fill(wedge([x + dx, floor - 126], [x + dx, floor - 156], 44), c.red),
    )
    .join("");
  return [
    box(x - 420, floor, 840, 66, c.ink) +
      box(x - 416, floor + 3, 832, 20, c.ochre) +
      box(x - 416, floor + 30, 832, 14, c.clay),
    box(x - 340, floor - 170, 680, 172, c.ochre),
    windows,
    columns,
    tier(s, x, floor - 172, 420, 120, c.red),
    tier(s, x, floor - 276, 330, 110, c.clay),
    tier(s, x, floor - 370, 236, 110, c.red),
    spire(s, x, floor - 470),
    pediment(s, x, floor),
    steps(s, x, y),
  ].join("");
}

function spire(s: Stage, x: number, y: number): string {
  const { c } = s;
  const d = `M${n(x - 46)} ${n(y)}Q${n(x - 26)} ${n(y - 26)} ${n(x - 18)} ${n(y - 70)}L${n(x)} ${n(y - 190)}L${n(x + 18)} ${n(y - 70)}Q${n(x + 26)} ${n(y - 26)} ${n(x + 46)} ${n(y)}Z`;
  return (
    block(d, c.ink, c.ochre) +
    fill(
      [20, 44, 70, 96].map((dy) => lens([x - 40 + dy * 0.3, y - dy], [x + 40 - dy * 0.3, y - dy], 7)).join(""),
      c.ink,
    )
  );
}

/** The porch gable: a flame-bordered triangle over the door. */
function pediment(s: Stage, x: number, floor: number): string {
  const { rnd, c } = s;
  const tip: Pt = [x, floor - 452];
  const [a, b]: [Pt, Pt] = [
    [x - 168, floor - 168],
    [x + 168, floor - 168],
  ];
  const d = `M${a[0]} ${a[1]}Q${x - 60} ${floor - 250} ${tip[0]} ${tip[1]}Q${x + 60} ${floor - 250} ${b[0]} ${b[1]}Z`;
  const inner = `M${a[0] + 60} ${a[1] - 18}Q${x - 36} ${floor - 240} ${tip[0]} ${tip[1] + 110}Q${x + 36} ${floor - 240} ${b[0] - 60} ${b[1] - 18}Z`;
  const leftEdge: Pt[] = [a, [x - 96, floor - 232], [x - 44, floor - 320], tip];
  const rightEdge = leftEdge.map(([px, py]): Pt => [2 * x - px, py]);
  const flames =
    comb(rnd, leftEdge, { gap: 30, length: [22, 36], weight: 17, angle: -140, spread: 5 }) +
    comb(rnd, rightEdge, { gap: 30, length: [22, 36], weight: 17, angle: -40, spread: 5 });
  let petals = "";
  for (let i = 0; i < 9; i += 1) {
    const at: Pt = [x, floor - 214];
    petals += lens(polar(at, -180 + i * 22.5, 12), polar(at, -180 + i * 22.5, 50), 11);
  }
  const posts = [-140, 140]
    .map((dx) => box(x + dx - 17, floor - 170, 34, 176, c.ink) + box(x + dx - 12, floor - 166, 22, 168, c.paper))
    .join("");
  return [
    box(x - 140, floor - 170, 280, 172, c.clay),
    box(x - 54, floor - 132, 108, 134, c.lamp) +
      stroke(`${rect(x - 54, floor - 132, 108, 134)}M${x} ${floor - 132}v134`, c.ink, 7),
    posts,
    fill(flames, c.ochre),
    block(d, c.ink, c.red, [-2, -2], 7),
    stroke(inner, c.ink, 12) + fill(inner, c.paper),
    clip(s.id(), inner, fill(petals, c.red) + disc(x, floor - 214, 14, c.ink)),
    horn(s, x - 168, floor - 168, -1, 66) + horn(s, x + 168, floor - 168, 1, 66),
    fill(wedge([x, floor - 446], [x + 16, floor - 520], 24), c.ochre),
  ].join("");
}

function steps(s: Stage, x: number, y: number): string {
  const { c } = s;
  const naga = (side: 1 | -1): string => {
    const d = `M${n(x + side * 70)} ${y - 62}Q${n(x + side * 92)} ${y - 8} ${n(x + side * 150)} ${y + 4}Q${n(x + side * 192)} ${y - 4} ${n(x + side * 184)} ${y - 60}`;
    const hood =
      wedge([x + side * 184, y - 46], [x + side * 150, y - 108], 28) +
      wedge([x + side * 184, y - 46], [x + side * 184, y - 124], 28) +
      wedge([x + side * 184, y - 46], [x + side * 218, y - 104], 28);
    return stroke(d, c.ink, 26) + stroke(d, c.green, 15) + stroke(hood, c.ink, 8) + fill(hood, c.green);
  };
  return (
    [0, 1, 2, 3]
      .map(
        (i) =>
          box(x - 66 - i * 12, y - 58 + i * 19, 132 + i * 24, 19, c.ink) +
          box(x - 62 - i * 12, y - 56 + i * 19, 124 + i * 24, 11, c.paper),
      )
      .join("") +
    naga(-1) +
    naga(1)
  );
}

function stupa(s: Stage, x: number, y: number): string {
  const { rnd, c } = s;
  const d = `M${x - 78} ${y}V${y - 60}H${x - 60}V${y - 110}Q${x - 62} ${y - 190} ${x - 24} ${y - 220}L${x} ${y - 380}L${x + 24} ${y - 220}Q${x + 62} ${y - 190} ${x + 60} ${y - 110}V${y - 60}H${x + 78}V${y}Z`;
  const shade = hatch(rnd, [x - 80, y - 260, 56, 260], { gap: 22, length: [20, 40], weight: 9 });
  return (
    block(d, c.ink, c.paper) +
    clip(s.id(), d, fill(shade, c.ink)) +
    fill(
      [60, 110, 222, 262, 300].map((dy) => lens([x - 84 + dy * 0.2, y - dy], [x + 84 - dy * 0.2, y - dy], 9)).join(""),
      c.ink,
    )
  );
}

function parasol(s: Stage, x: number, y: number, tall: number): string {
  const { c } = s;
  const top = y - tall * 1.2;
  const w = tall * 0.36;
  const d = `M${n(x - w)} ${n(top + w * 0.5)}Q${n(x - w * 0.6)} ${n(top)} ${n(x)} ${n(top - 8)}Q${n(x + w * 0.6)} ${n(top)} ${n(x + w)} ${n(top + w * 0.5)}Q${n(x)} ${n(top + w * 0.3)} ${n(x - w)} ${n(top + w * 0.5)}Z`;
  return (
    stroke(`M${n(x)} ${n(top)}L${n(x - 44)} ${n(y - tall * 0.5)}`, c.ink, 7) +
    block(d, c.ink, c.ochre) +
    fill([-0.6, -0.2, 0.2, 0.6].map((t) => lens([x, top - 4], [x + w * t, top + w * 0.42], 5)).join(""), c.ink)
  );
}
