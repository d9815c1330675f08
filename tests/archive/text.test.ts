import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  canonical,
  compareAscii,
  compareVietnamese,
  fold,
  initialOf,
  isPortableName,
  isReserved,
  listSlug,
  nearest,
  shorten,
  slugOf,
} from "../../scripts/archive/text.ts";
import { randomOf } from "./random.ts";

test("text is kept composed, with the Vietnamese letter Đ", () => {
  assert.is(canonical("Đắk Lắk".normalize("NFD")), "Đắk Lắk");
  assert.is(canonical("\u00D0\u00F0\u0189\u0256"), "ĐđĐđ");
});

test("two spellings of one word are equal without case, tones, marks and the stroke of đ", () => {
  assert.is(fold("ĐẮK LẮK"), "dak lak");
  assert.is(fold("Thừa Thiên Huế".normalize("NFD")), "thua thien hue");
  assert.is(fold("\u00D0ông"), fold("Đông"));
  assert.is(fold("ăâêôơưđ ẬỄỔỢỰ"), "aaeooud aeoou");
});

test("a slug is what a Vietnamese newspaper would write", () => {
  const slugs: readonly (readonly [string, string])[] = [
    ["Đẩy lùi hạn mặn", "day-lui-han-man"],
    ["Trên 6.000 tỉ đồng", "tren-6000-ti-dong"],
    ["1.230.000 người", "1230000-nguoi"],
    ["Tăng 8,95% trong quý 1.2", "tang-8-95-trong-quy-1-2"],
    ["TP.HCM: kẹt xe!", "tp-hcm-ket-xe"],
    ["Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"],
    ["“Con đường” & (hẻm)…", "con-duong-hem"],
    ["Ðông Bắc".normalize("NFD"), "dong-bac"],
    ["--a__b--", "a-b"],
    ["…", ""],
  ];
  for (const [title, slug] of slugs) assert.is(slugOf(title), slug);
});

test("a slug has at most 80 characters and ends with a whole syllable where it can", () => {
  const long = slugOf("nghiêng ".repeat(20));
  assert.is(long, Array.from({ length: 10 }, () => "nghieng").join("-"));
  assert.is(slugOf("a".repeat(100)), "a".repeat(80));
  assert.is(slugOf(`${"a".repeat(80)} b`), "a".repeat(80));
  assert.is(slugOf(`${"a".repeat(77)} bc`), `${"a".repeat(77)}-bc`);
  assert.is(slugOf("một hai ba", 7), "mot-hai");
  assert.is(slugOf("một hai ba", 8), "mot-hai");
});

test("a slug of a slug is the slug", () => {
  for (const text of ["Đẩy lùi hạn mặn", "6.000 tỉ", "nghiêng ".repeat(20), "a".repeat(100)]) {
    assert.is(slugOf(slugOf(text)), slugOf(text));
  }
});

test("names that a folder or Windows keeps for itself are known, and lists step aside for them", () => {
  for (const slug of ["index", "con", "prn", "aux", "nul", "com0", "com9", "lpt1"])
    assert.is(isReserved(slug), true, slug);
  for (const slug of ["con-duong", "cong", "com10", "conn", ""]) assert.is(isReserved(slug), false, slug);
  assert.is(listSlug("Còn"), "x-con");
  assert.is(listSlug("Con đường"), "con-duong");
});

test("a picture's name is the same on every file system", () => {
  for (const name of ["cho.jpg", "cho-phien-1.jpeg", "1.png", "a.webp", "a.avif", `${"a".repeat(116)}.jpg`])
    assert.is(isPortableName(name), true);
  for (const name of [
    "Cho.jpg",
    "cho phien.jpg",
    "chợ.jpg",
    "-a.jpg",
    "con.jpg",
    "a.gif",
    "a.jpg.md",
    ".jpg",
    "a/b.jpg",
    `${"a".repeat(117)}.jpg`,
  ]) {
    assert.is(isPortableName(name), false, name);
  }
});

test("the nearest words are found without tones, best first, and none where none is near", () => {
  const names = ["Hà Nội", "Hà Nam", "Hà Giang", "Thái Nguyên", "Tuyên Quang"];
  assert.equal(nearest("ha noi", names), ["Hà Nội", "Hà Nam"]);
  assert.equal(nearest("Thai Nguyne", names), ["Thái Nguyên"]);
  assert.equal(nearest("Paris", names), []);
  assert.equal(nearest("", names), []);
  assert.equal(nearest("c", ["a", "b", "c"]), ["c"]);
  assert.equal(nearest("abcdef", ["abcde1", "abcde2", "abcde3", "abcde4"]), ["abcde1", "abcde2", "abcde3"]);
});

test("Vietnamese is sorted as its dictionaries sort it", () => {
  const shuffled = ["Ý", "Đà Nẵng", "Ấp", "mạ", "ma", "Ổi", "mã", "An", "má", "mả", "mà", "Dak", "Ơn", "Ông", "Ăn"];
  assert.equal([...shuffled].sort(compareVietnamese), [
    ..."An|Ăn|Ấp|Dak|Đà Nẵng|ma|mà|mả|mã|má|mạ|Ổi|Ông|Ơn|Ý".split("|"),
  ]);
  assert.equal(["b", "a", "Z", "đ", "a-b", "a"].sort(compareAscii), ["Z", "a", "a", "a-b", "b", "đ"]);
});

test("a name is filed under its letter of the Vietnamese alphabet, without its tone", () => {
  const filed = { Ấp: "Â", Ắc: "Ă", Ổi: "Ô", Ờ: "Ơ", "Đà Nẵng": "Đ", ứng: "Ư", Ẽ: "E", Huế: "H", " An": "A", "": "#" };
  for (const [name, letter] of Object.entries(filed)) {
    assert.is(initialOf(name), letter);
    assert.is(initialOf(name.normalize("NFD")), letter);
  }
});

test("text is shortened at a space, and says so", () => {
  assert.is(shorten("một hai ba", 10), "một hai ba");
  assert.is(shorten("một hai ba", 9), "một hai…");
  assert.is(shorten("một, hai ba", 8), "một…");
  assert.is(shorten("mộthaibabốn", 5), "mộth…");
});

test("no comma, dash or space is left before the dots that say so", () => {
  const { below, pick } = randomOf(6);
  for (let trial = 0; trial < 20_000; trial++) {
    const text = Array.from({ length: 6 + below(20) }, () =>
      pick(["a", "ơ", " ", ",", ";", ":", "-", "–", "\u3000"]),
    ).join("");
    const end = text.lastIndexOf(" ", 4);
    const cut = text.slice(0, end > 0 ? end : 4).replace(/[\s,;:–-]+$/, "");
    assert.is(shorten(text, 5), `${cut}…`, JSON.stringify(text));
  }
});

test.run();
