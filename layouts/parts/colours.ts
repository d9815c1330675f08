/** The ground of every page, for what is said to the browser outside the stylesheet; styles/tokens.css has the same. */
export const PAPER = { light: "#fbf8f2", dark: "#1b1815" } as const;
