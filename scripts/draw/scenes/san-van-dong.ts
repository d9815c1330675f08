import type { Look } from "../clothes.ts";
import { comb, hatch, lens } from "../marks.ts";
import { person } from "../people.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, disc, fill, n, type Pt, poly, stroke } from "../svg.ts";

/** A football match in a full stadium. */
export const stadium = scene((s) => {
  const { rnd, c } = s;
  const red: Look = { top: c.red, bottom: c.red, dress: "shorts", hat: "hair" };
  const pale: Look = { top: c.paper, bottom: c.indigo, dress: "shorts", hat: "hair" };
  return [
    sky(s, 420, 1050, 60),
    floodlight(s, 560, 420, 260, 0.62),
    floodlight(s, 1040, 420, 260, 0.62),
    floodlight(s, 170, 420, 350, 1),
    floodlight(s, 1430, 420, 350, 1),
    stand(s),
    pitch(s),
    goal(s, 330, 660),
    person(s, 345, 668, 150, "reach", { ...pale, top: c.ochre }, 1),
    person(s, 620, 690, 170, "run", red, -1),
    person(s, 560, 700, 170, "run", pale, -1),
    person(s, 1320, 720, 190, "walk", pale, -1),
    person(s, 1100, 680, 165, "stand", red, -1),
    person(s, 1400, 990, 400, "run", pale, -1),
    person(s, 480, 1010, 420, "run", pale, 1),
    shadow(s, 900, 1035),
    person(s, 900, 1030, 480, "kick", red, -1),
    ball(s, 700 + rnd.between(-30, 20), 900 + rnd.between(-30, 40), 36),
  ];
});

const arc = (x: number, middle: number, rise: number): number => middle - rise * ((x - 800) / 800) ** 2;

function curve(middle: number, rise: number): Pt[] {
  return Array.from({ length: 42 }, (_, i): Pt => [-40 + i * 41, arc(-40 + i * 41, middle, rise)]);
}

/** The bowl of the stand: rows of people under a cantilevered roof. */
function stand(s: Stage): string {
  const { rnd, c } = s;
  const roof = curve(330, 150);
  const front = curve(400, 130);
  const floor = curve(600, 10);
  const out = [fill(poly([...roof, ...[...floor].reverse()]), c.near)];
  const dots = new Map<string, string>();
  for (let row = 0; row < 8; row += 1) {
    const t = row / 7;
    const gap = 27 + t * 4;
    for (let x = -20 + (row % 2) * gap * 0.5; x < 1620; x += gap) {
      if (rnd.chance(0.9)) {
        const y = arc(x, 424 + t * 140, 118 - t * 106) + rnd.between(-3, 3);
        const tone = rnd.pick([c.red, c.red, c.ochre, c.paper, c.clay, c.far]);
        const r = 9 + t * 2;
        dots.set(
          tone,
          `${dots.get(tone) ?? ""}M${n(x - r)} ${n(y + r * 1.5)}V${n(y)}A${n(r)} ${n(r)} 0 0 1 ${n(x + r)} ${n(y)}V${n(y + r * 1.5)}Z`,
        );
      }
    }
  }
  out.push(...[...dots].map(([tone, d]) => fill(d, tone)));
  const stairs = [200, 500, 800, 1100, 1400]
    .map((x) =>
      poly([
        [x - 12, arc(x, 400, 130)],
        [x + 12, arc(x, 400, 130)],
        [x + 17 + (x - 800) * 0.02, 600],
        [x - 17 + (x - 800) * 0.02, 600],
      ]),
    )
    .join("");
  out.push(fill(stairs, c.near));
  out.push(fill(poly([...roof, ...[...front].reverse()]), c.ink));
  out.push(
    fill(comb(rnd, front, { gap: 52, length: [26, 40], weight: 11, angle: 90 }), c.ink),
    stroke(poly(curve(344, 147), false), c.paper, 6),
    stroke(poly(curve(368, 140), false), c.far, 4),
  );
  for (let x = 30; x < 1600; x += 118) {
    const y = arc(x, 328, 150);
    out.push(
      stroke(`M${x} ${n(y)}v-44`, c.ink, 4),
      fill(lens([x, y - 38], [x + 40, y - 30], 13), x % 236 === 30 ? c.red : c.ochre),
    );
  }
  const boards = [c.red, c.paper, c.indigo, c.ochre, c.green];
  for (let i = 0; i < 9; i += 1) {
    out.push(box(i * 180 - 10, 588, 176, 40, boards[i % 5] ?? c.red));
  }
  return out.join("") + box(-5, 626, 1610, 8, c.ink);
}

function pitch(s: Stage): string {
  const { rnd, c } = s;
  const out = [box(-5, 632, 1610, 440, c.green)];
  for (let i = -6; i < 8; i += 1) {
    if (i % 2 === 0) {
      out.push(
        fill(
          poly([
            [800 + i * 150, 632],
            [950 + i * 150, 632],
            [1150 + i * 330, 1072],
            [800 + i * 330 + 20, 1072],
          ]),
          c.leaf,
        ),
      );
    }
  }
  out.push(
    fill(hatch(rnd, [0, 650, 1600, 420], { gap: 42, length: [50, 150], weight: 9, tone: () => 0.22 }), c.near, 0.8),
  );
  out.push(stroke("M-20 664H1620M90 664L-60 790H640L560 664", c.paper, 6));
  out.push(stroke("M1620 1010H1300A430 110 0 0 1 1300 806H1620", c.paper, 8));
  return out.join("");
}

function goal(s: Stage, x: number, y: number): string {
  const { c } = s;
  let net = "";
  for (let i = 1; i < 12; i += 1) {
    net += `M${x - 150 + i * 25} ${y - 116}L${x - 160 + i * 27} ${y}`;
  }
  for (let i = 1; i < 5; i += 1) {
    net += `M${x - 150} ${y - 116 + i * 24}H${x + 150}`;
  }
  return stroke(net, c.far, 2) + stroke(`M${x - 154} ${y}V${y - 120}H${x + 154}V${y}`, c.paper, 8);
}

function floodlight(s: Stage, x: number, y: number, tall: number, size: number): string {
  const { c } = s;
  const lit = s.light === "dem" || s.light === "mua" || s.light === "chieu";
  const top = y - tall;
  const mast = stroke(`M${x - 26 * size} ${y}L${x - 9} ${top}M${x + 26 * size} ${y}L${x + 9} ${top}`, c.ink, 7 * size);
  let lamps = "";
  for (let r = 0; r < 3; r += 1) {
    for (let k = 0; k < 5; k += 1) {
      lamps += disc(x + (k * 32 - 64) * size, top + (r * 32 - 26) * size, 12 * size, lit ? "#fbe7a6" : c.paper);
    }
  }
  const aim = x < 800 ? 1 : -1;
  const cone: Pt[] = [
    [x - 80 * size, top + 50],
    [x + 80 * size, top + 50],
    [800 + aim * 520, 640],
    [800 - aim * 80, 640],
  ];
  return (
    (lit ? fill(poly(cone), c.paper, 0.1) : "") +
    mast +
    box(x - 90 * size, top - 48 * size, 180 * size, 110 * size, c.ink) +
    lamps
  );
}

function shadow(s: Stage, x: number, y: number): string {
  return fill(lens([x - 190, y], [x + 170, y + 4], 26), s.c.near);
}

function ball(s: Stage, x: number, y: number, r: number): string {
  const { c } = s;
  const pentagon = (px: number, py: number, k: number): string =>
    poly(
      Array.from(
        { length: 5 },
        (_, i): Pt => [px + Math.sin((i * 72 * Math.PI) / 180) * k, py - Math.cos((i * 72 * Math.PI) / 180) * k],
      ),
    );
  const spots =
    pentagon(x, y, r * 0.36) +
    [0, 72, 144, 216, 288]
      .map((a) =>
        pentagon(x + Math.sin((a * Math.PI) / 180) * r * 0.84, y - Math.cos((a * Math.PI) / 180) * r * 0.84, r * 0.2),
      )
      .join("");
  const speed = [0, 1, 2]
    .map((i) => lens([x + r * 1.4, y - r * 0.6 + i * r * 0.6], [x + r * 3.6, y - r * 0.3 + i * r * 0.6], 7))
    .join("");
  return fill(speed, c.paper) + disc(x, y, r + 4, c.ink) + disc(x, y, r, c.paper) + fill(spots, c.ink);
}
