import { stiltHouse } from "../buildings.ts";
import { birds, grass, ground, land, ridge } from "../land.ts";
import { comb, hatch } from "../marks.ts";
import { person } from "../people.ts";
import { bamboo } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { clip, fill, type Pt, poly, stroke } from "../svg.ts";

/** Terraced fields folding down the mountainsides, a farmer with a basket in front. */
export const terracedFields = scene((s) => {
  const { rnd, c } = s;
  return [
    sky(s, 470, 980, 70),
    land(s, ridge(rnd, 400, 230, "peaks"), c.far, c.mid, 70, 66),
    land(s, ridge(rnd, 440, 110, "hills"), c.mid, c.near, 56, 70),
    slope(s, { x: 1420, top: 300, wide: 820, step: 36, count: 14 }),
    stiltHouse(s, 1210, 505, 130, c.ochre),
    slope(s, { x: 120, top: 400, wide: 760, step: 44, count: 12 }),
    stiltHouse(s, 330, 590, 150, c.clay),
    birds(rnd, 760, 210, 4, 22, c.ink),
    slope(s, { x: 980, top: 610, wide: 1150, step: 62, count: 8 }),
    grass(s, ridge(rnd, 1040, 60, "hills"), c.ink, 46, c.green),
    bamboo(s, 70, 1080, 560, c.ink, c.green),
    person(s, 600, 1015, 450, "walk", {
      top: c.indigo,
      bottom: c.near,
      hat: "cone",
      hatColour: c.paper,
      back: c.ochre,
      dress: "pleats",
    }),
  ];
});

interface Slope {
  readonly x: number;
  readonly top: number;
  readonly wide: number;
  readonly step: number;
  readonly count: number;
}

/** One mountainside: terraces lie round its spur like the rings of an onion. */
function slope(s: Stage, o: Slope): string {
  const { rnd, c } = s;
  const flooded = s.light === "sang" || s.light === "mua" || s.light === "dem";
  const phase = rnd.between(0, 6);
  const out: string[] = [];
  for (let i = 0; i < o.count; i += 1) {
    const step = o.step * (0.72 + (i / o.count) * 0.6);
    const edge: Pt[] = [];
    for (let x = -20; x <= 1620; x += 20) {
      const away = Math.abs(x - o.x) / o.wide;
      const dip = Math.sin(x / 74 + phase + i * 0.9) * step * 0.22 + Math.sin(x / 190 + phase - i * 0.5) * step * 0.4;
      edge.push([x, o.top + i * step + away ** 1.7 * o.wide * (0.62 - i * 0.012) + dip]);
    }
    const wet = rnd.chance(flooded ? 0.55 : 0.14);
    out.push(fill(ground(edge), wet ? rnd.pick([c.water, c.low]) : rnd.pick([c.leaf, c.green, c.straw, c.leaf])));
    if (wet) {
      const area = [0, o.top + i * step, 1600, 300] as const;
      const light = hatch(rnd, area, { gap: step * 0.9, length: [80, 240], weight: step * 0.16, tone: () => 0.2 });
      out.push(clip(s.id(), ground(edge), fill(light, c.glint)));
    } else {
      const rows = edge.map(([x, y]): Pt => [x, y + step * 0.72]);
      const rice = {
        gap: step * 0.85,
        length: [step * 0.28, step * 0.5],
        weight: step * 0.2,
        angle: -82,
        spread: 18,
        keep: 0.75,
      } as const;
      out.push(fill(comb(rnd, rows, rice), c.near));
    }
    const bank = {
      gap: step * 0.8,
      length: [step * 0.28, step * 0.6],
      weight: step * 0.38,
      angle: 78,
      spread: 9,
    } as const;
    out.push(stroke(poly(edge, false), c.ink, step * 0.2), fill(comb(rnd, edge, bank), c.ink));
  }
  return out.join("");
}
