import { smoke } from "../buildings.ts";
import { town, worker } from "../folk.ts";
import { grass, land, ridge } from "../land.ts";
import { hatch, lens } from "../marks.ts";
import { person } from "../people.ts";
import { crown, tree } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { block, box, clip, cut, disc, fill, n, type Pt, poly, rect, stroke } from "../svg.ts";
import { bicycle, motorbike } from "../vehicles.ts";

/** A factory under a saw-tooth roof at the change of shift. */
export const factory = scene((s) => {
  const { rnd, c } = s;
  const yard = 770;
  return [
    sky(s, 560, 560, 170),
    land(s, ridge(rnd, 560, 130, "hills"), c.far, c.mid, 52),
    smoke(s, 1174, 160, 260, c.cloud),
    smoke(s, 1304, 220, 220, c.cloud),
    chimney(s, 1170, yard, 600),
    chimney(s, 1300, yard, 540),
    silo(s, 70, yard, 120, 380),
    silo(s, 205, yard, 120, 340),
    ...[0, 1, 2, 3, 4].map((i) => tooth(s, 300 + i * 205, yard - 250, 205)),
    hall(s, 300, yard),
    ...[1370, 1470, 1580].map((x) => crown(s, x, yard - 60, 90, 74, c.green, c.leaf, 17)),
    box(-5, yard, 1610, 310, c.earth),
    fill(hatch(rnd, [0, yard + 20, 1600, 280], { gap: 46, length: [100, 300], weight: 11, tone: () => 0.24 }), c.far),
    lorry(s, 1250, 875, 520),
    ...[180, 330, 470].map((x) =>
      person(s, x + rnd.between(-20, 20), 880 + rnd.between(-14, 14), 240, "walk", worker(s), 1),
    ),
    person(s, 700, 890, 245, "walk", worker(s), -1),
    bicycle(s, 900, 1010, 300, { ...worker(s), dress: "trousers", hat: "cap", hatColour: c.ochre }, c.red, 1),
    person(s, 300, 1050, 440, "walk", worker(s), 1),
    person(s, 480, 1055, 430, "hold", { ...worker(s), top: c.green, hatColour: c.paper }, -1),
    motorbike(s, 1340, 1050, 320, { ...town(s), hat: "helmet", dress: "trousers", hatColour: c.red }, c.indigo, -1),
    grass(s, ridge(rnd, 1064, 20, "flat"), c.ink, 34, c.leaf),
    tree(s, 40, 1080, 560, c.green, c.leaf),
  ];
});

/** One tooth of the roof: the glass side and the tiled slope. */
function tooth(s: Stage, x: number, y: number, w: number): string {
  const { rnd, c } = s;
  const slope: Pt[] = [
    [x + 14, y - 130],
    [x + 40, y - 130],
    [x + w + 4, y + 6],
    [x + 14, y + 6],
  ];
  const d = cut(rnd, slope, 1.5);
  const sheets = hatch(rnd, [x, y - 130, w, 140], {
    gap: 19,
    length: [40, 120],
    weight: 6,
    angle: 36,
    tone: () => 0.55,
  });
  const glass: Pt[] = [
    [x - 4, y + 6],
    [x + 14, y - 128],
    [x + 30, y - 128],
    [x + 46, y + 6],
  ];
  return (
    block(d, c.ink, c.red) +
    clip(s.id(), d, fill(sheets, c.ink)) +
    fill(poly(glass), c.lamp) +
    stroke(`${poly(glass)}M${n(x + 4)} ${n(y - 50)}H${n(x + 38)}M${n(x + 22)} ${n(y - 128)}V${n(y)}`, c.ink, 4)
  );
}

function hall(s: Stage, x: number, y: number): string {
  const { rnd, c } = s;
  const w = 1030;
  const face = block(
    cut(
      rnd,
      [
        [x, y - 250],
        [x + w, y - 250],
        [x + w, y],
        [x, y],
      ],
      1.5,
    ),
    c.ink,
    c.clay,
  );
  const bricks = hatch(rnd, [x + 10, y - 240, w - 20, 236], { gap: 30, length: [18, 42], weight: 7, tone: () => 0.34 });
  const windows = Array.from({ length: 7 }, (_, i) => {
    const px = x + 36 + i * 142;
    if (i === 3) {
      return (
        box(px - 6, y - 170, 112, 172, c.ink) +
        box(px + 2, y - 162, 96, 164, c.lamp) +
        fill([0, 1, 2, 3, 4].map((k) => lens([px, y - 150 + k * 32], [px + 100, y - 150 + k * 32], 5)).join(""), c.ink)
      );
    }
    return (
      box(px, y - 190, 92, 96, c.lamp) +
      stroke(`M${px + 46} ${y - 190}v96M${px} ${y - 142}h92${rect(px, y - 190, 92, 96)}`, c.ink, 6)
    );
  }).join("");
  return face + fill(bricks, c.ink) + windows + box(x - 8, y - 256, w + 16, 16, c.ink) + box(x, y - 40, w, 40, c.near);
}

function chimney(s: Stage, x: number, y: number, tall: number): string {
  const { rnd, c } = s;
  const d = poly([
    [x - 34, y],
    [x - 20, y - tall],
    [x + 24, y - tall],
    [x + 40, y],
  ]);
  const bricks = hatch(rnd, [x - 30, y - tall + 60, 66, tall - 60], {
    gap: 24,
    length: [12, 28],
    weight: 6,
    tone: () => 0.6,
  });
  return (
    block(d, c.ink, c.clay) +
    clip(
      s.id(),
      d,
      fill(bricks, c.ink) + box(x - 40, y - tall + 30, 90, 34, c.paper) + box(x - 40, y - tall + 96, 90, 34, c.paper),
    ) +
    box(x - 28, y - tall - 8, 60, 18, c.ink)
  );
}

function silo(s: Stage, x: number, y: number, w: number, tall: number): string {
  const { rnd, c } = s;
  const d = `M${x} ${y}V${y - tall}Q${x + w / 2} ${y - tall - 90} ${x + w} ${y - tall}V${y}Z`;
  const shade = hatch(rnd, [x + 4, y - tall, w * 0.4, tall], { gap: 22, length: [20, 44], weight: 8 });
  return (
    block(d, c.ink, c.far) +
    clip(s.id(), d, fill(shade, c.ink)) +
    fill([0.2, 0.5, 0.8].map((t) => lens([x, y - tall * t], [x + w, y - tall * t], 8)).join(""), c.ink)
  );
}

function lorry(s: Stage, x: number, y: number, long: number): string {
  const { c } = s;
  const k = long / 100;
  const ribs = Array.from({ length: 11 }, (_, i) => lens([-18 + i * 6, -43], [-18 + i * 6, -14], 1.6)).join("");
  const g = [
    box(-22, -46, 72, 36, c.ink) + box(-20.5, -44.5, 69, 32, c.green) + fill(ribs, c.ink),
    fill("M-25 -8V-38H-38Q-42 -38 -43 -34L-48 -20V-8Z", c.ink) +
      fill("M-26 -9V-37H-38Q-41 -37 -42 -33L-47 -20V-9Z", c.red) +
      fill("M-30 -24V-34H-38L-42 -24Z", c.lamp),
    box(-48, -10, 98, 5, c.ink),
    [-38, -10, 30, 42].map((wx) => disc(wx, -6, 6.6, c.ink) + disc(wx, -6, 2.8, c.far)).join(""),
    box(-49, -14, 4, 3, c.ochre),
  ].join("");
  return `<g transform="translate(${x} ${y}) scale(${n(k)})">${g}</g>`;
}
