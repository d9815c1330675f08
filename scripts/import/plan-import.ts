import { join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { formatProblem } from "../archive/problems.ts";
import { resolve } from "../archive/provinces.ts";
import { type Sorting, sortCategories } from "./categories.ts";
import { type Filed, fileAll } from "./filing.ts";
import { readInput } from "./input.ts";
import { isRefusal, type Known, type Reading, type Refusal } from "./manuscript.ts";
import { type Found, openNewsroom, standingText } from "./newsroom.ts";

/** What an import comes to: every article that was read is filed or refused. */
export interface ImportPlan extends Found {
  readonly filed: readonly Filed[];
  readonly refusals: readonly Refusal[];
  /** Categories that the content folder lacks. */
  readonly added: Sorting["added"];
}

/**
 * Reads the articles of some files and finds their places in a content folder, without writing anything. Fails where a
 * file or a table cannot be read.
 */
export async function planImport(paths: readonly string[], content: string, known: Known): Promise<ImportPlan> {
  const readings: Reading[] = [];
  for (const path of paths) readings.push(...(await readInput(path, known)));
  const refusals = readings.filter(isRefusal);
  const manuscripts = readings.flatMap((reading) => (isRefusal(reading) ? [] : reading));

  const { tables, problems, ...found } = openNewsroom(content);
  if (!tables) throw new Failure(2, problems.map(formatProblem).join("\n"), "Sửa các bảng này rồi nhập lại.");
  const { slugOf, added } = sortCategories(
    manuscripts.map((one) => one.category),
    tables.categories,
  );
  const filed = fileAll(manuscripts, {
    isPlace: (name, day) => ["valid", "alias", "grace"].includes(resolve(tables.authority, name, day).kind),
    categorySlug: slugOf,
    standing: (file) => standingText(join(content, file)),
  });
  return { ...found, filed, refusals, added };
}
