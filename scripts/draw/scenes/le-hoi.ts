import { tiles, wall } from "../buildings.ts";
import { town } from "../folk.ts";
import { hatch, lens, polar } from "../marks.ts";
import { crowd, person } from "../people.ts";
import { reflection, water } from "../sea.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { at, box, clip, disc, fill, n, type Pt, poly, rect, stroke } from "../svg.ts";

/** A lantern festival by a river: strings of lanterns overhead, floating lights, a crowd on the bank. */
export const festival = scene((s) => {
  const { rnd, c } = s;
  const bank = 690;
  const out = [sky(s, 560, 560, 220)];
  let x = -40;
  while (x < 1640) {
    const w = rnd.between(220, 300);
    out.push(house(s, x, bank - 40, w, rnd.between(180, 250)));
    x += w + 4;
  }
  out.push(
    box(-5, bank - 44, 1610, 60, c.earth),
    strings(s, 250, 120, 0.5, 12),
    crowd(s, -20, 1630, bank + 4, 190, ["hair", "bun", "cone", "cap"]),
    box(-5, bank - 4, 1610, 44, c.ink) + box(-5, bank + 2, 1610, 12, c.clay),
    water(s, bank + 38),
    ...[120, 330, 560, 820, 1040, 1290, 1500].map((px) =>
      lotus(s, px + rnd.between(-50, 50), bank + rnd.between(80, 150), 36),
    ),
    ...[240, 720, 1130, 1420].map((px) => lotus(s, px + rnd.between(-60, 60), bank + rnd.between(190, 240), 60)),
    lotus(s, 980, 1010, 96),
    lotus(s, 1360, 1035, 84),
    strings(s, 60, 170, 1, 8),
    quay(s),
    star(s, 640, 580, 110),
    stroke("M640 690L596 806", c.ink, 8),
    person(s, 520, 1046, 440, "hold", { ...town(s), top: c.red, bottom: c.ink, hat: "bun", dress: "long" }, 1),
    stroke("M306 744L248 862", c.ink, 7),
    person(
      s,
      180,
      1046,
      370,
      "hold",
      { ...town(s), top: c.ochre, bottom: c.indigo, hat: "hair", dress: "trousers" },
      1,
    ),
    globe(s, 306, 700, 0.9, c.red),
  );
  return out;
});

/** The landing where the children stand. */
function quay(s: Stage): string {
  const { rnd, c } = s;
  const d = poly([
    [-10, 980],
    [620, 980],
    [760, 1080],
    [-10, 1080],
  ]);
  return (
    fill(d, c.earth) +
    clip(
      s.id(),
      d,
      fill(hatch(rnd, [0, 1000, 760, 70], { gap: 26, length: [60, 160], weight: 8, tone: () => 0.4 }), c.clay),
    ) +
    stroke(d, c.ink, 9)
  );
}

function house(s: Stage, x: number, y: number, w: number, tall: number): string {
  const { rnd, c } = s;
  const openings = [0.1, 0.38, 0.66].map((t): readonly [number, number, number, number] => [
    x + w * t,
    y - tall * 0.66,
    w * 0.22,
    tall * 0.42,
  ]);
  return (
    wall(s, x, y - tall, w, tall, rnd.pick([c.ochre, c.clay, c.straw]), openings) +
    tiles(
      s,
      [
        [x + 24, y - tall - 86],
        [x + w - 24, y - tall - 86],
        [x + w + 16, y - tall + 8],
        [x - 16, y - tall + 8],
      ],
      rnd.pick([c.clay, c.red, c.near]),
      18,
    )
  );
}

/** A garland of lanterns across the whole picture. */
function strings(s: Stage, y: number, sag: number, size: number, count: number): string {
  const { rnd, c } = s;
  const height = (x: number): number => y + sag * Math.sin((Math.PI * (x + 100)) / 1800);
  let line = `M-20 ${n(height(-20))}`;
  let lamps = "";
  const tones: readonly [string, ...string[]] = [c.red, c.ochre, c.red, c.green, c.clay, c.paper];
  for (let i = 0; i < count; i += 1) {
    const x = (1600 / count) * (i + 0.5) + rnd.between(-16, 16);
    line += `L${n(x)} ${n(height(x))}`;
    const drop = 30 * size + rnd.between(0, 40) * size;
    lamps += stroke(`M${n(x)} ${n(height(x))}v${n(drop)}`, c.ink, 4 * size + 1);
    const kind = rnd.int(0, 3);
    const tone = rnd.pick(tones);
    lamps +=
      kind === 3
        ? star(s, x, height(x) + drop + 64 * size, 68 * size)
        : globe(s, x, height(x) + drop, size * rnd.between(0.9, 1.15), tone, kind === 1 ? 1.35 : 1);
  }
  return stroke(`${line}L1620 ${n(height(1620))}`, s.light === "dem" ? c.far : c.ink, 3 + 3 * size) + lamps;
}

/** A ribbed lantern hanging from the point, with a halo after dark. */
function globe(s: Stage, x: number, y: number, size: number, colour: string, tall = 1): string {
  const { c } = s;
  const [rx, ry] = [66, 58 * tall];
  const lit = s.light === "dem" || s.light === "chieu";
  const ribs = [-0.62, -0.2, 0.24, 0.66]
    .map((t) => `M${n(rx * t * 0.4)} 12Q${n(rx * t * 1.5)} ${n(12 + ry)} ${n(rx * t * 0.4)} ${n(12 + ry * 2)}`)
    .join("");
  let rays = "";
  for (let i = 0; i < 12; i += 1) {
    rays += lens(polar([0, 12 + ry], i * 30, rx * 1.22), polar([0, 12 + ry], i * 30, rx * 1.6), 8);
  }
  const tassel = `M0 ${n(24 + ry * 2)}v18${[-9, -3, 3, 9].map((dx) => `M0 ${n(40 + ry * 2)}L${dx} ${n(86 + ry * 2)}`).join("")}`;
  const parts = [
    lit ? fill(rays, c.lamp === c.indigo ? c.ochre : c.lamp) : "",
    disc(0, 12 + ry, rx + 5, c.ink, ry + 5),
    disc(-2, 10 + ry, rx, colour, ry),
    lit
      ? disc(0, 12 + ry, rx * 0.55, s.light === "dem" ? c.lamp : c.ochre, ry * 0.62)
      : fill(lens([-rx * 0.6, ry * 0.6], [-rx * 0.3, ry * 1.6], 13), c.paper),
    stroke(ribs, c.ink, 3.5),
    box(-24, 4, 48, 15, c.ink),
    box(-24, 6 + ry * 2, 48, 15, c.ink),
    stroke(tassel, c.ochre, 5),
  ];
  return at(x, y, parts.join(""), size);
}

/** The five-pointed lantern children carry at mid-autumn. */
function star(s: Stage, x: number, y: number, r: number): string {
  const { c } = s;
  const points = Array.from({ length: 10 }, (_, i): Pt => polar([x, y], -90 + i * 36, i % 2 === 0 ? r : r * 0.42));
  const spokes = points
    .filter((_, i) => i % 2 === 0)
    .map(([px, py]) => `M${n(x)} ${n(y)}L${n(px)} ${n(py)}`)
    .join("");
  const ring = `M${n(x - r * 1.02)} ${n(y)}a${n(r * 1.02)} ${n(r * 1.02)} 0 1 0 ${n(r * 2.04)} 0a${n(r * 1.02)} ${n(r * 1.02)} 0 1 0 ${n(-r * 2.04)} 0`;
  return (
    stroke(ring, c.ink, r * 0.09) +
    stroke(ring, c.paper, r * 0.04) +
    stroke(poly(points), c.ink, r * 0.12) +
    fill(poly(points), c.red) +
    disc(x, y, r * 0.36, c.ochre) +
    stroke(spokes, c.ink, r * 0.045)
  );
}

/** A paper lotus with a candle, afloat. */
function lotus(s: Stage, x: number, y: number, r: number): string {
  const { rnd, c } = s;
  const tone = rnd.pick([c.red, c.paper, c.ochre, c.clay]);
  const glow = s.light === "sang" || s.light === "trua" ? c.ochre : s.light === "chieu" ? c.glint : c.lamp;
  const petal = (a: number, size: number): string => lens([x, y], polar([x, y], a, size), size * 0.34);
  const back = [-150, -120, -90, -60, -30].map((a) => petal(a, r * 1.05)).join("");
  const front = [-168, -135, -45, -12].map((a) => petal(a, r * 0.9)).join("");
  const shine = [0, 1, 2, 3]
    .map((i) => lens([x - r * (0.9 - i * 0.2), y + 14 + i * 13], [x + r * (0.9 - i * 0.2), y + 14 + i * 13], 8))
    .join("");
  return (
    fill(shine, glow) +
    reflection(rnd, x - r, y + 4, r * 2, c.near, 1) +
    stroke(back, c.ink, r * 0.07) +
    fill(back, tone) +
    fill(rect(x - r * 0.08, y - r * 0.5, r * 0.16, r * 0.4), c.paper) +
    fill(lens([x, y - r * 0.45], [x, y - r * 0.95], r * 0.16), glow) +
    stroke(front, c.ink, r * 0.07) +
    fill(front, tone)
  );
}
