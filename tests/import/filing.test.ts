import { test } from "uvu";
import * as assert from "uvu/assert";
import { fileAll, type Setting } from "../../scripts/import/filing.ts";
import type { Manuscript } from "../../scripts/import/manuscript.ts";
import { freeName } from "../../scripts/import/names.ts";

const SILENT: Manuscript = {
  id: "1",
  title: "Mưa đá ở vùng cao",
  date: { day: "2010-04-05", time: "" },
  places: [],
  category: "",
  writers: [],
  summary: "",
  captions: [],
  origin: "",
  paragraphs: ["Mưa đá rơi trong mười phút."],
};

const EMPTY: Setting = {
  isPlace: (name) => name === "Lai Châu",
  categorySlug: () => "khong-ro",
  standing: () => null,
};

test("an article that is silent says so", () => {
  const [filed] = fileAll([SILENT], EMPTY);
  assert.is(filed?.file, "articles/2010/04/mua-da-o-vung-cao.md");
  assert.is(
    filed?.text,
    [
      "---",
      "title: Mưa đá ở vùng cao",
      "date: 2010-04-05",
      "province: không rõ",
      "category: khong-ro",
      "byline: không rõ",
      "---",
      "",
      "Mưa đá rơi trong mười phút.",
      "",
    ].join("\n"),
  );
});

test("an article that has everything keeps everything", () => {
  const [filed] = fileAll(
    [
      {
        ...SILENT,
        title: "Hỏi: “Bao giờ có điện?”",
        date: { day: "2010-04-05", time: "07:30" },
        places: ["Lai Châu", "Atlantis"],
        writers: [
          { name: "Lê An", org: "TTXVN" },
          { name: "Vi Ba", org: "" },
        ],
        summary: "Điện về: sớm hơn dự kiến",
        captions: [
          { caption: "Kéo dây qua suối.", credit: "Lê An" },
          { caption: "Đèn đầu tiên", credit: "" },
        ],
        origin: "TTXVN",
        paragraphs: ["1. Bản trên", "- Bản dưới"],
      },
    ],
    EMPTY,
  );
  assert.equal(filed?.places, ["Lai Châu"]);
  assert.is(
    filed?.text,
    [
      "---",
      'title: "Hỏi: “Bao giờ có điện?”"',
      "date: 2010-04-05T07:30:00+07:00",
      "province: Lai Châu",
      "category: khong-ro",
      "byline:",
      "  - name: Lê An",
      "    org: TTXVN",
      "  - Vi Ba",
      'summary: "Điện về: sớm hơn dự kiến"',
      "photos:",
      "  - caption: Kéo dây qua suối.",
      "    credit: Lê An",
      "  - caption: Đèn đầu tiên",
      "source: TTXVN",
      "---",
      "",
      "1\\. Bản trên",
      "",
      "\\- Bản dưới",
      "",
    ].join("\n"),
  );
});

test("the names do not depend on the order of the input", () => {
  const others = ["3", "2"].map((id) => ({ ...SILENT, id, paragraphs: [`Bài ${id}.`] }));
  const later = { ...SILENT, id: "0", date: { day: "2010-04-06", time: "" } };
  const expected = fileAll([SILENT, ...others, later], EMPTY);
  assert.equal(fileAll([later, ...others, SILENT], EMPTY), expected);
  assert.equal(
    expected.map((one) => [
      one.manuscript.id,
      one.file.slice("articles/2010/04/mua-da-o-vung-cao".length),
      one.isRenamed,
    ]),
    [
      ["1", ".md", false],
      ["2", "-2.md", true],
      ["3", "-3.md", true],
      ["0", "-4.md", true],
    ],
  );
});

test("the same text is imported once, even when its front matter was mended", () => {
  const [first] = fileAll([SILENT, { ...SILENT, id: "2" }], EMPTY);
  assert.equal(
    fileAll([SILENT, { ...SILENT, id: "2" }], EMPTY).map((one) => one.isNew),
    [true, false],
  );
  const mended = first?.text.replace("byline: không rõ", "byline: Lê An").replaceAll("\n", "\r\n") ?? "";
  const [again] = fileAll([SILENT], { ...EMPTY, standing: () => mended });
  assert.is(again?.isNew, false);
});

test("a file that is there is never replaced", () => {
  const there = "---\ndate: 2010-04-05\n---\n\nBài khác.\n";
  const standing = (file: string) => (file.endsWith("cao.md") ? there : null);
  const [filed] = fileAll([SILENT], { ...EMPTY, standing });
  assert.is(filed?.file, "articles/2010/04/mua-da-o-vung-cao-2.md");
  assert.is(filed?.isNew, true);
});

test("names are short, never reserved and never empty", () => {
  const all = () => true;
  assert.is(freeName("Con", "bai", all), "con-2");
  assert.is(freeName("???", "bai", all), "bai");
  const long = freeName("chữ ".repeat(200), "bai", (name) => name.endsWith("-12"));
  assert.ok(long.length <= 80 && /^chu(-chu)+-12$/.test(long));
});

test.run();
