import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ROOT } from "../../scripts/edition/paths.ts";
import { argumentsOf, builtFrom, run, type Site, siteOfContent, treeOf } from "../built-site.ts";
import { articleText, contentFolder, type Files, temporaryFolder, writeFiles } from "../small-site.ts";

const test = suite("the folders of a build");

const FILES: Files = { "articles/2024/01/bai.md": articleText() };

/** Folders below one folder, the content among them, of which a test makes what it likes. */
interface Ground extends Site {
  readonly folder: string;
}

function groundWith(changes: (folder: string) => Partial<Site> = () => ({})): Ground {
  const folder = temporaryFolder();
  renameSync(contentFolder(FILES), join(folder, "content"));
  writeFiles(folder, { "documents/thesis.doc": "years of work", "documents/pictures/me.jpg": "me" });
  const site = { content: join(folder, "content"), output: join(folder, "site"), cache: join(folder, "cache") };
  return { folder, ...site, ...changes(folder) };
}

/** The build refuses with exit code 2 and these words in two lines, and no byte below the ground has changed. */
function refuses(ground: Ground, ...words: readonly (RegExp | string)[]): void {
  const before = treeOf(ground.folder);
  const { status, stderr } = run("build", argumentsOf(ground));
  assert.is(status, 2, stderr);
  for (const word of words) assert.match(stderr, word);
  assert.is(stderr.trim().split("\n").length, 2, stderr);
  assert.equal(treeOf(ground.folder), before);
}

const OVERLAPS: readonly [name: string, folders: (folder: string) => Partial<Site>][] = [
  ["an output that is the content", (folder) => ({ output: join(folder, "content") })],
  ["an output in the content", (folder) => ({ output: join(folder, "content/articles/site") })],
  ["content in the output", (folder) => ({ output: folder, cache: join(temporaryFolder(), "cache") })],
  ["a cache that is the content", (folder) => ({ cache: join(folder, "content") })],
  ["a cache in the content", (folder) => ({ cache: join(folder, "content/cache") })],
  ["a cache that is the output", (folder) => ({ cache: join(folder, "site") })],
  ["a cache in the output", (folder) => ({ cache: join(folder, "site/.cache") })],
  ["an output in what the cache keeps", (folder) => ({ output: join(folder, "cache/kept/site") })],
  ["an output that is what the cache keeps", (folder) => ({ output: join(folder, "cache/search") })],
];

for (const [name, folders] of OVERLAPS) {
  test(`are refused before anything is touched: ${name}`, () => {
    refuses(groundWith(folders), /The (output|content|cache) .+ (lies in|is also) the/, "nothing was touched");
  });
}

test("are refused where a link makes one lie in another", () => {
  const ground = groundWith((folder) => {
    symlinkSync(join(folder, "content/articles"), join(folder, "link"));
    return { output: join(folder, "link/site") };
  });
  refuses(ground, /The output .+ lies in the content/);
});

test("are refused where a folder of the cache is a link: what is behind it may be somebody's", () => {
  for (const name of ["search", "kept", "pictures", "set-aside"]) {
    const ground = groundWith((folder) => {
      mkdirSync(join(folder, "cache"));
      symlinkSync(join(folder, "documents"), join(folder, "cache", name));
      writeFileSync(join(folder, "cache/CACHEDIR.TAG"), readFileSync(join(ROOT, ".cache/CACHEDIR.TAG")));
      return {};
    });
    refuses(ground, `${name} is a link`);
  }
});

test("may be an output in the cache, as in the preview, even where neither is there yet", () => {
  const ground = groundWith((folder) => ({ output: join(folder, "cache/preview") }));
  for (let build = 0; build < 2; build++) {
    const { status, stderr } = run("build", argumentsOf(ground));
    assert.is(status, 0, stderr);
  }
});

test("are named where one is empty", () => {
  for (const which of ["output", "cache", "content"] as const) {
    refuses(
      groundWith(() => ({ [which]: "" })),
      `--${which} is empty.`,
    );
  }
});

test("are refused where an output or a cache is a file, a link to a file, or a link to nowhere", () => {
  for (const which of ["output", "cache"] as const) {
    refuses(
      groundWith((folder) => ({ [which]: join(folder, "documents/thesis.doc") })),
      /thesis\.doc is no folder/,
    );
    const toFile = groundWith((folder) => {
      symlinkSync(join(folder, "documents/thesis.doc"), join(folder, "link"));
      return { [which]: join(folder, "link") };
    });
    refuses(toFile, /link is no folder/);
    const toNowhere = groundWith((folder) => {
      symlinkSync(join(folder, "nowhere"), join(folder, "link"));
      return { [which]: join(folder, "link") };
    });
    refuses(toNowhere, /link is a link that leads nowhere/);
  }
});

test("are left as they are where an output or a cache holds somebody's files", () => {
  for (const which of ["output", "cache"] as const) {
    const ground = groundWith((folder) => ({ [which]: join(folder, "documents") }));
    // A cache of our own is made all the same.
    const cache = which === "output" ? join(temporaryFolder(), "cache") : ground.cache;
    refuses({ ...ground, cache }, /documents holds /);
  }
});

test("may have neighbours of any name", () => {
  const ground = groundWith();
  for (const name of ["site.staging", "site.journal", "site.lock", "site.journal.new", "site.old", ".kho-tin"]) {
    writeFiles(ground.folder, { [`${name}/precious.txt`]: "precious" });
  }
  writeFileSync(join(ground.folder, "cache.lock"), "precious");
  const { site: _, cache: __, ...before } = { site: "", cache: "", ...treeOf(ground.folder) };
  for (let build = 0; build < 2; build++) {
    const { status, stderr } = run("build", argumentsOf(ground));
    assert.is(status, 0, stderr);
  }
  const after = Object.fromEntries(
    Object.entries(treeOf(ground.folder)).filter(([path]) => !/^(site|cache)\//.test(path)),
  );
  assert.equal(after, before);
});

test("may hold a file of somebody in our own folder: it stays there, with the mark that says whose folder it is", () => {
  const ground = groundWith();
  assert.is(run("build", argumentsOf(ground)).status, 0);
  mkdirSync(join(ground.output, ".kho-tin"));
  cpSync(join(ground.cache, "CACHEDIR.TAG"), join(ground.output, ".kho-tin/CACHEDIR.TAG"));
  writeFileSync(join(ground.output, ".kho-tin/notes"), "mine");
  for (let build = 0; build < 2; build++) assert.is(run("build", argumentsOf(ground)).status, 0);
  assert.is(readFileSync(join(ground.output, ".kho-tin/notes"), "utf8"), "mine");
});

test("may not have a folder of somebody else under our own name", async () => {
  const ground = groundWith();
  writeFiles(ground.folder, { "site/.kho-tin/staging/precious.txt": "precious" });
  refuses(ground, /\.kho-tin was not made by Kho Tin/);
  rmSync(join(ground.folder, "site"), { recursive: true });
  mkdirSync(join(ground.folder, "site"));
  symlinkSync(join(ground.folder, "documents"), join(ground.folder, "site/.kho-tin"));
  refuses(ground, /\.kho-tin was not made by Kho Tin/);
});

test("may be reached by links, and an output may be an empty one of another file system", async () => {
  const ground = groundWith();
  const elsewhere = existsSync("/dev/shm") ? join("/dev/shm", `kho-tin-${process.pid}`) : join(ground.folder, "disk");
  mkdirSync(elsewhere);
  try {
    symlinkSync(elsewhere, ground.output);
    const clean = await builtFrom(FILES);
    for (let build = 0; build < 2; build++) {
      const { status, stderr } = run("build", argumentsOf(ground));
      assert.is(status, 0, stderr);
      assert.equal(treeOf(elsewhere), treeOf(clean.output));
    }
  } finally {
    rmSync(elsewhere, { recursive: true });
  }
});

/** Runs a shell's lines with a file system of its own mounted on $MOUNT, where the machine lets us. Returns its exit code, or null. */
function mounted(folder: string, lines: string): number | null {
  const script = `mount -t tmpfs none "$MOUNT" && ${lines}`;
  const env = { ...process.env, MOUNT: folder };
  const probe = spawnSync("unshare", ["--mount", "--map-root-user", "true"]);
  if (probe.status !== 0) return null;
  return spawnSync("unshare", ["--mount", "--map-root-user", "sh", "-c", script], { env, encoding: "utf8" }).status;
}

test("may be a mount of its own, from which nothing can be renamed to its neighbours", () => {
  const ground = groundWith();
  mkdirSync(ground.output);
  const command = [process.execPath, "scripts/compiled/run.mjs", "build", ...argumentsOf(ground)].join(" ");
  const status = mounted(
    ground.output,
    `${command} && ${command} && test -f "$MOUNT/index.html" && test ! -e "$MOUNT/.kho-tin"`,
  );
  assert.ok(status === 0 || status === null, `exit code ${status}`);
});

test("that cannot be written to are said to be the operator's to mend", () => {
  const ground = groundWith();
  mkdirSync(ground.output);
  const status = mounted(
    ground.output,
    `mount -o remount,ro "$MOUNT" && ${process.execPath} scripts/compiled/run.mjs build ${argumentsOf(ground).join(" ")}`,
  );
  assert.ok(status === 2 || status === null, `exit code ${status}`);
});

test("of an output that was copied with its links, times and strangers stay what they are", async () => {
  const site = await builtFrom(FILES);
  const copy: Site = { ...siteOfContent(site.content), cache: site.cache };
  cpSync(site.output, copy.output, { recursive: true });
  const { status, stdout } = run("build", argumentsOf(copy));
  assert.is(status, 0);
  assert.match(stdout, "files: 0 written");
  assert.ok(readFileSync(join(copy.output, "index.html")).length > 0);
});

test.run();
