import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readContent } from "../../scripts/archive/read.ts";
import { ROOT } from "../../scripts/edition/paths.ts";
import { articleText, contentFolder, type Files } from "../small-site.ts";
import { FILE, problemsOf, problemsOfArticle } from "./problems-of.ts";

const A_DAY = "viết ngày như 2020-10-19, hoặc kèm giờ như 2020-10-19T08:30";

function articleOf(changes: Parameters<typeof articleText>[0], beside: Files = {}) {
  const content = contentFolder({ [FILE]: articleText(changes), ...beside });
  return readContent({ content, drafts: true }).archive?.articles.find((article) => article.source === FILE);
}

test("a day that does not exist is refused", () => {
  for (const date of ["2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-02-30T08:30"]) {
    assert.equal(problemsOfArticle({ date }), [`3:7  ngày “${date}” không có trong lịch — ${A_DAY}`]);
  }
  for (const date of ["2024-01-18T25:00", "2024-01-18T24:00", "2024-01-18T08:61"]) {
    assert.equal(problemsOfArticle({ date }), [`3:7  giờ “${date}” không có thật — ${A_DAY}`]);
  }
});

test("a day written as a Vietnamese writes it is ambiguous, and answered with the one meant", () => {
  const ambiguous = (date: string, meant: string) =>
    assert.equal(problemsOfArticle({ date }), [
      `3:7  ngày “${date}” không rõ ngày trước hay tháng trước — viết ${meant}`,
    ]);
  ambiguous("19/10/2020", "2020-10-19");
  ambiguous("1/2/2024", "2024-02-01");
  ambiguous("18-1-2024", "2024-01-18");
  ambiguous("18.1.2024", "2024-01-18");
});

test("what is no date is refused, numbers of YAML too", () => {
  for (const date of ["02/19/2024", "32/1/2024", "2024-1-8", "hôm qua", "2024-01-18T09:30+99:00", "18/1/24"]) {
    assert.equal(problemsOfArticle({ date }), [`3:7  “${date}” không phải là ngày — ${A_DAY}`]);
  }
  for (const date of ["2024", "20240118", "2024.01"]) {
    assert.equal(problemsOfArticle({ date }), [`3:7  “${date}” không phải là ngày — viết như: date: 2024-01-18T09:30`]);
  }
});

test("the day of an update is checked like the first", () => {
  assert.equal(problemsOfArticle({ updated: "19/10/2024" }), [
    "7:10  ngày “19/10/2024” không rõ ngày trước hay tháng trước — viết 2024-10-19",
  ]);
  assert.equal(articleOf({ updated: "2024-01-19T23:30Z" })?.updated, { day: "2024-01-20", time: "06:30" });
});

test("an unknown province is answered with the nearest names", () => {
  assert.equal(problemsOfArticle({ province: "Tuyen Quagn" }), [
    "4:11  không có tỉnh thành “Tuyen Quagn” — có phải là “Tuyên Quang”?",
  ]);
  assert.equal(problemsOfArticle({ province: "[Tuyên Quang, Hà Nộ]" }), [
    "4:25  không có tỉnh thành “Hà Nộ” — có phải là “Hà Nội”, “Hà Nam”?",
  ]);
  assert.equal(problemsOfArticle({ province: "Atlantis" }), [
    "4:11  không có tỉnh thành “Atlantis” — viết tên tỉnh, hoặc toàn quốc, quốc tế, không rõ",
  ]);
});

test("a province that was not there on the day is a warning, with all that was there instead", () => {
  const on = (date: string, province: string) => {
    const file = `articles/${date.slice(0, 4)}/${date.slice(5, 7)}/x.md`;
    return problemsOf({ [file]: articleText({ date, province }) }).map((line) => line.replace(`${file}:`, ""));
  };
  assert.equal(on("1999-05-01", "Bắc Thái"), [
    "4:11  (nhắc) ngày 1999-05-01 không có tỉnh thành “Bắc Thái” (1965 – 31/12/1996) — viết Bắc Kạn hoặc Thái Nguyên, hoặc xem lại ngày",
  ]);
  assert.equal(on("1995-05-01", "Bình Phước"), [
    "4:11  (nhắc) ngày 1995-05-01 không có tỉnh thành “Bình Phước” (1/1/1997 – 30/6/2025) — viết Sông Bé, hoặc xem lại ngày",
  ]);
  assert.equal(on("1960-05-01", "Cần Thơ"), [
    "4:11  (nhắc) ngày 1960-05-01 không có tỉnh thành “Cần Thơ” (26/12/1991 – 31/12/2003) — xem lại tên hoặc ngày",
  ]);
  assert.equal(on("1999-05-01", "Hà Tây"), []);
});

test("a name that means two provinces of the day is to be written out", () => {
  const { units, ...rest } = JSON.parse(readFileSync(`${ROOT}content/provinces.json`, "utf8"));
  const withNickname = units.map((unit: { id: string; aliases: string[] }) =>
    ["ha-noi", "hai-phong@1975"].includes(unit.id) ? { ...unit, aliases: ["Đất Cảng"] } : unit,
  );
  const beside = { "provinces.json": JSON.stringify({ ...rest, units: withNickname }) };
  assert.equal(problemsOfArticle({ province: "Đất Cảng" }, undefined, beside), [
    "4:11  “Đất Cảng” có thể là nhiều tỉnh thành — viết rõ một trong: Thành phố Hà Nội, Thành phố Hải Phòng",
  ]);
});

test("an old name is let pass for a while after its end, and filed as it is written", () => {
  const file = "articles/2025/08/x.md";
  const content = contentFolder({ [file]: articleText({ date: "2025-08-01", province: "Hà Giang" }) });
  const { archive, problems } = readContent({ content, drafts: true });
  assert.equal(problems, []);
  assert.equal(
    archive?.articles[0]?.places.map(({ id, name, today }) => [id, name, today.map((heir) => heir.name)]),
    [["ha-giang", "Hà Giang", ["Tuyên Quang"]]],
  );
});

test("an article may be of the whole country, of abroad, of several places, or of none that is known", () => {
  const slugs = (province: string) => articleOf({ province })?.places.map((place) => place.slug);
  assert.equal(slugs("toàn quốc"), ["toan-quoc"]);
  assert.equal(slugs("Quốc tế"), ["quoc-te"]);
  assert.equal(slugs("không rõ"), []);
  assert.equal(slugs("Không Rõ"), []);
  assert.equal(slugs("[TP.HCM, Sài Gòn, Đắc Lắc, toàn quốc]"), ["ho-chi-minh", "dak-lak", "toan-quoc"]);
});

test("unknown stands alone: beside another name it is refused", () => {
  const alone = "“không rõ” đứng cùng tên khác — bỏ đi, hoặc chỉ viết một mình";
  assert.equal(problemsOfArticle({ province: "[không rõ, Tuyên Quang]" }), [`4:12  ${alone}`]);
  assert.equal(problemsOfArticle({ byline: "[Lê Thu Hà, không rõ]" }), [`6:21  ${alone}`]);
});

test("an unknown category is answered with the nearest, or with all of them", () => {
  assert.equal(problemsOfArticle({ category: "thoisu" }), [
    "5:11  không có chuyên mục “thoisu” — có phải là “thoi-su”, “Thời sự”?",
  ]);
  assert.equal(problemsOfArticle({ category: "xyzzy" }), [
    "5:11  không có chuyên mục “xyzzy” — chọn một trong: thoi-su, van-hoa",
  ]);
  assert.is(articleOf({ category: "văn hoá" })?.category, "van-hoa");
});

test("a byline is a name, a person of people.yaml by name, pen name or id, or a name with role and office", () => {
  const known = { name: "Lê Thu Hà", slug: "le-thu-ha", role: "Phóng viên", org: "Báo Thử" };
  assert.equal(articleOf({ byline: "Lê Thu Hà" })?.bylines, [known]);
  assert.equal(articleOf({ byline: "le-thu-ha" })?.bylines, [known]);
  assert.equal(articleOf({ byline: "Thu Hà" })?.bylines, [{ ...known, name: "Thu Hà" }]);
  assert.equal(articleOf({ byline: "{name: Trần Văn Bình, role: Cộng tác viên, org: Hội Nhà báo}" })?.bylines, [
    { name: "Trần Văn Bình", slug: "tran-van-binh", role: "Cộng tác viên", org: "Hội Nhà báo" },
  ]);
  assert.equal(articleOf({ byline: "Trần Văn Bình" })?.bylines, [
    { name: "Trần Văn Bình", slug: "tran-van-binh", role: "", org: "" },
  ]);
  assert.equal(articleOf({ byline: "không rõ" })?.bylines, []);
});

test("a person named twice is printed once; two persons whose names differ in tones are both printed", () => {
  assert.equal(
    articleOf({ byline: "[Lê Thu Hà, Thu Hà]" })?.bylines.map((one) => one.name),
    ["Lê Thu Hà"],
  );
  assert.equal(
    articleOf({ byline: "[Trần An, Trần Ân, Trần An]" })?.bylines.map((one) => one.name),
    ["Trần An", "Trần Ân"],
  );
});

test("people of one name are told apart by their id", () => {
  const people =
    "- id: ha-1\n  name: Lê Thu Hà\n  role: Phóng viên\n- id: ha-2\n  name: Lê Thu Hà\n  org: Hội Nhà báo\n";
  assert.equal(problemsOfArticle({}, undefined, { "people.yaml": people }), [
    "6:9  có 2 người tên “Lê Thu Hà” — viết id thay cho tên: ha-1 (Phóng viên) hoặc ha-2 (Hội Nhà báo)",
  ]);
  const { bylines } = articleOf({ byline: "ha-2" }, { "people.yaml": people }) ?? {};
  assert.equal(bylines, [{ name: "Lê Thu Hà", slug: "ha-2", role: "", org: "Hội Nhà báo" }]);
});

test("a name that would fall into another person's list is refused", () => {
  assert.equal(
    problemsOfArticle({ byline: "Bút Thép" }, undefined, { "people.yaml": "- id: but-thep\n  name: Lê A\n" }),
    ["6:9  “Bút Thép” trùng id của Lê A — đổi id trong people.yaml"],
  );
});

test("a byline or a tag without a letter can have no list", () => {
  assert.equal(problemsOfArticle({ byline: '"***"' }), [
    "6:9  tên tác giả “***” không có chữ cái nào — viết tên người, hoặc không rõ",
  ]);
  assert.equal(problemsOfArticle({ tags: '[chợ, "!!"]' }), [
    "7:13  thẻ “!!” không có chữ cái nào — viết một từ, hoặc bỏ thẻ này",
  ]);
});

test("a list whose name is reserved by Windows gets x- before it", () => {
  const article = articleOf({ byline: "Con", tags: "[Con, Aux]" });
  assert.equal(
    article?.bylines.map((one) => one.slug),
    ["x-con"],
  );
  assert.equal(
    article?.tags.map((tag) => tag.slug),
    ["x-con", "x-aux"],
  );
});

test.run();
