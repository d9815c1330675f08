import { flag, tiles, wall } from "../buildings.ts";
import { pupil } from "../folk.ts";
import { birds, grass, land, ridge } from "../land.ts";
import { comb, hatch, lens, polar } from "../marks.ts";
import { person } from "../people.ts";
import { crown, tree, trunk } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, fill, n, poly, rect, stroke } from "../svg.ts";

/** A mountain school: one long tiled house, the flag, pupils on their way. */
export const mountainSchool = scene((s) => {
  const { rnd, c } = s;
  const yard = 690;
  return [
    sky(s, 460, 1240, 80),
    land(s, ridge(rnd, 440, 290, "peaks"), c.far, c.mid, 82, 66),
    land(s, ridge(rnd, 560, 190, "hills"), c.mid, c.near, 60, 70),
    tree(s, 170, yard, 380, c.green, c.leaf),
    tree(s, 1500, yard, 330, c.green, c.leaf),
    box(-5, yard - 26, 1610, 420, c.earth),
    fill(hatch(rnd, [0, yard, 1600, 380], { gap: 46, length: [90, 300], weight: 11, tone: () => 0.2 }), c.clay),
    schoolhouse(s, 330, yard),
    ...[640, 700, 1010, 1060].map((x) =>
      person(
        s,
        x,
        yard + 48 + rnd.between(-6, 14),
        128,
        rnd.chance(0.5) ? "run" : "reach",
        pupil(s),
        rnd.chance(0.5) ? 1 : -1,
      ),
    ),
    flag(s, 480, 790, 660, 230),
    box(440, 776, 84, 20, c.clay),
    box(424, 792, 116, 20, c.ink),
    birds(rnd, 980, 170, 3, 20, c.ink),
    path(s),
    person(s, 760, 1030, 430, "walk", pupil(s), -1),
    person(s, 960, 1042, 390, "walk", pupil(s), -1),
    person(
      s,
      1180,
      1050,
      440,
      "walk",
      { ...pupil(s), top: c.indigo, bottom: c.near, dress: "pleats", hat: "scarf", hatColour: c.red },
      -1,
    ),
    person(s, 300, 985, 330, "run", pupil(s), 1),
    grass(s, ridge(rnd, 1050, 34, "hills"), c.ink, 42, c.leaf),
    flamboyant(s),
  ];
});

function schoolhouse(s: Stage, x: number, y: number): string {
  const { c } = s;
  const w = 980;
  const bays = [0, 1, 2, 3, 4, 5, 6];
  const rooms = bays.map((i): readonly [number, number, number, number] =>
    i % 3 === 1 ? [x + 52 + i * 132, y - 132, 58, 122] : [x + 42 + i * 132, y - 126, 80, 66],
  );
  const posts = bays
    .concat(7)
    .map((i) => rect(x + 22 + i * 132, y - 168, 15, 168))
    .join("");
  return [
    wall(s, x, y - 170, w, 170, c.ochre, rooms),
    fill(posts, c.paper),
    bays
      .concat(7)
      .map((i) => stroke(`M${n(x + 38 + i * 132)} ${n(y - 166)}V${n(y)}`, c.ink, 3))
      .join(""),
    box(x - 20, y - 10, w + 40, 20, c.ink),
    tiles(
      s,
      [
        [x + 70, y - 290],
        [x + w - 70, y - 290],
        [x + w + 40, y - 164],
        [x - 40, y - 164],
      ],
      c.red,
      19,
    ),
    fill(lens([x + 60, y - 294], [x + w - 60, y - 294], 16), c.ink),
  ].join("");
}

function path(s: Stage): string {
  const { c, rnd } = s;
  const d = poly([
    [620, 800],
    [1050, 800],
    [1500, 1080],
    [300, 1080],
  ]);
  return (
    fill(d, c.paper, 0.35) +
    fill(
      comb(
        rnd,
        [
          [600, 812],
          [280, 1080],
        ],
        { gap: 34, length: [16, 40], weight: 14, angle: -120, spread: 30 },
      ) +
        comb(
          rnd,
          [
            [1070, 812],
            [1530, 1080],
          ],
          { gap: 34, length: [16, 40], weight: 14, angle: -60, spread: 30 },
        ),
      c.green,
    )
  );
}

/** A branch of flame tree hanging into the picture from a corner. */
function flamboyant(s: Stage): string {
  const { rnd, c } = s;
  const wood =
    trunk([-30, 230], [430, 70], -20, 34) + trunk([120, 175], [330, 190], 10, 16) + trunk([40, 205], [180, 300], 0, 15);
  let flowers = "";
  for (const [x, y] of [
    [210, 70],
    [330, 60],
    [430, 80],
    [330, 190],
    [220, 180],
    [170, 290],
    [70, 110],
    [90, 260],
  ] as const) {
    for (let i = 0; i < 9; i += 1) {
      const a = i * 40 + rnd.between(-10, 10);
      flowers += lens(polar([x, y], a, 6), polar([x, y], a, rnd.between(42, 66)), 20);
    }
  }
  return crown(s, 110, 60, 190, 90, c.green, c.leaf, 22) + fill(wood, c.ink) + fill(flowers, c.red);
}
