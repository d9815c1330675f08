import { inspect, parseArgs } from "node:util";
import { type ArgsDef, type CommandDef, renderUsage, runCommand } from "citty";
import { Failure, failureText } from "../archive/failure.ts";
import { failureOf } from "../edition/failures.ts";
import { complain } from "./say.ts";

/** The folders that every command takes, so that any archive can be built with this checkout. */
export const folders = {
  content: { type: "string", default: "content", valueHint: "DIR", description: "folder of the articles and tables" },
  output: { type: "string", default: "_site", valueHint: "DIR", description: "folder of the finished site" },
  cache: { type: "string", default: ".cache", valueHint: "DIR", description: "folder of what is kept between builds" },
} as const satisfies ArgsDef;

/** The flag of commands that publish, by which an operator allows many pages to go. */
export const removePages = {
  "remove-pages": {
    type: "string",
    default: "0",
    valueHint: "N",
    description: "let up to N published pages be taken away; otherwise more than 20 and 2 % are not",
  },
} as const satisfies ArgsDef;

/** How many pages that flag allows to go. Throws a Failure where it is no number. */
export function removable(pages: string): number {
  if (/^\d{1,9}$/.test(pages)) return Number(pages);
  throw new Failure(
    2,
    `“${pages}” is no number of pages.`,
    "Give the number that the last build named, such as --remove-pages 380.",
  );
}

/** Runs a command with the process's arguments; sets the exit code: 0, or what the failure says. */
export async function main<T extends ArgsDef>(command: CommandDef<T>, rawArgs = process.argv.slice(2)): Promise<void> {
  try {
    if (rawArgs.includes("--help") || rawArgs.includes("-h")) {
      console.log(await renderUsage(command));
      return;
    }
    refuseUnknown(((await command.args) ?? {}) as ArgsDef, rawArgs);
    await runCommand(command, { rawArgs });
  } catch (cause) {
    process.exitCode = report(cause);
  }
}

function report(cause: unknown): number {
  const failure = failureOf(cause);
  if (failure) {
    complain(failureText(failure));
    return failure.exitCode;
  }
  complain(inspect(cause));
  complain("This is a mistake in Kho Tin, not in your content. Please report it with the lines above.");
  return 3;
}

/** citty passes over flags that it does not know; a mistyped flag must not build something else. */
function refuseUnknown(definitions: ArgsDef, rawArgs: string[]): void {
  const flags = Object.entries(definitions).filter(([, definition]) => definition.type !== "positional");
  const positionals = Object.values(definitions).filter((definition) => definition.type === "positional");
  const options = Object.fromEntries(
    flags.map(([name, { type }]) => [name, { type: type === "boolean" ? ("boolean" as const) : ("string" as const) }]),
  );
  try {
    const found = parseArgs({ args: rawArgs, options, strict: true, allowPositionals: positionals.length > 0 });
    if (found.positionals.length < positionals.filter(({ required }) => required !== false).length) {
      throw new Error("a file to work on is missing");
    }
  } catch (cause) {
    throw new Failure(
      2,
      `The command line was not understood: ${(cause as Error).message}`,
      "Run the command with --help to see what it takes.",
    );
  }
}
