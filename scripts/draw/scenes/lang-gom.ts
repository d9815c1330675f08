import { jar, smoke, tiles } from "../buildings.ts";
import { delta } from "../folk.ts";
import { land, ridge } from "../land.ts";
import { comb, hatch, lens } from "../marks.ts";
import { person, yoke } from "../people.ts";
import { bamboo, banana, crown } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { at, block, box, clip, disc, fill, n, type Pt, poly, rect, stroke } from "../svg.ts";

/** A pottery village: the climbing kiln, rows of jars, a potter at the wheel. */
export const potteryVillage = scene((s) => {
  const { rnd, c } = s;
  const yard = 720;
  return [
    sky(s, 500, 520, 110),
    land(s, ridge(rnd, 500, 130, "hills"), c.far, c.mid, 50),
    ...[30, 150, 280, 420].map((x) => crown(s, x, 520, rnd.between(90, 120), 66, c.mid, c.leaf, 16)),
    smoke(s, 1350, 210, 240, c.cloud),
    shed(s, 60, yard),
    box(-5, yard - 26, 1610, 380, c.earth),
    fill(hatch(rnd, [0, yard, 1600, 350], { gap: 44, length: [90, 280], weight: 11, tone: () => 0.24 }), c.clay),
    kiln(s),
    banana(s, 480, yard, 230, c.green, c.leaf),
    bamboo(s, 1570, yard + 60, 430, c.near, c.leaf),
    ...shelf(s, 110, 650, 3),
    person(s, 900, 860, 280, "carry", delta(s), -1),
    yoke(s, 900, 860, 280, ({ c: ink }) => at(0, 16, jar(s, 0, 0, 28, ink.clay)), -1),
    person(s, 1120, 850, 270, "bend", delta(s), 1),
    ...[560, 650, 740].map((x, i) => jar(s, x, 850 + (i % 2) * 14, 120, rnd.pick([c.clay, c.ochre]))),
    ...[0, 1, 2, 3, 4].map((i) =>
      jar(s, 1010 + i * 150, 1050 - (i % 2) * 26, rnd.between(220, 260), rnd.pick([c.clay, c.ochre, c.indigo, c.clay])),
    ),
    wheel(s, 560, 1040),
    person(s, 380, 985, 600, "sit", { top: c.red, bottom: c.ink, hat: "bun" }, 1),
    box(310, 984, 150, 20, c.clay) +
      box(310, 1002, 150, 6, c.ink) +
      fill(rect(326, 1006, 18, 60) + rect(426, 1006, 18, 60), c.ink),
    jar(s, 130, 1050, 280, c.ochre),
    jar(s, 250, 1075, 180, c.clay),
  ];
});

/** The kiln climbs to the right in vaulted chambers; the fire is in its lowest mouth. */
function kiln(s: Stage): string {
  const { rnd, c } = s;
  const out: string[] = [
    box(1318, 210, 60, 330, c.ink) +
      box(1322, 214, 48, 326, c.clay) +
      fill(hatch(rnd, [1322, 220, 48, 300], { gap: 24, length: [12, 26], weight: 6, tone: () => 0.6 }), c.ink),
  ];
  for (let i = 3; i >= 0; i -= 1) {
    const x = 720 + i * 165;
    const y = 770 - i * 34;
    const [w, h] = [230, 240 + i * 12];
    const d = `M${x} ${y}V${n(y - h * 0.5)}Q${x + w * 0.5} ${n(y - h * 1.3)} ${x + w} ${n(y - h * 0.5)}V${y}Z`;
    const bricks = hatch(rnd, [x, y - h, w, h], { gap: 27, length: [18, 40], weight: 7, tone: () => 0.5 });
    const mouth = `M${x + 62} ${y}V${n(y - 70)}Q${x + 115} ${n(y - 140)} ${x + 168} ${n(y - 70)}V${y}Z`;
    const lit = i === 0 || i === 1;
    const flames = comb(
      rnd,
      [
        [x + 70, y],
        [x + 162, y],
      ],
      { gap: 20, length: [46, 96], weight: 24, angle: -90, spread: 8 },
    );
    out.push(
      block(d, c.ink, c.clay, [-3, -3], 6),
      clip(s.id(), d, fill(bricks, c.ink)),
      stroke(mouth, c.ink, 22),
      stroke(mouth, c.earth, 9),
      fill(mouth, c.ink),
    );
    out.push(
      lit
        ? clip(
            s.id(),
            mouth,
            fill(flames, c.red) +
              fill(
                comb(
                  rnd,
                  [
                    [x + 80, y],
                    [x + 150, y],
                  ],
                  { gap: 22, length: [24, 56], weight: 20, angle: -90, spread: 6 },
                ),
                c.ochre,
              ),
          )
        : "",
    );
  }
  const bank: Pt[] = [
    [690, 800],
    [760, 772],
    [1420, 640],
    [1640, 620],
    [1640, 800],
  ];
  return (
    out.join("") +
    fill(poly(bank), c.near) +
    fill(comb(rnd, bank.slice(0, 4), { gap: 17, length: [10, 26], weight: 9, angle: -84, spread: 22 }), c.near) +
    woodpile(s, 1250, 770)
  );
}

function woodpile(s: Stage, x: number, y: number): string {
  const { c } = s;
  let out = "";
  for (let row = 0; row < 4; row += 1) {
    for (let i = 0; i < 7 - row; i += 1) {
      const [px, py] = [x + i * 40 + row * 20, y - row * 34];
      out +=
        disc(px, py, 20, c.ink) + disc(px - 1, py - 1, 16, c.ochre) + disc(px, py, 8, c.clay) + disc(px, py, 3, c.ink);
    }
  }
  return out;
}

function shed(s: Stage, x: number, y: number): string {
  const { c } = s;
  const posts = [10, 180, 350].map((dx) => rect(x + dx, y - 200, 18, 200)).join("");
  return (
    box(x + 10, y - 190, 360, 190, c.near) +
    fill(posts, c.ink) +
    tiles(
      s,
      [
        [x + 50, y - 300],
        [x + 330, y - 300],
        [x + 410, y - 182],
        [x - 40, y - 182],
      ],
      c.red,
      18,
    )
  );
}

function shelf(s: Stage, x: number, y: number, rows: number): string[] {
  const { rnd, c } = s;
  const out: string[] = [];
  for (let r = 0; r < rows; r += 1) {
    const py = y - 60 + r * 60;
    out.push(box(x - 30, py, 330, 9, c.ink));
    for (let i = 0; i < 6; i += 1) {
      out.push(jar(s, x + i * 52, py, 50, rnd.pick([c.clay, c.ochre, c.paper])));
    }
  }
  return out;
}

/** The potter's wheel with a bowl rising on it. */
function wheel(s: Stage, x: number, y: number): string {
  const { c } = s;
  const pot = `M${x - 62} ${y - 190}Q${x - 82} ${y - 262} ${x - 44} ${y - 296}L${x - 54} ${y - 318}H${x + 54}L${x + 44} ${y - 296}Q${x + 82} ${y - 262} ${x + 62} ${y - 190}Z`;
  const rings = [-210, -232, -256, -280].map((dy) => lens([x - 70, y + dy], [x + 68, y + dy], 5)).join("");
  return [
    disc(x, y, 170, c.ink, 34) + disc(x, y - 8, 158, c.clay, 26),
    box(x - 20, y - 160, 40, 160, c.ink),
    disc(x, y - 168, 126, c.ink, 30) + disc(x, y - 178, 118, c.ochre, 22),
    stroke(pot, c.ink, 8) + fill(pot, c.clay) + fill(rings, c.ink),
    disc(x, y - 316, 54, c.ink, 13),
    fill(lens([x + 44, y - 272], [x + 52, y - 214], 11), c.paper),
  ].join("");
}
