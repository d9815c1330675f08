import type { Pt } from "./svg.ts";

/** How a person holds the body. */
export type Pose =
  | "stand"
  | "walk"
  | "carry"
  | "row"
  | "sit"
  | "bend"
  | "reach"
  | "run"
  | "kick"
  | "hold"
  | "paddle"
  | "chair"
  | "ride";

/** Where the joints lie in a body of 100 units, feet or seat at the origin, turned to the right. */
export interface Joints {
  readonly hip: Pt;
  readonly neck: Pt;
  readonly head: Pt;
  /** Elbow and hand, knee and foot; the far ones first. */
  readonly arms: readonly [Pt, Pt, Pt, Pt];
  readonly legs: readonly [Pt, Pt, Pt, Pt];
}

/** The joints of every pose. */
export const poses: Readonly<Record<Pose, Joints>> = {
  stand: {
    hip: [0, -50],
    neck: [0.5, -79],
    head: [1, -89],
    arms: [
      [-9, -65],
      [-8, -52],
      [9, -65],
      [9, -52],
    ],
    legs: [
      [-4, -26],
      [-5, -1],
      [4, -26],
      [5, 0],
    ],
  },
  walk: {
    hip: [0, -50],
    neck: [2, -79],
    head: [4, -89],
    arms: [
      [-9, -67],
      [-12, -55],
      [9, -67],
      [15, -58],
    ],
    legs: [
      [-4, -27],
      [-14, -3],
      [7, -27],
      [10, 0],
    ],
  },
  carry: {
    hip: [0, -50],
    neck: [3, -78],
    head: [6, -88],
    arms: [
      [-8, -66],
      [-14, -60],
      [13, -71],
      [12, -81],
    ],
    legs: [
      [-3, -27],
      [-13, -3],
      [8, -27],
      [11, 0],
    ],
  },
  row: {
    hip: [-5, -49],
    neck: [9, -75],
    head: [14, -84],
    arms: [
      [15, -64],
      [27, -58],
      [18, -62],
      [30, -62],
    ],
    legs: [
      [-10, -25],
      [-16, 0],
      [4, -25],
      [9, 0],
    ],
  },
  sit: {
    hip: [0, -12],
    neck: [4, -42],
    head: [6, -52],
    arms: [
      [9, -30],
      [18, -24],
      [10, -28],
      [20, -21],
    ],
    legs: [
      [15, -19],
      [19, 0],
      [17, -20],
      [23, 0],
    ],
  },
  bend: {
    hip: [-9, -50],
    neck: [15, -60],
    head: [24, -58],
    arms: [
      [20, -44],
      [23, -20],
      [23, -43],
      [28, -22],
    ],
    legs: [
      [-9, -26],
      [-12, 0],
      [-3, -26],
      [-2, 0],
    ],
  },
  reach: {
    hip: [0, -50],
    neck: [2, -79],
    head: [2, -89],
    arms: [
      [11, -86],
      [16, -104],
      [13, -82],
      [21, -98],
    ],
    legs: [
      [-5, -26],
      [-7, 0],
      [4, -26],
      [6, 0],
    ],
  },
  run: {
    hip: [0, -50],
    neck: [7, -77],
    head: [11, -86],
    arms: [
      [-6, -66],
      [-14, -72],
      [17, -66],
      [20, -77],
    ],
    legs: [
      [-7, -29],
      [-24, -22],
      [13, -35],
      [11, -8],
    ],
  },
  kick: {
    hip: [0, -50],
    neck: [-7, -77],
    head: [-7, -87],
    arms: [
      [-18, -68],
      [-26, -60],
      [6, -66],
      [14, -72],
    ],
    legs: [
      [-3, -26],
      [-9, 0],
      [14, -40],
      [30, -24],
    ],
  },
  paddle: {
    hip: [0, -12],
    neck: [11, -38],
    head: [16, -47],
    arms: [
      [19, -28],
      [27, -22],
      [20, -24],
      [24, -8],
    ],
    legs: [
      [14, -14],
      [20, -2],
      [16, -14],
      [24, -2],
    ],
  },
  ride: {
    hip: [-8, -46],
    neck: [2, -74],
    head: [6, -84],
    arms: [
      [12, -60],
      [24, -57],
      [13, -59],
      [25, -58],
    ],
    legs: [
      [10, -36],
      [4, -14],
      [12, -36],
      [14, -12],
    ],
  },
  chair: {
    hip: [0, -33],
    neck: [5, -63],
    head: [9, -73],
    arms: [
      [14, -47],
      [26, -49],
      [15, -46],
      [28, -49],
    ],
    legs: [
      [18, -34],
      [17, 0],
      [20, -33],
      [20, 0],
    ],
  },
  hold: {
    hip: [0, -50],
    neck: [1, -79],
    head: [3, -89],
    arms: [
      [6, -62],
      [16, -61],
      [8, -62],
      [18, -63],
    ],
    legs: [
      [-4, -26],
      [-5, -1],
      [4, -26],
      [5, 0],
    ],
  },
};
