import { slugOf } from "../../scripts/archive/text.ts";
import { articlePath } from "../../scripts/archive/urls.ts";
import type { SearchRecord } from "../../scripts/search/record.ts";

const PLACES = ["Đà Nẵng", "Hòa Bình", "Hà Tĩnh", "Đắk Lắk", "Cần Thơ", "Toàn quốc"].map((name) => ({
  slug: slugOf(name),
  name,
}));
const SUBJECTS = ["thoi-su", "kinh-te", "van-hoa"] as const;
const EVENTS = ["khánh thành cầu", "mở hội làng", "thu hoạch lúa", "phòng chống bão", "khai giảng năm học"] as const;

/** Made-up records, `count` of them over `years`, oldest first: the same for the same arguments. */
export function madeUpRecords(count: number, years: readonly string[]): SearchRecord[] {
  return Array.from({ length: count }, (_, number) => {
    const year = years[Math.floor((number * years.length) / count)] ?? "2024";
    const month = String(1 + (Math.floor(number / 7) % 12)).padStart(2, "0");
    const day = `${year}-${month}-${String(1 + (number % 28)).padStart(2, "0")}`;
    const place = PLACES[number % PLACES.length] ?? { slug: "toan-quoc", name: "Toàn quốc" };
    const event = EVENTS[number % EVENTS.length] ?? "mở hội làng";
    return {
      path: articlePath(day, `bai-${number}`),
      title: `${place.name} ${event} lần thứ ${number}`,
      summary: `Sáng nay, ${place.name} ${event}.`,
      text: `Người dân ${place.name} cùng nhau ${event}. Bài số ${number} của tòa soạn.\nĐông đảo bà con đến dự.`,
      places: [place],
      category: SUBJECTS[number % SUBJECTS.length] ?? "thoi-su",
      bylines: [{ slug: "thanh-huong", name: "Thanh Hương" }],
      tags: [],
    };
  }).sort((a, b) => (a.path < b.path ? -1 : 1));
}
