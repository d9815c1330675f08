import { tiles, wall } from "../buildings.ts";
import { delta } from "../folk.ts";
import { land, ridge } from "../land.ts";
import { hatch, lens, polar } from "../marks.ts";
import { person } from "../people.ts";
import { bush, spray, trunk } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, clip, disc, fill, type Pt, poly, stroke } from "../svg.ts";

/** Coffee: cherries on the branch in front, the drying yard and the rows of bushes behind. */
export const coffee = scene((s) => {
  const { rnd, c } = s;
  return [
    sky(s, 380, 480, 40),
    land(s, ridge(rnd, 370, 170, "hills"), c.far, c.mid, 60),
    land(s, ridge(rnd, 430, 110, "hills"), c.mid, c.near, 44),
    rows(s),
    farmhouse(s, 250, 590),
    yard(s),
    person(s, 470, 830, 300, "hold", { ...delta(s), top: c.indigo }, 1),
    stroke("M510 655L680 846", c.ink, 8) + fill(lens([640, 850], [730, 838], 18), c.ink),
    person(s, 860, 720, 210, "hold", { ...delta(s), top: c.red }, -1),
    stroke("M828 596L720 724", c.ink, 6) + fill(lens([690, 726], [750, 720], 13), c.ink),
    sack(s, 150, 930, 150),
    sack(s, 270, 960, 170),
    branch(
      s,
      [
        [1640, 380],
        [1420, 450],
        [1210, 560],
        [1010, 700],
      ],
      150,
    ),
    branch(
      s,
      [
        [1640, 690],
        [1440, 730],
        [1230, 830],
        [1050, 960],
      ],
      165,
    ),
    branch(
      s,
      [
        [1640, 960],
        [1460, 990],
        [1290, 1060],
      ],
      170,
    ),
  ];
});

function rows(s: Stage): string {
  const { rnd, c } = s;
  const out = [box(-5, 420, 1610, 400, c.clay)];
  for (let i = 0; i < 7; i += 1) {
    const y = 446 + i * 27 + i * i * 2.4;
    const r = 22 + i * 5.5;
    for (let x = -20 + (i % 2) * r; x < 1640; x += r * 1.75) {
      out.push(
        bush(
          s,
          x + rnd.between(-4, 4),
          y + rnd.between(-3, 3),
          r * rnd.between(0.95, 1.1),
          i % 2 === 0 ? c.green : c.near,
          c.leaf,
        ),
      );
    }
  }
  return out.join("");
}

function farmhouse(s: Stage, x: number, y: number): string {
  const { c } = s;
  return [
    wall(s, x, y - 110, 330, 120, c.paper, [
      [x + 34, y - 84, 54, 50],
      [x + 140, y - 90, 56, 98],
      [x + 240, y - 84, 54, 50],
    ]),
    tiles(
      s,
      [
        [x + 40, y - 196],
        [x + 290, y - 196],
        [x + 364, y - 104],
        [x - 34, y - 104],
      ],
      c.red,
      17,
    ),
  ].join("");
}

/** The drying yard: beds of cherries turning from red to dark, drawn with the rake. */
function yard(s: Stage): string {
  const { rnd, c } = s;
  const out = [
    fill(
      poly([
        [-10, 600],
        [1400, 600],
        [1700, 1080],
        [-10, 1080],
      ]),
      c.earth,
    ),
  ];
  const beds: readonly (readonly [string, readonly Pt[]])[] = [
    [
      c.red,
      [
        [60, 640],
        [560, 640],
        [530, 700],
        [-20, 700],
      ],
    ],
    [
      c.clay,
      [
        [640, 640],
        [1130, 640],
        [1190, 700],
        [620, 700],
      ],
    ],
    [
      c.near,
      [
        [-30, 740],
        [560, 740],
        [500, 850],
        [-30, 850],
      ],
    ],
    [
      c.red,
      [
        [620, 740],
        [1240, 740],
        [1330, 880],
        [560, 880],
      ],
    ],
    [
      c.clay,
      [
        [-30, 900],
        [470, 900],
        [380, 1080],
        [-30, 1080],
      ],
    ],
    [
      c.red,
      [
        [540, 930],
        [1360, 930],
        [1500, 1090],
        [430, 1090],
      ],
    ],
  ];
  for (const [tone, points] of beds) {
    const d = poly(points);
    const ys = points.map(([, y]) => y);
    const top = Math.min(...ys);
    const tall = Math.max(...ys) - top;
    const rake = hatch(rnd, [-30, top, 1600, tall], {
      gap: 15 + tall * 0.06,
      length: [60, 200],
      weight: 6 + tall * 0.02,
      angle: 4,
      tone: () => 0.55,
    });
    out.push(fill(d, tone), clip(s.id(), d, fill(rake, tone === c.red ? c.ink : c.ochre, 0.85)), stroke(d, c.ink, 5));
  }
  return out.join("");
}

function sack(s: Stage, x: number, y: number, tall: number): string {
  const { c } = s;
  const w = tall * 0.36;
  const d = `M${x - w} ${y}Q${x - w * 1.25} ${y - tall * 0.5} ${x - w * 0.7} ${y - tall * 0.86}Q${x} ${y - tall} ${x + w * 0.7} ${y - tall * 0.86}Q${x + w * 1.25} ${y - tall * 0.5} ${x + w} ${y}Z`;
  const folds =
    lens([x - w * 0.5, y - tall * 0.8], [x - w * 0.7, y - 10], 9) +
    lens([x + w * 0.3, y - tall * 0.78], [x + w * 0.2, y - tall * 0.2], 6);
  return (
    fill(d, c.paper) + stroke(d, c.ink, 6) + fill(folds, c.ink) + disc(x, y - tall * 0.88, w * 0.66, c.red, tall * 0.08)
  );
}

/** A bearing branch: leaves in pairs, cherries in clusters between them. */
function branch(s: Stage, points: readonly Pt[], size: number): string {
  const { rnd, c } = s;
  const first = points[0] ?? [0, 0];
  const last = points[points.length - 1] ?? first;
  const middle = points[1] ?? first;
  const leaves = spray(s, points, size * 1.5, 0.34);
  const veins = spray(s, points, size * 1.2, 0.03);
  const wood = trunk(first, middle, 0, 26) + trunk(middle, last, -10, 18);
  const out = [
    fill(leaves, c.ink),
    fill(spray(s, points, size * 1.34, 0.29), c.green),
    fill(veins, c.leaf),
    fill(wood, c.ink),
  ];
  points.slice(1).forEach((p, i) => {
    for (let k = 0; k < 9; k += 1) {
      const at = polar(p, k * 40 + rnd.between(-12, 12), k === 8 ? 0 : rnd.between(28, 52));
      const r = rnd.between(26, 33);
      const ripe = rnd.chance(0.78 - i * 0.08);
      out.push(
        disc(at[0], at[1], r + 4, c.ink),
        disc(at[0] - 2, at[1] - 2, r, ripe ? c.red : rnd.pick([c.ochre, c.leaf])),
      );
      out.push(
        fill(lens([at[0] - r * 0.5, at[1] - r * 0.5], [at[0] + r * 0.1, at[1] - r * 0.68], 7), c.paper),
        disc(at[0] + r * 0.3, at[1] + r * 0.5, 4, c.ink),
      );
    }
  });
  return out.join("");
}
