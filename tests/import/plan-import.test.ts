import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Failure } from "../../scripts/archive/failure.ts";
import { readContent } from "../../scripts/archive/read.ts";
import type { Known } from "../../scripts/import/manuscript.ts";
import { type ImportPlan, planImport } from "../../scripts/import/plan-import.ts";
import { importReport, refusalReport } from "../../scripts/import/report.ts";
import { writeImport } from "../../scripts/import/write-import.ts";
import { temporaryFolder } from "../small-site.ts";

const ROWS = [
  {
    id: "1",
    title: "Cầu treo mới",
    body: "1. Cầu dài 80 mét.\n- Xe máy qua được.",
    category: "the-gioi",
    date: "2013-08-10",
    province_lead: "Lào Cai",
  },
  {
    id: "2",
    title: "Cầu treo mới",
    body: "Bài khác.",
    category: "Thế giới",
    date: "2013-08-11T06:00:00+07:00",
    province_lead: "Hà Tây",
    author: "VI BA;HÀ LY",
  },
  {
    id: "3",
    title: "Con",
    body: "Ngắn.",
    date: "2013-08-12",
    sapo: "Một: hai",
    source: "bao.example",
    captions: ["Bến sông. (Ảnh: Vi Ba)"],
  },
];

const test = suite("import");

const NOTHING: Known = { year: "", date: "" };

function run(folder: string, file: string, known = NOTHING): ImportPlan {
  const plan = planImport([file], join(folder, "content"), known);
  writeImport(join(folder, "content"), plan);
  return plan;
}

function failureOf(folder: string, file: string): Failure | null {
  try {
    run(folder, file);
    return null;
  } catch (cause) {
    return cause instanceof Failure ? cause : null;
  }
}

function write(folder: string, name: string, data: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, data);
  return file;
}

const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\r\n");

test("an empty folder becomes a newspaper that passes the checker, and the counts agree", () => {
  const folder = temporaryFolder();
  const file = write(folder, "bai.jsonl.gz", gzipSync(lines(ROWS)));
  const stdout = importReport(run(folder, file));
  assert.match(stdout, "Đã đọc 3 bài: 3 bài ghi mới, 0 bài đã có, 0 bài không nhập được.");
  assert.match(stdout, "Tỉnh thành: 1 bài có, 2 bài không rõ; 1 tên không có vào ngày đăng (Hà Tây).");
  assert.match(stdout, "Tác giả: 1 bài có, 2 bài không rõ.");
  const { archive, problems, counts } = readContent({ content: join(folder, "content"), drafts: false });
  assert.equal(problems, []);
  assert.is(counts.articles, 3);
  assert.equal(archive?.articles.map((one) => [one.path, one.category, one.bylines.length, one.photos.length]).sort(), [
    ["2013/08/10/cau-treo-moi.html", "the-gioi", 0, 0],
    ["2013/08/11/cau-treo-moi-2.html", "the-gioi", 2, 0],
    ["2013/08/12/con-2.html", "khong-ro", 0, 1],
  ]);
});

test("a second import writes nothing, and what the newsroom changed stays", () => {
  const folder = temporaryFolder();
  const file = write(folder, "bai.jsonl", lines(ROWS));
  run(folder, file);
  const article = join(folder, "content/articles/2013/08/cau-treo-moi.md");
  const mended = readFileSync(article, "utf8").replace("byline: không rõ", "byline: Vi Ba");
  writeFileSync(article, mended);
  const settings = write(folder, "content/site.yaml", "url: https://bao.example\ntitle: Báo\ndescription: Tin cũ\n");
  assert.match(importReport(run(folder, file)), "0 bài ghi mới, 3 bài đã có");
  assert.is(readFileSync(article, "utf8"), mended);
  assert.match(readFileSync(settings, "utf8"), "title: Báo");
  assert.is(readdirSync(join(folder, "content/articles/2013/08")).length, 3);
});

test("a plan writes nothing", () => {
  const folder = temporaryFolder();
  const file = write(folder, "bai.jsonl", lines(ROWS));
  assert.is(planImport([file], join(folder, "content"), NOTHING).filed.length, 3);
  assert.not(existsSync(join(folder, "content")));
});

test("what cannot be imported is named with its line, and the rest is imported", () => {
  const folder = temporaryFolder();
  const spoilt = Buffer.concat([
    Buffer.from(`${lines(ROWS)}\n\n{"title":"Trống","date":"2013-08-10"}\n`),
    Buffer.from([0xff, 0x0a]),
  ]);
  const file = write(folder, "bai.jsonl", spoilt);
  const outcome = run(folder, file);
  const stderr = refusalReport(outcome.refusals);
  assert.match(importReport(outcome), "Đã đọc 5 bài: 3 bài ghi mới, 0 bài đã có, 2 bài không nhập được.");
  assert.match(stderr, `Không nhập ${file}:5: không có nội dung (body)`);
  assert.match(stderr, `Không nhập ${file}:6: không phải chữ UTF-8`);
});

test("a wire article without a year is refused in one sentence", () => {
  const folder = temporaryFolder();
  const file = write(
    folder,
    "tin.txt",
    "Kinh tế\n\nMùa cam\n\nHà Giang\n\nCam chín\n\nTTXVN - Sáng 5/12, cam chín rộ./.\n\nVi Ba\n\nXem thêm\n",
  );
  const refused = refusalReport(run(folder, file).refusals);
  assert.is(refused, `Không nhập ${file}: đầu bài có ngày 5/12 mà không có năm — thêm --year, như --year 2024.`);
  assert.not(existsSync(join(folder, "content")));
  assert.equal(run(folder, file, { year: "2019", date: "" }).refusals, []);
  assert.equal(readContent({ content: join(folder, "content"), drafts: false }).problems, []);
});

test("files that are missing or of another kind, and broken tables, are said in a sentence", () => {
  const folder = temporaryFolder();
  const missing = failureOf(folder, join(folder, "khong-co.txt"));
  assert.match(missing?.message ?? "", "Không có tệp");
  assert.is(missing?.exitCode, 1);
  assert.is(failureOf(folder, write(folder, "bai.docx", ""))?.exitCode, 1);
  mkdirSync(join(folder, "content"));
  write(folder, "content/categories.yaml", "- slug: Thời Sự\n  name: Thời sự\n");
  const broken = failureOf(folder, write(folder, "bai.jsonl", lines(ROWS)));
  assert.is(broken?.exitCode, 2);
  assert.match(broken?.message ?? "", "categories.yaml:1:9");
});

test.run();
