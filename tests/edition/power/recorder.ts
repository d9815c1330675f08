import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join, relative, sep } from "node:path";
import type { Sync } from "../../../scripts/edition/durable.ts";

/** What a build does to the folder of its output, in order; paths are below that folder, "" for itself. */
export type Change =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "gone"; readonly path: string }
  | { readonly kind: "file"; readonly path: string; readonly bytes: Buffer }
  | { readonly kind: "renamed"; readonly path: string; readonly to: string }
  | { readonly kind: "synced"; readonly files: readonly string[]; readonly folders: readonly string[] };

type Arguments = readonly unknown[];
type Call = (...args: Arguments) => unknown;

/**
 * Does work, and records every change of the file system below a folder while it runs in this process. The sync that the
 * work is given syncs nothing: it only records of what it was asked to make sure.
 */
export async function recorded(folder: string, work: (sync: Sync) => Promise<unknown>): Promise<Change[]> {
  const changes: Change[] = [];
  const opened = new Map<unknown, string>();
  let depth = 0;
  const library = fs as unknown as Record<string, Call>;
  const originals = new Map<string, Call>();
  const below = (path: unknown): string | null => {
    const found = relative(folder, String(path));
    return found.startsWith("..") || found.startsWith(sep) ? null : found.replaceAll(sep, "/");
  };
  const follow = (
    name: string,
    before: (args: Arguments) => void,
    after: (args: Arguments, result: unknown) => void,
  ) => {
    const original = library[name] as Call;
    originals.set(name, original);
    library[name] = (...args) => {
      // What the library does by its own functions is part of the one that was called.
      const isOuter = depth === 0;
      if (isOuter) before(args);
      depth++;
      try {
        const result = original.apply(library, [...args]);
        if (isOuter) after(args, result);
        return result;
      } finally {
        depth--;
      }
    };
  };
  const nothing = () => {};
  const note = (path: unknown, change: (path: string) => Change) => {
    const found = below(path);
    if (found !== null) changes.push(change(found));
  };
  const wrote = (path: unknown) =>
    note(path, (found) => ({ kind: "file", path: found, bytes: fs.readFileSync(join(folder, found)) }));
  /** A tree that is about to go leaves from its leaves on. */
  const leave = (path: string): void => {
    const found = fs.lstatSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) for (const name of fs.readdirSync(path)) leave(join(path, name));
    if (found) note(path, (gone) => ({ kind: "gone", path: gone }));
  };

  follow("writeFileSync", nothing, ([target]) => wrote(opened.get(target) ?? target));
  follow("openSync", nothing, ([path, flags], handle) => {
    opened.set(handle, String(path));
    if (/[wa]/.test(String(flags))) wrote(path);
  });
  follow("closeSync", nothing, ([handle]) => void opened.delete(handle));
  follow("fsyncSync", nothing, ([handle]) =>
    note(opened.get(handle) ?? "/", (path) => ({ kind: "synced", files: [path], folders: [] })),
  );
  follow("copyFileSync", nothing, ([, target]) => wrote(target));
  follow(
    "mkdirSync",
    ([path]) => {
      const found = below(path);
      const parts = found === null || found === "" ? [] : found.split("/");
      parts.forEach((_, at) => {
        const one = parts.slice(0, at + 1).join("/");
        if (!fs.existsSync(join(folder, one))) changes.push({ kind: "folder", path: one });
      });
    },
    nothing,
  );
  follow("renameSync", nothing, ([from, to]) => {
    const target = below(to);
    if (target !== null) note(from, (path) => ({ kind: "renamed", path, to: target }));
  });
  follow("rmSync", ([path]) => leave(String(path)), nothing);
  follow("rmdirSync", nothing, ([path]) => note(path, (gone) => ({ kind: "gone", path: gone })));
  syncBuiltinESMExports();
  try {
    await work(async (_, { files, folders }) => {
      const paths = (all: readonly string[]) => all.flatMap((path) => below(path) ?? []);
      changes.push({ kind: "synced", files: paths(files), folders: paths(folders) });
    });
  } finally {
    for (const [name, original] of originals) library[name] = original;
    syncBuiltinESMExports();
  }
  return changes;
}
