import { spawnSync } from "node:child_process";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ROOT } from "../../scripts/edition/paths.ts";
import { argumentsOf, type Site, treeOf } from "../built-site.ts";
import { articleText, contentFolder, type Files, temporaryFolder } from "../small-site.ts";

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** Days apart, so that there are enough pages for several processes to share. */
const DAILY: Files = Object.fromEntries(
  Array.from({ length: 240 }, (_, index): [string, string] => {
    const [year, month, day] = [2020 + (index % 4), 1 + (index % 12), 1 + (index % 28)];
    const front = {
      title: `Bài ${index}`,
      date: `${year}-${twoDigits(month)}-${twoDigits(day)}`,
      tags: `[thẻ ${index % 30}]`,
    };
    return [`articles/${year}/${twoDigits(month)}/bai-${index}.md`, articleText(front)];
  }),
);

const FILES: Files = {
  ...DAILY,
  "articles/2024/01/day-lui-han-man.md": articleText({ tags: "[nước, mùa khô]", aliases: "[/tin/cu.html]" }),
  "articles/2024/12/dem-cuoi-nam.md": articleText({ title: "Đêm cuối năm", date: "2024-12-31T23:59", province: "Huế" }),
  "articles/1999/05/ngay-hoi.md": articleText({
    title: "Ngày hội",
    date: "1999-05-01",
    province: "Hà Tây",
    byline: "không rõ",
  }),
  "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nTờ báo để thử.\n",
};

/** Where and how a build runs; what is left out is as on the machine of these tests. */
interface Machine {
  readonly environment?: Record<string, string>;
  /** What a shell does before it. */
  readonly shell?: string;
  readonly cores?: number;
  readonly content?: string;
}

/** Makes Node believe in a number of cores. */
const coresModule = (cores: number) =>
  `data:text/javascript,import os from "node:os"; import { syncBuiltinESMExports as sync } from "node:module"; os.availableParallelism = () => ${cores}; sync();`;

function build({
  environment = {},
  shell = ":",
  cores,
  content = contentFolder(FILES),
}: Machine): Record<string, string> {
  const place = temporaryFolder();
  const site: Site = { content, output: join(place, "site"), cache: join(place, "cache") };
  const preload = cores === undefined ? [] : ["--import", coresModule(cores)];
  const node = [process.execPath, ...preload, "scripts/compiled/run.mjs", "build"];
  const { status, stderr } = spawnSync("bash", ["-c", `${shell}; exec "$@"`, "bash", ...node, ...argumentsOf(site)], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  assert.is(status, 0, stderr);
  return treeOf(site.output);
}

const test = suite("two builds of one content are the same bytes");

let built: Record<string, string> | undefined;

/** What the others are compared with, built once. */
function here(): Record<string, string> {
  built ??= build({ environment: { TZ: "Asia/Ho_Chi_Minh", LC_ALL: "vi_VN.UTF-8", LANG: "vi_VN.UTF-8" } });
  assert.ok(Object.keys(built).length > 600);
  return built;
}

test("in other time zones and locales", () => {
  assert.equal(build({ environment: { TZ: "America/Anchorage", LC_ALL: "C", LANG: "C" } }), here());
});

test("under any umask", () => {
  assert.equal(build({ shell: "umask 077" }), here());
});

test("on one core and on many", () => {
  assert.equal(build({ cores: 1 }), here());
  assert.equal(build({ cores: 5 }), here());
});

test("in other folders, in whatever order their files were written", () => {
  const content = join(temporaryFolder(), "bản thảo số 1");
  renameSync(contentFolder(Object.fromEntries(Object.entries(FILES).reverse())), content);
  assert.equal(build({ content }), here());
});

test.run();
