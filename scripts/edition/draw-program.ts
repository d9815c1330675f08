import { drawPages } from "./draw.ts";

export { drawPages } from "./draw.ts";

/**
 * What the thread that draws pages runs. It loads Eleventy and the layouts before it is asked for a page; what is wrong
 * with them is told when one is to be drawn.
 */
await drawPages({ pages: [], content: "" }).catch(() => {});
