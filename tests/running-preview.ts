import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { copiedCheckout } from "./checkout.ts";
import { contentFolder, type Files, temporaryFolder } from "./small-site.ts";

/** `npm start`, as a writer runs it, in a checkout whose layouts may be changed. */
export interface RunningPreview {
  readonly checkout: string;
  readonly content: string;
  readonly output: string;
  /** With a final slash. */
  readonly url: string;
  /** All that the terminal has shown. */
  readonly said: () => string;
  /** Asks again until the answer is right: a save is followed after a moment, not at once. */
  readonly until: (right: () => Promise<boolean> | boolean) => Promise<void>;
  /** What the output holds at a path, "" where there is nothing. */
  readonly written: (path: string) => string;
  /** Ctrl-C. Returns the exit code and the signal that ended it. */
  readonly end: () => Promise<unknown[]>;
}

/** Starts the preview of a small site, with more arguments if need be, and waits until it is served. */
export async function startedPreview(
  files: Files,
  port: number,
  more: readonly string[] = [],
): Promise<RunningPreview> {
  const checkout = copiedCheckout();
  const content = contentFolder(files);
  const folder = temporaryFolder();
  const output = join(folder, "preview");
  const folders = ["--content", content, "--output", output, "--cache", join(folder, "cache"), ...more];
  const server = spawn(process.execPath, ["scripts/compiled/run.mjs", "start", ...folders, "--port", String(port)], {
    cwd: checkout,
  });
  process.once("exit", () => server.kill());
  const ended = once(server, "exit");
  let text = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (piece) => {
      text += piece;
    });
  }
  const until = async (right: () => Promise<boolean> | boolean) => {
    const end = Date.now() + 60_000;
    while (Date.now() < end) {
      if (await Promise.resolve(right()).catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(text);
  };
  await until(() => /http:\/\/localhost:\d+\//.test(text));
  return {
    checkout,
    content,
    output,
    url: /http:\/\/localhost:\d+\//.exec(text)?.[0] ?? "",
    said: () => text,
    until,
    written: (path) => (existsSync(join(output, path)) ? readFileSync(join(output, path), "utf8") : ""),
    end: () => {
      server.kill("SIGINT");
      return ended;
    },
  };
}
