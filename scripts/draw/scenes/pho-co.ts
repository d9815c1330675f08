import { tiles, wall } from "../buildings.ts";
import { delta, town } from "../folk.ts";
import { hatch, lens } from "../marks.ts";
import { basket, person, yoke } from "../people.ts";
import { crown, trunk } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { block, box, disc, fill, n, type Pt, poly, rect, stroke } from "../svg.ts";
import { bicycle } from "../vehicles.ts";

/** A street of tube houses with balconies and awnings, a street vendor and a cyclist. */
export const oldQuarter = scene((s) => {
  const { rnd, c } = s;
  const street = 820;
  const out = [sky(s, 640, 960, 300)];
  let x = -40;
  let last = "";
  while (x < 1640) {
    const w = rnd.between(165, 240);
    const tones = [c.ochre, c.paper, c.clay, c.leaf, c.far, c.earth].filter((tone) => tone !== last);
    last = tones[rnd.int(0, tones.length - 1)] ?? c.ochre;
    out.push(house(s, x, street, w, rnd.between(470, 650), last));
    x += w;
  }
  out.push(
    wires(s),
    box(-5, street, 1610, 260, c.earth),
    box(-5, street, 1610, 26, c.paper) + box(-5, street + 24, 1610, 8, c.ink),
    fill(hatch(rnd, [0, street + 50, 1600, 200], { gap: 42, length: [90, 280], weight: 11, tone: () => 0.25 }), c.clay),
    ...[120, 420, 980, 1180].map((px) =>
      person(
        s,
        px + rnd.between(-30, 30),
        street + 30,
        rnd.between(205, 230),
        rnd.chance(0.5) ? "walk" : "stand",
        town(s),
        rnd.chance(0.5) ? 1 : -1,
      ),
    ),
    bicycle(s, 640, 1000, 290, { ...delta(s), top: c.paper, dress: "trousers" }, c.red, -1),
    flowers(s, 735, 905),
    person(s, 1120, 1045, 430, "carry", { ...delta(s), top: c.indigo }, -1),
    yoke(s, 1120, 1045, 430, basket(c.clay, c.leaf), -1),
    almond(s),
  );
  return out;
});

function house(s: Stage, x: number, y: number, w: number, tall: number, colour: string): string {
  const { rnd, c } = s;
  const floors = tall > 560 ? 3 : 2;
  const shop = 190;
  const each = (tall - shop) / floors;
  const shutters = rnd.pick([c.green, c.indigo, c.red, c.near]);
  const out = [wall(s, x, y - tall, w, tall, colour)];
  for (let f = 0; f < floors; f += 1) {
    const top = y - shop - each * (f + 1);
    out.push(box(x, top + each - 9, w, 9, c.ink));
    const count = w > 200 ? 3 : 2;
    const pane = (w * 0.62) / count;
    for (let i = 0; i < count; i += 1) {
      const px = x + w * 0.12 + ((w * 0.76 - pane) / Math.max(1, count - 1)) * i;
      out.push(window(s, px, top + each * 0.22, pane, each * 0.56, shutters, f === 1));
    }
    if (rnd.chance(0.55)) {
      out.push(balcony(s, x + 10, top + each - 6, w - 20, each * 0.26));
    }
  }
  out.push(rnd.chance(0.6) ? gable(s, x, y - tall, w) : parapet(s, x, y - tall, w, colour));
  const opening: Pt[] = [
    [x + 16, y - shop + 62],
    [x + w - 16, y - shop + 62],
    [x + w - 16, y],
    [x + 16, y],
  ];
  out.push(fill(poly(opening), s.light === "dem" || s.light === "mua" ? c.lamp : c.ink));
  const wares = Array.from({ length: 6 }, (_, i) =>
    disc(x + 34 + ((w - 68) / 5) * i, y - 26 - (i % 2) * 16, 15, rnd.pick([c.red, c.ochre, c.paper, c.leaf])),
  ).join("");
  out.push(wares, box(x + 12, y - 14, w - 24, 14, c.clay));
  const awning: Pt[] = [
    [x + 14, y - shop + 8],
    [x + w - 14, y - shop + 8],
    [x + w + 2, y - shop + 72],
    [x - 2, y - shop + 72],
  ];
  out.push(block(poly(awning), c.ink, rnd.pick([c.red, c.green, c.indigo, c.ochre])));
  out.push(
    fill(
      [0.2, 0.4, 0.6, 0.8]
        .map((t) => lens([x + 14 + (w - 28) * t, y - shop + 10], [x + w * t, y - shop + 70], 9))
        .join(""),
      c.paper,
    ),
  );
  return out.join("");
}

function window(s: Stage, x: number, y: number, w: number, h: number, shutter: string, arched: boolean): string {
  const { c, rnd } = s;
  const d = arched
    ? `M${n(x)} ${n(y + h)}V${n(y + w / 2)}Q${n(x)} ${n(y)} ${n(x + w / 2)} ${n(y)}Q${n(x + w)} ${n(y)} ${n(x + w)} ${n(y + w / 2)}V${n(y + h)}Z`
    : rect(x, y, w, h);
  const open = rnd.chance(0.5);
  const slats = [0.3, 0.45, 0.6, 0.75, 0.9].map((t) => lens([x + 3, y + h * t], [x + w - 3, y + h * t], 4)).join("");
  return (
    fill(d, open ? c.lamp : shutter) +
    (open
      ? stroke(`M${n(x + w / 2)} ${n(y)}V${n(y + h)}M${n(x)} ${n(y + h * 0.4)}H${n(x + w)}`, c.ink, 4)
      : fill(slats, c.ink)) +
    stroke(d, c.ink, 5)
  );
}

function balcony(s: Stage, x: number, y: number, w: number, h: number): string {
  let bars = rect(x, y - h, w, 6) + rect(x - 6, y, w + 12, 9);
  for (let px = x + 4; px < x + w; px += 17) {
    bars += rect(px, y - h, 5, h);
  }
  return (
    fill(bars, s.c.ink) +
    (s.rnd.chance(0.5) ? crown(s, x + w * 0.3, y - h, w * 0.2, h * 0.5, s.c.green, s.c.leaf, 13) : "")
  );
}

function gable(s: Stage, x: number, y: number, w: number): string {
  return tiles(
    s,
    [
      [x + 14, y - 70],
      [x + w - 14, y - 70],
      [x + w + 10, y + 10],
      [x - 10, y + 10],
    ],
    s.rnd.pick([s.c.red, s.c.clay]),
    16,
  );
}

function parapet(s: Stage, x: number, y: number, w: number, colour: string): string {
  const { c } = s;
  const d = `M${n(x)} ${n(y + 8)}V${n(y - 26)}H${n(x + w * 0.24)}Q${n(x + w * 0.3)} ${n(y - 80)} ${n(x + w * 0.5)} ${n(y - 84)}Q${n(x + w * 0.7)} ${n(y - 80)} ${n(x + w * 0.76)} ${n(y - 26)}H${n(x + w)}V${n(y + 8)}Z`;
  return (
    block(d, c.ink, colour) +
    disc(x + w * 0.5, y - 38, 20, c.ink) +
    disc(x + w * 0.5, y - 38, 12, c.paper) +
    box(x - 4, y - 4, w + 8, 11, c.ink)
  );
}

function wires(s: Stage): string {
  const lines = [0, 1, 2].map(
    (i) => `M-20 ${430 + i * 20}Q400 ${520 + i * 26} 820 ${410 + i * 20}T1640 ${440 + i * 20}`,
  );
  return (
    fill(rect(812, 380, 15, 450), s.c.ink) +
    fill(rect(770, 404, 100, 11) + rect(780, 432, 80, 10), s.c.ink) +
    stroke(lines.join(""), s.c.ink, 3.5)
  );
}

/** Bunches of flowers on the carrier of the bicycle. */
function flowers(s: Stage, x: number, y: number): string {
  const { rnd, c } = s;
  let out = fill(lens([x - 60, y + 20], [x + 66, y + 14], 30), c.green);
  for (let i = 0; i < 22; i += 1) {
    const [fx, fy] = [x + rnd.between(-62, 62), y + rnd.between(-52, 8)];
    out +=
      disc(fx, fy, 14, c.ink) +
      disc(fx - 1, fy - 1, 11.5, rnd.pick([c.red, c.ochre, c.paper, c.red])) +
      disc(fx, fy, 3.5, c.ink);
  }
  return out;
}

/** A street tree framing the picture on the right. */
function almond(s: Stage): string {
  const { c } = s;
  const wood =
    trunk([1500, 1090], [1480, 180], 40, 92) +
    trunk([1490, 480], [1270, 190], 10, 34) +
    trunk([1490, 420], [1650, 150], 0, 40);
  const bark = [0, 1, 2, 3, 4, 5]
    .map((i) => lens([1480 + (i % 2) * 26, 560 + i * 76], [1486 + (i % 2) * 26, 640 + i * 76], 8))
    .join("");
  return (
    fill(wood, c.ink) +
    fill(bark, c.clay) +
    crown(s, 1290, 110, 220, 120, c.green, c.leaf, 26) +
    crown(s, 1560, 130, 190, 150, c.green, c.leaf, 26) +
    crown(s, 1420, 20, 250, 110, c.green, c.leaf, 26)
  );
}
