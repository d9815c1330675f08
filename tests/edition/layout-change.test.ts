import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { argumentsOf, type Finished, type Site, treeOf } from "../built-site.ts";
import { copiedCheckout } from "../checkout.ts";
import { articleText, contentFolder, temporaryFolder, writeFiles } from "../small-site.ts";
import { differenceOf } from "./edits/walk.ts";

/** A copy of the checkout, whose program and layouts may be changed, and a site that was built with it. */
interface Workshop {
  readonly checkout: string;
  readonly site: Site;
}

const test = suite("a change of the checkout");

function newWorkshop(): Workshop {
  const checkout = copiedCheckout();
  const folder = temporaryFolder();
  const content = contentFolder({
    "articles/2023/12/truoc.md": articleText({ title: "Bài trước", date: "2023-12-30", tags: "[nước]" }),
    "articles/2024/01/sau.md": articleText(
      { aliases: "[/tin/cu.html]" },
      "Xem\n[bài trước](../../2023/12/truoc.md).\n",
    ),
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nTờ báo để thử.\n",
  });
  const site = { content, output: join(folder, "site"), cache: join(folder, "cache") };
  const { status, stderr } = buildWith(checkout, site);
  assert.is(status, 0, stderr);
  return { checkout, site };
}

let workshop: Workshop | undefined;

/** The one that all tests work in, one after another. */
function theWorkshop(): Workshop {
  workshop ??= newWorkshop();
  return workshop;
}

function buildWith(checkout: string, site: Site, preload: readonly string[] = []): Finished {
  return spawnSync(process.execPath, [...preload, "scripts/compiled/run.mjs", "build", ...argumentsOf(site)], {
    cwd: checkout,
    encoding: "utf8",
  });
}

/** Edits a file of the checkout, and compares the build that follows with a clean one. Returns the paths that changed. */
function checkAfter({ checkout, site }: Workshop, file: string, edit: (text: string) => string): string[] {
  const text = readFileSync(join(checkout, file), "utf8");
  const edited = edit(text);
  assert.is.not(edited, text, `${file} holds no such text`);
  writeFileSync(join(checkout, file), edited);
  return compare({ checkout, site });
}

function compare({ checkout, site }: Workshop): string[] {
  const before = treeOf(site.output);
  const { status, stderr } = buildWith(checkout, site);
  assert.is(status, 0, stderr);
  const folder = temporaryFolder();
  const clean = { content: site.content, output: join(folder, "site"), cache: join(folder, "cache") };
  assert.is(buildWith(checkout, clean).status, 0);
  const right = treeOf(clean.output);
  assert.is(differenceOf(treeOf(site.output), right), "");
  return Object.keys(right).filter((path) => right[path] !== before[path]);
}

const isPage = (path: string) => path.endsWith(".html");

test("of a layout draws its pages anew", () => {
  const changed = checkAfter(theWorkshop(), "layouts/article.11ty.tsx", (text) =>
    text.replace("<article", '<article id="bai"'),
  );
  assert.ok(changed.includes("2024/01/18/sau.html"), changed.join(" "));
  assert.not.ok(changed.includes("index.html"));
});

test("of a part that all pages share draws all of them anew", () => {
  const changed = checkAfter(theWorkshop(), "scripts/archive/strings.ts", (text) =>
    text.replace('home: "', 'home: "Về '),
  );
  assert.ok(changed.filter(isPage).length > 20, changed.join(" "));
});

test("of the stylesheet changes no page", () => {
  const changed = checkAfter(theWorkshop(), "layouts/styles/site.css", (text) => `${text}\nhtml { --thu: 1px; }\n`);
  assert.equal(changed.filter(isPage), []);
  assert.ok(changed.includes("assets/site.css"));
});

test("of the script of the search changes no page", () => {
  const changed = checkAfter(theWorkshop(), "layouts/browser/search.ts", (text) => `${text}\nconsole.log("thử");\n`);
  assert.equal(changed.filter(isPage), []);
  assert.ok(changed.includes("assets/tim-kiem.js"));
});

test("of the way that Markdown is drawn draws the bodies anew", () => {
  const changed = checkAfter(theWorkshop(), "scripts/archive/markdown.ts", (text) =>
    text.replace("typographer: false", "breaks: true"),
  );
  assert.equal(changed.filter(isPage), ["2024/01/18/sau.html"]);
});

test("of the plan changes what it plans", () => {
  const changed = checkAfter(theWorkshop(), "scripts/edition/plan-home.ts", (text) =>
    text.replace("NEWEST = 12", "NEWEST = 1"),
  );
  assert.ok(changed.includes("index.html"));
});

test("that adds, changes and removes a file of static/ does so in the site", () => {
  const file = join(theWorkshop().checkout, "static/thu.txt");
  for (const text of ["một", "hai"]) {
    writeFileSync(file, text);
    assert.ok(compare(theWorkshop()).includes("thu.txt"));
  }
  rmSync(file);
  compare(theWorkshop());
});

test("goes together with a change of the content", () => {
  writeFiles(theWorkshop().site.content, {
    "articles/2024/02/moi.md": articleText({ title: "Mới", date: "2024-02-02" }),
  });
  const changed = checkAfter(theWorkshop(), "layouts/article.11ty.tsx", (text) => text.replace(' id="bai"', ""));
  assert.ok(changed.includes("2024/02/02/moi.html"));
});

/** A module that saves a file when a build that it is loaded before has read the content, and is about to draw. */
const savesMeanwhile = (file: string, text: string) =>
  `data:text/javascript,${encodeURIComponent(`
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const { mkdirSync } = fs;
    fs.mkdirSync = (path, ...rest) => {
      if (/staging$/.test(String(path))) fs.writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(text)});
      return mkdirSync(path, ...rest);
    };
    syncBuiltinESMExports();`)}`;

test("that is saved while a build runs is none of its own, and is drawn by the next", () => {
  const { checkout, site } = theWorkshop();
  const file = join(checkout, "layouts/article.11ty.tsx");
  const edited = readFileSync(file, "utf8").replace("<article", '<article id="sau"');
  rmSync(site.cache, { recursive: true });
  rmSync(site.output, { recursive: true });
  assert.is(buildWith(checkout, site, ["--import", savesMeanwhile(file, edited)]).status, 0);
  assert.is(readFileSync(file, "utf8"), edited);
  assert.ok(compare(theWorkshop()).includes("2024/01/18/sau.html"));
});

test("of the code of the search that is saved while a build runs is none of its own: the next build makes what a clean one does", () => {
  const { checkout, site } = theWorkshop();
  const file = join(checkout, "scripts/search/pack.ts");
  const edited = readFileSync(file, "utf8").replace("level: 9", "level: 1");
  rmSync(site.cache, { recursive: true });
  rmSync(site.output, { recursive: true });
  assert.is(buildWith(checkout, site, ["--import", savesMeanwhile(file, edited)]).status, 0);
  assert.is(readFileSync(file, "utf8"), edited);
  assert.ok(compare(theWorkshop()).some((path) => /^tim-kiem\/\d{4}/.test(path)));
});

test("that breaks a layout fails the build, and leaves the site as it was until it is mended", () => {
  const { checkout, site } = theWorkshop();
  const file = join(checkout, "layouts/period.11ty.tsx");
  const text = readFileSync(file, "utf8");
  const before = treeOf(site.output);
  writeFileSync(file, `${text}\nthrow new Error("broken");\n`);
  assert.is.not(buildWith(checkout, site).status, 0);
  assert.equal(treeOf(site.output), before);
  writeFileSync(file, text);
  assert.equal(compare(theWorkshop()), []);
});

test.run();
