import type { Light } from "./palette.ts";
import type { SceneName } from "./scenes.ts";

/** One picture of the sample newspaper. */
export interface Picture {
  /** Where it lies, from the root of the repository; also the seed of its details. */
  readonly path: string;
  readonly scene: SceneName;
  readonly light: Light;
  /** Another take of the scene, where the first one did not come out well. */
  readonly take?: number;
}

/** Every picture of the sample newspaper. */
export const pictures: readonly Picture[] = [
  { path: "content/articles/2010/04/ben-pha-can-tho.jpg", scene: "song-va-cau", light: "chieu", take: 5 },
  { path: "content/articles/2011/03/kon-bo-nung-nha-rong.jpg", scene: "nha-rong", light: "chieu" },
  { path: "content/articles/2012/05/ruong-muoi-bach-long.jpg", scene: "ruong-muoi", light: "trua" },
  { path: "content/articles/2013/07/lop-he-chua-khmer.jpg", scene: "chua-khmer", light: "sang" },
  { path: "content/articles/2016/09/dem-den-thanh-tuyen.jpg", scene: "le-hoi", light: "dem" },
  { path: "content/articles/2020/11/ha-luu-song-bo-1.jpg", scene: "lu-lut", light: "mua" },
  { path: "content/articles/2020/11/ha-luu-song-bo-2.jpg", scene: "lu-lut", light: "sang" },
  { path: "content/articles/2020/11/ha-luu-song-bo-3.jpg", scene: "canh-dong", light: "chieu" },
  { path: "content/articles/2021/10/xuong-go-trang-bom.jpg", scene: "nha-may", light: "sang" },
  { path: "content/articles/2021/11/tau-tren-cao-buoi-sang.jpg", scene: "metro", light: "sang" },
  { path: "content/articles/2022/11/doan-tau-ve-hai-phong.jpg", scene: "duong-sat", light: "trua" },
  { path: "content/articles/2023/04/vuon-uom-san-ho-hon-lao.jpg", scene: "bien-dao", light: "sang" },
  { path: "content/articles/2023/04/vuon-uom-san-ho-thuyen-ca.jpg", scene: "thuyen-danh-ca", light: "trua" },
  { path: "content/articles/2023/10/cang-ca-buoi-som.jpg", scene: "cang-ca", light: "sang" },
  { path: "content/articles/2023/10/dao-tren-vinh.jpg", scene: "bien-dao", light: "sang" },
  { path: "content/articles/2023/10/rung-ngap-man-ven-vinh.jpg", scene: "rung-ngap-man", light: "trua" },
  { path: "content/articles/2023/10/thuyen-chieu-ve-ben.jpg", scene: "thuyen-danh-ca", light: "chieu", take: 1 },
  { path: "content/articles/2024/05/dong-muoi-hon-khoi.jpg", scene: "ruong-muoi", light: "sang", take: 2 },
  { path: "content/articles/2024/09/cau-qua-song-sau-lu.jpg", scene: "song-va-cau", light: "chieu", take: 1 },
  { path: "content/articles/2024/09/pho-ngap-yen-bai.jpg", scene: "lu-lut", light: "mua", take: 1 },
  { path: "content/articles/2024/12/metro-so-1-ban-dem.jpg", scene: "metro", light: "dem" },
  { path: "content/articles/2024/12/metro-so-1-buoi-sang.jpg", scene: "metro", light: "sang" },
  { path: "content/articles/2025/08/nguoi-tuan-duong-hai-van-1.jpg", scene: "duong-sat", light: "sang", take: 2 },
  { path: "content/articles/2025/08/nguoi-tuan-duong-hai-van-2.jpg", scene: "duong-sat", light: "mua", take: 2 },
  { path: "content/articles/2025/08/nguoi-tuan-duong-hai-van-3.jpg", scene: "song-va-cau", light: "chieu" },
  { path: "content/articles/2025/12/ghe-trai-cay-tren-song.jpg", scene: "cho-noi", light: "sang" },
  { path: "content/articles/2025/12/vuon-vu-sua-vinh-kim.jpg", scene: "vuon-trai-cay", light: "sang" },
  { path: "content/articles/2026/11/cho-phien-trong-mua.jpg", scene: "cho-phien", light: "mua" },
  { path: "content/articles/2026/11/chua-ven-song.jpg", scene: "chua-khmer", light: "chieu" },
  { path: "content/articles/2026/11/chuong-bao-sat-lo-tra-leng.jpg", scene: "truong-hoc", light: "mua" },
  { path: "content/articles/2026/11/dem-hoi-den-nuoc.jpg", scene: "le-hoi", light: "dem" },
  { path: "content/articles/2026/11/ghe-ngo-nuoc-rut.jpg", scene: "dua-ghe-ngo", light: "chieu" },
  { path: "content/articles/2026/11/ghe-ngo-vao-cuoc.jpg", scene: "dua-ghe-ngo", light: "trua" },
  { path: "content/articles/2026/11/giai-bong-da-hoc-sinh-pleiku.jpg", scene: "san-van-dong", light: "dem" },
  { path: "content/articles/2026/11/ruong-bac-thang-y-ty.jpg", scene: "ruong-bac-thang", light: "sang" },
  { path: "content/articles/2026/11/truong-nui-buoi-chieu.jpg", scene: "truong-hoc", light: "chieu", take: 1 },
  { path: "content/articles/2026/11/tu-sach-san-ga.jpg", scene: "duong-sat", light: "sang", take: 2 },
];
