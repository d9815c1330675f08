/** The light of a picture: morning, noon, evening, night, rain. */
export type Light = "sang" | "trua" | "chieu" | "dem" | "mua";

/** The inks of one picture; every light prints the same blocks in its own inks. */
export interface Palette {
  readonly sky: string;
  /** The sky near the horizon. */
  readonly low: string;
  /** The disc of the sun or of the moon. */
  readonly sun: string;
  readonly cloud: string;
  /** Three planes of land, from far to near. */
  readonly far: string;
  readonly mid: string;
  readonly near: string;
  readonly ink: string;
  /** Highlights, the uncut paper. */
  readonly paper: string;
  readonly red: string;
  readonly ochre: string;
  readonly green: string;
  /** A lighter leaf, for young rice and sunlit crowns. */
  readonly leaf: string;
  /** The shade of woods and orchards. */
  readonly grove: string;
  readonly indigo: string;
  readonly clay: string;
  /** Bare ground: yards, streets, quays. */
  readonly earth: string;
  /** Ripe rice and straw. */
  readonly straw: string;
  readonly water: string;
  /** Light on water. */
  readonly glint: string;
  /** Windows and lamps: dark by day, lit by night. */
  readonly lamp: string;
  readonly skin: string;
}

const day = {
  ink: "#1f1a17",
  paper: "#f4ecdc",
  red: "#a3231f",
  ochre: "#d9a441",
  green: "#4f6b3a",
  leaf: "#8ba25a",
  grove: "#37512f",
  indigo: "#2f4858",
  clay: "#b5623c",
  lamp: "#2f4858",
  skin: "#8a4a2f",
} as const;

/** The palettes by light. */
export const palettes: Readonly<Record<Light, Palette>> = {
  sang: {
    ...day,
    sky: "#c3d8d2",
    low: "#f6e0b4",
    sun: "#e39a45",
    cloud: "#f4ecdc",
    far: "#9cb8b3",
    mid: "#6d8f83",
    near: "#3d5a4a",
    earth: "#e6cb98",
    straw: "#d9a441",
    water: "#b9d2cd",
    glint: "#f9ebc8",
  },
  trua: {
    ...day,
    sky: "#8fbfc9",
    low: "#dce8da",
    sun: "#f7e3a1",
    cloud: "#f8f2e4",
    far: "#6f9aa3",
    mid: "#44727a",
    near: "#2f4858",
    earth: "#e2c486",
    straw: "#dba93f",
    water: "#6fa3ab",
    glint: "#eaf2e4",
    leaf: "#9bb052",
  },
  chieu: {
    ...day,
    sky: "#d8813f",
    low: "#f1c56f",
    sun: "#a3231f",
    cloud: "#b5623c",
    far: "#b5623c",
    mid: "#7d3d33",
    near: "#46292a",
    paper: "#fae6b8",
    green: "#4a5230",
    leaf: "#9a8a3c",
    grove: "#3b3b25",
    indigo: "#3a3743",
    clay: "#a65233",
    earth: "#cf9650",
    straw: "#dba93f",
    water: "#c9814c",
    glint: "#fadf9c",
    lamp: "#3a3743",
    skin: "#6e3626",
  },
  dem: {
    ink: "#0f1418",
    paper: "#dcd8c4",
    sky: "#1e3647",
    low: "#4a7080",
    sun: "#f1e6c6",
    cloud: "#35566a",
    far: "#30505f",
    mid: "#1f3846",
    near: "#14232c",
    red: "#97261f",
    ochre: "#c2913c",
    green: "#2d4a3c",
    leaf: "#5d7f62",
    grove: "#1d3733",
    indigo: "#243b4c",
    clay: "#7d4a36",
    earth: "#3d4c50",
    straw: "#7a7448",
    water: "#2b4c5b",
    glint: "#9db5b4",
    lamp: "#f0b64c",
    skin: "#5a3326",
  },
  mua: {
    ...day,
    sky: "#9aa9a8",
    low: "#c6cdc4",
    sun: "#c6cdc4",
    cloud: "#6f8286",
    far: "#87999a",
    mid: "#5d7477",
    near: "#34484c",
    paper: "#e9e6da",
    ochre: "#c79a4b",
    green: "#44604a",
    leaf: "#7e9668",
    grove: "#334b3f",
    clay: "#9c5a40",
    earth: "#b3a88d",
    straw: "#bd9750",
    water: "#8a9d9d",
    glint: "#d9ded4",
    lamp: "#e2b258",
    skin: "#7a4330",
  },
};
