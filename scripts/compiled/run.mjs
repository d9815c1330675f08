import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compile } from "./compile.mjs";

/** `node scripts/compiled/run.mjs NAME …`: runs the compiled program scripts/NAME.ts with the arguments that follow. */
const [name = ""] = process.argv.splice(2, 1);
const folder = await compiled();
process.argv[1] = join(folder, "scripts", `${name}.js`);
try {
  await import(pathToFileURL(process.argv[1]).href);
} catch (cause) {
  endIfRefused(cause);
  throw cause;
}

async function compiled() {
  try {
    return await compile();
  } catch (cause) {
    endIfRefused(cause);
    const message = cause instanceof Error ? cause.message : String(cause);
    // Whoever waits for the program (preview/program.ts) tells it where it is seen.
    await new Promise((sent) => (process.send ? process.send({ broken: message }, sent) : sent(null)));
    console.error(message);
    console.error("The code of this checkout cannot be compiled. Mend the files named above.");
    process.exit(3);
  }
}

/**
 * The system lets no program start: it cannot read the code, or write where that is compiled into.
 * @param {unknown} cause
 */
function endIfRefused(cause) {
  if (!(cause instanceof Error) || !("syscall" in cause)) return;
  console.error(`The code of Kho Tin cannot be started: ${cause.message}.`);
  console.error("Give this user the right to it, or allow more open files with ulimit -n, such as 4096.");
  process.exit(2);
}
