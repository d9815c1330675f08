import { clinic } from "./scenes/benh-vien.ts";
import { island } from "./scenes/bien-dao.ts";
import { coffee } from "./scenes/ca-phe.ts";
import { fishingHarbour } from "./scenes/cang-ca.ts";
import { ricePlain } from "./scenes/canh-dong.ts";
import { floatingMarket } from "./scenes/cho-noi.ts";
import { hillMarket } from "./scenes/cho-phien.ts";
import { khmerPagoda } from "./scenes/chua-khmer.ts";
import { windFarm } from "./scenes/dien-gio.ts";
import { longBoatRace } from "./scenes/dua-ghe-ngo.ts";
import { railway } from "./scenes/duong-sat.ts";
import { potteryVillage } from "./scenes/lang-gom.ts";
import { festival } from "./scenes/le-hoi.ts";
import { flood } from "./scenes/lu-lut.ts";
import { metro } from "./scenes/metro.ts";
import { factory } from "./scenes/nha-may.ts";
import { communalHouse } from "./scenes/nha-rong.ts";
import { oldQuarter } from "./scenes/pho-co.ts";
import { laboratory } from "./scenes/phong-thi-nghiem.ts";
import { mangrove } from "./scenes/rung-ngap-man.ts";
import { terracedFields } from "./scenes/ruong-bac-thang.ts";
import { saltFields } from "./scenes/ruong-muoi.ts";
import { stadium } from "./scenes/san-van-dong.ts";
import { riverAndBridge } from "./scenes/song-va-cau.ts";
import { library } from "./scenes/thu-vien.ts";
import { fishingBoats } from "./scenes/thuyen-danh-ca.ts";
import { mountainSchool } from "./scenes/truong-hoc.ts";
import { orchard } from "./scenes/vuon-trai-cay.ts";
import type { Scene } from "./stage.ts";

/** Every scene by the name that the list of pictures uses. */
export const scenes = {
  "benh-vien": clinic,
  "bien-dao": island,
  "ca-phe": coffee,
  "cang-ca": fishingHarbour,
  "canh-dong": ricePlain,
  "cho-noi": floatingMarket,
  "cho-phien": hillMarket,
  "chua-khmer": khmerPagoda,
  "dien-gio": windFarm,
  "dua-ghe-ngo": longBoatRace,
  "duong-sat": railway,
  "lang-gom": potteryVillage,
  "le-hoi": festival,
  "lu-lut": flood,
  metro: metro,
  "nha-may": factory,
  "nha-rong": communalHouse,
  "pho-co": oldQuarter,
  "phong-thi-nghiem": laboratory,
  "rung-ngap-man": mangrove,
  "ruong-bac-thang": terracedFields,
  "ruong-muoi": saltFields,
  "san-van-dong": stadium,
  "song-va-cau": riverAndBridge,
  "thu-vien": library,
  "thuyen-danh-ca": fishingBoats,
  "truong-hoc": mountainSchool,
  "vuon-trai-cay": orchard,
} as const satisfies Readonly<Record<string, Scene>>;

/** The name of a scene. */
export type SceneName = keyof typeof scenes;

/** Whether a word names a scene. */
export function isScene(word: string): word is SceneName {
  return Object.hasOwn(scenes, word);
}
