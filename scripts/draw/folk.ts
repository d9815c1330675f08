import type { Look } from "./clothes.ts";
import type { Stage } from "./stage.ts";

/** Someone of the delta in blouse, dark trousers and a leaf hat. */
export function delta({ rnd, c }: Stage): Look {
  return { top: rnd.pick([c.indigo, c.red, c.paper, c.green]), bottom: c.ink, hat: "cone", hatColour: c.paper };
}

/** Someone of the hills in a pleated skirt and a headscarf. */
export function hill({ rnd, c }: Stage, load = false): Look {
  const look: Look = {
    top: rnd.pick([c.indigo, c.near, c.green, c.red]),
    bottom: rnd.pick([c.ink, c.indigo, c.near]),
    dress: "pleats",
    hat: "scarf",
    hatColour: rnd.pick([c.red, c.ochre, c.paper]),
  };
  return load ? { ...look, back: c.ochre } : look;
}

/** Someone in the street of a town. */
export function town({ rnd, c }: Stage): Look {
  return {
    top: rnd.pick([c.paper, c.red, c.ochre, c.green, c.indigo]),
    bottom: rnd.pick([c.ink, c.indigo, c.near]),
    hat: rnd.pick(["hair", "bun", "cone", "cap"]),
    hatColour: rnd.pick([c.paper, c.ochre, c.red]),
    dress: rnd.pick(["trousers", "coat", "trousers"]),
  };
}

/** A worker in overalls with a helmet. */
export function worker({ rnd, c }: Stage): Look {
  return { top: c.indigo, bottom: c.near, hat: "helmet", hatColour: rnd.pick([c.ochre, c.paper]), dress: "coat" };
}

/** A pupil in a white shirt with a satchel. */
export function pupil({ rnd, c }: Stage): Look {
  const skirt = rnd.chance(0.5);
  return {
    top: c.paper,
    bottom: c.indigo,
    hat: skirt ? "bun" : "hair",
    dress: skirt ? "skirt" : "trousers",
    satchel: rnd.pick([c.red, c.ochre, c.green]),
  };
}

/** A nurse, physician or researcher in a white coat. */
export function white({ c }: Stage, hat: "hair" | "bun" | "cap" = "bun"): Look {
  return { top: c.paper, bottom: c.indigo, dress: "coat", hat, hatColour: c.paper };
}
