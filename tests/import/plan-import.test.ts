import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Failure } from "../../scripts/archive/failure.ts";
import { readContent } from "../../scripts/archive/read.ts";
import { readInput } from "../../scripts/import/input.ts";
import type { Known } from "../../scripts/import/manuscript.ts";
import { type ImportPlan, planImport } from "../../scripts/import/plan-import.ts";
import { importReport, refusalReport } from "../../scripts/import/report.ts";
import { writeImport } from "../../scripts/import/write-import.ts";
import { temporaryFolder, writeFiles } from "../small-site.ts";

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

async function run(folder: string, file: string, known = NOTHING): Promise<ImportPlan> {
  const plan = await planImport([file], join(folder, "content"), known);
  writeImport(join(folder, "content"), plan);
  return plan;
}

async function failureOf(folder: string, file: string): Promise<Failure | null> {
  try {
    await run(folder, file);
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

test("an empty folder becomes a newspaper that passes the checker, and the counts agree", async () => {
  const folder = temporaryFolder();
  const file = write(folder, "bai.jsonl.gz", gzipSync(lines(ROWS)));
  const stdout = importReport(await run(folder, file));
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

test("a second import writes nothing, and what the newsroom changed stays", async () => {
  const folder = temporaryFolder();
  const file = write(folder, "bai.jsonl", lines(ROWS));
  await run(folder, file);
  const article = join(folder, "content/articles/2013/08/cau-treo-moi.md");
  const mended = readFileSync(article, "utf8").replace("byline: không rõ", "byline: Vi Ba");
  writeFileSync(article, mended);
  const settings = write(folder, "content/site.yaml", "url: https://bao.example\ntitle: Báo\ndescription: Tin cũ\n");
  assert.match(importReport(await run(folder, file)), "0 bài ghi mới, 3 bài đã có");
  assert.is(readFileSync(article, "utf8"), mended);
  assert.match(readFileSync(settings, "utf8"), "title: Báo");
  assert.is(readdirSync(join(folder, "content/articles/2013/08")).length, 3);
});

test("a plan writes nothing", async () => {
  const folder = temporaryFolder();
  const file = write(folder, "bai.jsonl", lines(ROWS));
  assert.is((await planImport([file], join(folder, "content"), NOTHING)).filed.length, 3);
  assert.not(existsSync(join(folder, "content")));
});

test("what cannot be imported is named with its line, and the rest is imported", async () => {
  const folder = temporaryFolder();
  const spoilt = Buffer.concat([
    Buffer.from(`${lines(ROWS)}\n\n{"title":"Trống","date":"2013-08-10"}\n`),
    Buffer.from([0xff, 0x0a]),
  ]);
  const file = write(folder, "bai.jsonl", spoilt);
  const outcome = await run(folder, file);
  const stderr = refusalReport(outcome.refusals);
  assert.match(importReport(outcome), "Đã đọc 5 bài: 3 bài ghi mới, 0 bài đã có, 2 bài không nhập được.");
  assert.match(stderr, `Không nhập ${file}:5: không có nội dung (body)`);
  assert.match(stderr, `Không nhập ${file}:6: không phải chữ UTF-8`);
});

test("a wire article without a year is refused in one sentence", async () => {
  const folder = temporaryFolder();
  const file = write(
    folder,
    "tin.txt",
    "Kinh tế\n\nMùa cam\n\nHà Giang\n\nCam chín\n\nTTXVN - Sáng 5/12, cam chín rộ./.\n\nVi Ba\n\nXem thêm\n",
  );
  const refused = refusalReport((await run(folder, file)).refusals);
  assert.is(refused, `Không nhập ${file}: đầu bài có ngày 5/12 mà không có năm — thêm --year, như --year 2024.`);
  assert.not(existsSync(join(folder, "content")));
  assert.equal((await run(folder, file, { year: "2019", date: "" })).refusals, []);
  assert.equal(readContent({ content: join(folder, "content"), drafts: false }).problems, []);
});

test("an article longer than any newspaper prints is refused with its line, unread, and the rest is imported", async () => {
  const folder = temporaryFolder();
  const rows = lines(ROWS);
  const file = write(
    folder,
    "bai.jsonl.gz",
    gzipSync(Buffer.concat([Buffer.alloc(17_000_000), Buffer.from(`\n${rows}`)])),
  );
  const outcome = await run(folder, file);
  assert.is(
    refusalReport(outcome.refusals),
    `Không nhập ${file}:1: dài hơn 16 MB — mỗi dòng là một bài, ngắt dòng bằng \\n.`,
  );
  assert.is(outcome.filed.length, 3);
  const wire = write(folder, "tin.txt", Buffer.alloc(17_000_000, "a"));
  assert.is(
    refusalReport((await run(folder, wire)).refusals),
    `Không nhập ${wire}: dài hơn 16 MB — mỗi tệp .txt là một bài.`,
  );
});

test("a file that unzips into more than is read is refused with the limit, and nothing of it is written", async () => {
  const folder = temporaryFolder();
  const file = write(folder, "bai.jsonl.gz", gzipSync(Buffer.alloc(300_000, "\n")));
  const limits = { file: 200_000, article: 100_000 };
  const cause = await readInput(file, NOTHING, limits).catch((failure: Failure) => failure);
  assert.ok("exitCode" in cause && cause.exitCode === 1);
  assert.match(cause.message, `${file} đọc ra dài hơn 0.2 MB.`);
  assert.equal(await readInput(write(folder, "ngan.jsonl.gz", gzipSync("\n\n")), NOTHING, limits), []);
});

test("a line that comes in many pieces is read whole", async () => {
  const folder = temporaryFolder();
  const long = ROWS.map((row) => ({ ...row, body: `${row.body} ${"chữ dài ".repeat(100_000)}` }));
  const outcome = await run(folder, write(folder, "bai.jsonl.gz", gzipSync(lines(long))));
  assert.is(outcome.filed.length, 3);
  assert.ok(outcome.filed.every(({ text }) => text.length > 700_000));
});

test("a damaged .gz is said in a sentence", async () => {
  const folder = temporaryFolder();
  const whole = gzipSync(lines(ROWS));
  for (const bytes of [whole.subarray(0, 50), Buffer.concat([whole.subarray(0, 30), Buffer.alloc(60)])]) {
    const cause = await failureOf(folder, write(folder, "bai.jsonl.gz", bytes));
    assert.match(cause?.message ?? "", /^Không đọc được .*bai\.jsonl\.gz \(Z_/);
  }
});

test("what others write while an import runs is not replaced", async () => {
  const folder = temporaryFolder();
  const content = join(folder, "content");
  const file = write(folder, "bai.jsonl", lines(ROWS));
  for (const [taken, text] of [
    ["articles/2013/08/cau-treo-moi.md", "của người khác"],
    ["categories.yaml", "- slug: moi\n  name: Mới\n"],
  ] as const) {
    rmSync(content, { recursive: true, force: true });
    const plan = await planImport([file], content, NOTHING);
    writeFiles(content, { [taken]: text });
    assert.throws(
      () => writeImport(content, plan),
      (cause: Failure) => cause.message.startsWith(`${taken} vừa được người khác`),
    );
    assert.is(readFileSync(join(content, taken), "utf8"), text);
  }
});

test("nothing is imported through a link that leads out of the content folder", async () => {
  const folder = temporaryFolder();
  const elsewhere = temporaryFolder();
  mkdirSync(join(folder, "content"));
  symlinkSync(elsewhere, join(folder, "content/articles"));
  const cause = await failureOf(folder, write(folder, "bai.jsonl", lines(ROWS)));
  assert.match(cause?.message ?? "", "dẫn ra ngoài thư mục nội dung");
  assert.equal(readdirSync(elsewhere), []);
});

test("files that are missing or of another kind, and broken tables, are said in a sentence", async () => {
  const folder = temporaryFolder();
  const missing = await failureOf(folder, join(folder, "khong-co.txt"));
  assert.match(missing?.message ?? "", "Không có tệp");
  assert.is(missing?.exitCode, 1);
  assert.is((await failureOf(folder, write(folder, "bai.docx", "")))?.exitCode, 1);
  mkdirSync(join(folder, "content"));
  write(folder, "content/categories.yaml", "- slug: Thời Sự\n  name: Thời sự\n");
  const broken = await failureOf(folder, write(folder, "bai.jsonl", lines(ROWS)));
  assert.is(broken?.exitCode, 2);
  assert.match(broken?.message ?? "", "categories.yaml:1:9");
});

test.run();
