import { hatch, lens, polar } from "./marks.ts";
import { type Light, type Palette, palettes } from "./palette.ts";
import { type Random, seeded } from "./random.ts";
import { box, disc, fill, height, n, type Pt, stroke, width } from "./svg.ts";

/** What decides a picture: its light and its seed. */
export interface SceneOptions {
  readonly light: Light;
  readonly seed: number;
}

/** A scene: options in, a complete SVG document out. */
export type Scene = (options: SceneOptions) => string;

/** What a scene draws with. */
export interface Stage {
  readonly light: Light;
  readonly rnd: Random;
  readonly c: Palette;
  /** A name not yet used in the picture, for clip paths. */
  id(): string;
}

/** Makes a scene of a function that lists the layers from back to front. */
export function scene(draw: (stage: Stage) => readonly string[]): Scene {
  return room((s) => (s.light === "mua" ? [...draw(s), rain(s.rnd, s.c)] : draw(s)));
}

/** Makes a scene under a roof, where it does not rain. */
export function room(draw: (stage: Stage) => readonly string[]): Scene {
  return ({ light, seed }) => {
    const rnd = seeded(seed);
    const c = palettes[light];
    const mirrored = rnd.chance(0.5);
    let ids = 0;
    const id = (): string => {
      ids += 1;
      return `k${seed.toString(36)}-${ids}`;
    };
    const layers = draw({ light, rnd, c, id }).join("");
    const turned = mirrored ? `<g transform="translate(${width} 0) scale(-1 1)">${layers}</g>` : layers;
    return svg(`${box(0, 0, width, height, c.low)}${turned}${grain(rnd, c)}`);
  };
}

/** An SVG document round content. */
export function svg(content: string, w = width, h = height): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${content}</svg>`;
}

/** Rain across the whole picture. */
export function rain(rnd: Random, c: Palette): string {
  let light = "";
  let dark = "";
  for (let i = 0; i < 110; i += 1) {
    const from: Pt = [rnd.between(-60, width + 200), rnd.between(-80, height)];
    const to = polar(from, 112, rnd.between(80, 190));
    const gouge = lens(from, to, rnd.between(2.5, 4.5));
    if (rnd.chance(0.7)) {
      light += gouge;
    } else {
      dark += gouge;
    }
  }
  return fill(light, c.paper, 0.75) + fill(dark, c.near, 0.7);
}

/** The bites of the knife and of the press: light flecks in the dark, dark ones in the light. */
function grain(rnd: Random, c: Palette): string {
  const fleck = (size: number): string => {
    const [x, y] = [rnd.between(0, width), rnd.between(0, height)];
    const [a, b] = [rnd.between(-size, size), rnd.between(0.4, size)];
    return `M${n(x)} ${n(y)}l${n(size)} ${n(a)}l${n(-b)} ${n(size * 0.8)}Z`;
  };
  let pale = "";
  let dark = "";
  for (let i = 0; i < 110; i += 1) {
    pale += fleck(rnd.between(1.5, 5));
    dark += i % 3 === 0 ? fleck(rnd.between(1.5, 4)) : "";
  }
  return fill(pale, c.paper, 0.5) + fill(dark, c.ink, 0.5);
}

/** Where the sun or moon of a sky stands, and how big it is. */
interface Sun {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The sky down to the horizon, with the sun, clouds, stars or rain clouds of the light. */
export function sky(s: Stage, horizon: number, sunX = 1120, lift = 0): string {
  const { rnd, c, light } = s;
  const x = sunX + rnd.between(-90, 90);
  const up = horizon - lift;
  const sun: Sun = {
    sang: { x, y: up * 0.66, r: 78 },
    trua: { x, y: up * 0.26, r: 58 },
    chieu: { x, y: up * 0.68, r: 122 },
    dem: { x, y: up * 0.34, r: 66 },
    mua: { x, y: up * 0.3, r: 0 },
  }[light];
  const base = fill(`M0 0H${width}V${n(horizon + 4)}H0Z`, c.sky);
  const bands = hatch(rnd, [0, horizon * 0.12, width, horizon * 0.9], {
    gap: 25,
    length: [190, 560],
    weight: 23,
    tone: (_x, y) => (y / horizon) ** (light === "trua" ? 1.9 : 1.5) * 1.15 - 0.12,
  });
  const parts = [base, fill(bands, c.low)];
  if (light === "sang") {
    parts.push(fill(sunbeams(rnd, sun, horizon), c.paper, 0.55), disc(sun.x, sun.y, sun.r + 16, c.paper));
    parts.push(disc(sun.x, sun.y, sun.r, c.sun));
  } else if (light === "trua") {
    parts.push(halo(rnd, sun, c.paper, 3), disc(sun.x, sun.y, sun.r, c.sun));
    parts.push(cumulus(s, sun.x > 800 ? 380 : 1200, horizon * 0.5, 330));
    parts.push(cumulus(s, sun.x > 800 ? 1000 : 620, horizon * 0.74, 210));
  } else if (light === "chieu") {
    parts.push(disc(sun.x, sun.y, sun.r + 20, c.low), disc(sun.x, sun.y, sun.r, c.sun), strata(s, sun));
  } else if (light === "dem") {
    parts.push(stars(rnd, horizon, c.paper), halo(rnd, sun, c.low, 5), disc(sun.x, sun.y, sun.r, c.sun));
    parts.push(disc(sun.x + 24, sun.y - 12, sun.r * 0.8, c.sky));
  } else {
    parts.push(rainClouds(s, horizon));
  }
  return parts.join("");
}

function sunbeams(rnd: Random, sun: Sun, horizon: number): string {
  let d = "";
  for (let i = 0; i < 30; i += 1) {
    const angle = 180 + i * 12 + rnd.between(-2, 2);
    const far = sun.r + (i % 2 === 0 ? 300 : 190) * rnd.between(0.85, 1.1);
    const from = polar([sun.x, sun.y], angle, sun.r + 34);
    const to = polar([sun.x, sun.y], angle, far);
    d += to[1] < horizon ? lens(from, to, i % 2 === 0 ? 12 : 8) : "";
  }
  return d;
}

function halo(rnd: Random, sun: Sun, colour: string, rings: number): string {
  let out = "";
  for (let i = 1; i <= rings; i += 1) {
    const r = sun.r + i * 26;
    const piece = rnd.between(60, 130);
    const d = `M${n(sun.x - r)} ${n(sun.y)}a${n(r)} ${n(r)} 0 1 1 ${n(r * 2)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-r * 2)} 0`;
    out += stroke(d, colour, 8 - i, `${n(piece)} ${n(piece * 0.35 + i * 6)}`);
  }
  return out;
}

function stars(rnd: Random, horizon: number, colour: string): string {
  let d = "";
  for (let i = 0; i < 46; i += 1) {
    const [x, y] = [rnd.between(10, width - 10), rnd.between(10, horizon * 0.75)];
    const r = rnd.chance(0.2) ? 10 : rnd.between(3.5, 6);
    d += `M${n(x)} ${n(y - r)}L${n(x + r * 0.25)} ${n(y - r * 0.25)}L${n(x + r)} ${n(y)}L${n(x + r * 0.25)} ${n(y + r * 0.25)}L${n(x)} ${n(y + r)}L${n(x - r * 0.25)} ${n(y + r * 0.25)}L${n(x - r)} ${n(y)}L${n(x - r * 0.25)} ${n(y - r * 0.25)}Z`;
  }
  return fill(d, colour);
}

function scallops(rnd: Random, x: number, y: number, w: number, puff: number): string {
  let d = `M${n(x)} ${n(y)}`;
  let across = 0;
  while (across < w) {
    const r = puff * rnd.between(0.6, 1.1) * (0.55 + Math.sin((Math.PI * across) / w) * 0.7);
    const step = Math.min(r * 1.25, w - across);
    const rise = Math.sin((Math.PI * (across + step)) / w) * puff * 1.3;
    d += `A${n(r)} ${n(r)} 0 0 1 ${n(x + across + step)} ${n(y - rise)}`;
    across += Math.max(step, 4);
  }
  return `${d}L${n(x + w)} ${n(y)}Z`;
}

function cumulus(s: Stage, x: number, y: number, w: number): string {
  const { rnd, c } = s;
  const left = x - w / 2 + rnd.between(-60, 60);
  const d = scallops(rnd, left, y, w, w * 0.17);
  const shade = hatch(rnd, [left + 20, y - 34, w - 40, 40], {
    gap: 13,
    length: [50, 130],
    weight: 7,
    tone: () => 0.7,
  });
  return fill(d, c.cloud) + fill(shade, c.low) + fill(lens([left - 60, y + 16], [left + w * 0.9, y + 16], 8), c.cloud);
}

function strata(s: Stage, sun: Sun): string {
  const { rnd, c } = s;
  let d = "";
  for (let i = 0; i < 5; i += 1) {
    const y = sun.y - sun.r + 40 + i * 44 + rnd.between(-8, 8);
    const x = sun.x + rnd.between(-420, 60);
    d += lens([x, y], [x + rnd.between(300, 560), y], rnd.between(13, 24));
  }
  return fill(d, c.low) + fill(lens([sun.x - 620, sun.y - 150], [sun.x + 90, sun.y - 150], 26), c.cloud);
}

function rainClouds(s: Stage, horizon: number): string {
  const { rnd, c } = s;
  let edge = `M-20 -20V${n(horizon * 0.2)}`;
  let x = -20;
  while (x < width + 20) {
    const step = rnd.between(90, 210);
    edge += `A${n(step * 0.62)} ${n(step * 0.5)} 0 0 0 ${n(x + step)} ${n(horizon * rnd.between(0.12, 0.26))}`;
    x += step;
  }
  const lines = hatch(rnd, [0, 0, width, horizon * 0.2], { gap: 22, length: [90, 260], weight: 8 });
  return fill(`${edge}V-20Z`, c.cloud) + fill(lines, c.mid);
}
