import { coracle, pole, trawler } from "../boats.ts";
import { delta } from "../folk.ts";
import { birds, land, ridge } from "../land.ts";
import { lens } from "../marks.ts";
import { person } from "../people.ts";
import { reflection, swell, water } from "../sea.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { disc, fill, n, stroke } from "../svg.ts";

/** Fishing boats on a swelling sea. */
export const fishingBoats = scene((s) => {
  const { rnd, c } = s;
  const horizon = 470;
  const sunX = 1150;
  return [
    sky(s, horizon, sunX),
    land(s, ridge(rnd, horizon + 14, 120, "hills"), c.far, c.mid, 42),
    water(s, horizon, undefined, sunX),
    trawler(s, 240, horizon + 34, 190, c.indigo, 1),
    trawler(s, 1290, horizon + 50, 230, c.green, -1),
    trawler(s, 900, horizon + 22, 130, c.red, 1),
    swell(s, 640, 26, c.water, c.glint),
    reflection(rnd, 1060, 688, 400, c.near, 4),
    trawler(s, 1250, 680, 420, c.red, -1),
    swell(s, 760, 34, c.mid, c.glint),
    trawler(s, 560, 870, 900, c.indigo, 1),
    person(s, 640, 790, 250, "hold", { ...delta(s), top: c.red }, 1),
    person(s, 745, 786, 240, "bend", { ...delta(s), top: c.ochre }, 1),
    net(s, 800, 740),
    swell(s, 900, 40, c.mid, c.glint),
    pole(1310, 800, 1400, 990, c.ink, 10),
    person(s, 1260, 955, 290, "row", { ...delta(s), top: c.paper }, 1),
    coracle(s, 1270, 975, 300, c.ochre),
    swell(s, 1010, 46, c.near, c.glint),
    birds(rnd, 560, 190, 5, 30, c.paper),
    birds(rnd, 1000, 330, 3, 20, c.ink),
  ];
});

/** A net hauled over the side, with floats. */
function net(s: Stage, x: number, y: number): string {
  const { c } = s;
  let mesh = "";
  for (let i = 0; i < 8; i += 1) {
    mesh += `M${n(x + i * 7)} ${n(y)}Q${n(x + 60 + i * 14)} ${n(y + 40)} ${n(x + 90 + i * 24)} ${n(y + 170)}`;
    mesh += `M${n(x + i * 12)} ${n(y + i * 18)}Q${n(x + 70 + i * 10)} ${n(y + i * 14 - 10)} ${n(x + 80 + i * 26)} ${n(y + 30 + i * 18)}`;
  }
  const floats = [0, 1, 2, 3, 4].map((i) => disc(x + 70 + i * 50, y + 16 + i * 30, 10, c.red)).join("");
  return stroke(mesh, c.paper, 2.6) + floats + fill(lens([x - 20, y + 4], [x + 70, y - 2], 8), c.ink);
}
