import type { Article, Byline, Place, Tag } from "./article.ts";
import { checkBody, excerptOf, type Surroundings } from "./check-body.ts";
import { photosOf } from "./check-pictures.ts";
import { isMistake, type Moment, parseMoment } from "./dates.ts";
import { type FrontMatter, frontMatter, UNKNOWN } from "./frontmatter.ts";
import { placeOfUnit } from "./lineage.ts";
import { error, type Position, type Problem, START, warning } from "./problems.ts";
import { spanOf } from "./province-head.ts";
import { fullNameOf, resolve, widePlace } from "./provinces.ts";
import { remembered } from "./remembered.ts";
import type { Source } from "./source.ts";
import type { Tables } from "./tables.ts";
import { fold, isReserved, listSlug, nearest, slugOf } from "./text.ts";
import { articlePath } from "./urls.ts";
import { checkYaml, placeOf, soundPart } from "./yaml-file.ts";

/**
 * An article and every mistake in its file; where there is an error it is only good for telling others of its kind. Links
 * to other pages are checked when all articles are known.
 */
export function checkArticle(source: Source, around: Surroundings): { article: Article; problems: Problem[] } {
  const whole = checkYaml(frontMatter, source.yaml);
  const value = whole.value ?? soundPart(frontMatter, source.yaml);
  const body = checkBody(source, around);
  const problems = [...whole.problems, ...body.problems];

  const date = moment(value, "date", source, problems);
  const slug = slugOfFile(source.file, problems);
  if (date) problems.push(...checkFolder(source.file, date));
  const path = date ? articlePath(date.day, slug) : "";
  const article: Article = {
    source: source.file,
    path,
    title: value.title ?? "",
    date: date ?? { day: "", time: "" },
    updated: moment(value, "updated", source, problems),
    places: date ? placesOf(value, date.day, source, around.tables, problems) : [],
    category: categoryOf(value, source, around.tables, problems),
    bylines: bylinesOf(value, source, around.tables, problems),
    summary: value.summary ?? "",
    excerpt: value.summary ? "" : excerptOf(source.body),
    photos: photosOf(value, source, around, problems),
    origin: value.source ?? "",
    tags: tagsOf(value, source, problems),
    draft: value.draft ?? false,
    aliases: aliasesOf(value, path, source, problems),
    body: body.facts,
  };
  return { article, problems };
}

/** A file with a mistake is read on with the keys that are sound, so that all its mistakes are told at once. */
type Written = Partial<FrontMatter>;

function moment(value: Written, key: "date" | "updated", source: Source, problems: Problem[]): Moment | null {
  const text = value[key];
  if (text === undefined) return null;
  const read = parseMoment(text);
  if (!isMistake(read)) return read;
  problems.push(error(source.file, placeOf(source.yaml, [key]), read.problem, read.advice));
  return null;
}

function slugOfFile(file: string, problems: Problem[]): string {
  const slug = file.slice(file.lastIndexOf("/") + 1, -".md".length);
  const suggestion = slugOf(slug) || "ten-bai";
  if (slug !== suggestion) {
    problems.push(error(file, START, `tên tệp “${slug}.md” không dùng được ở mọi máy`, `đổi thành ${suggestion}.md`));
  } else if (isReserved(slug)) {
    problems.push(error(file, START, `tên tệp “${slug}.md” dành riêng cho hệ thống`, `đổi thành bai-${slug}.md`));
  }
  return slug;
}

function checkFolder(file: string, date: Moment): Problem[] {
  const right = `articles/${date.day.slice(0, 4)}/${date.day.slice(5, 7)}`;
  const folder = file.slice(0, file.lastIndexOf("/"));
  if (folder === right) return [];
  return [
    error(file, START, `bài ngày ${date.day} nằm trong thư mục ${folder}`, `chuyển tệp vào ${right}, hoặc sửa date`),
  ];
}

function placesOf(value: Written, day: string, source: Source, { authority }: Tables, problems: Problem[]): Place[] {
  const names = [value.province ?? []].flat();
  const places = names.flatMap((name, index): Place[] => {
    const at = () => placeOf(source.yaml, ["province", index]);
    if (isUnknown(name)) return refuseUnknownAmong(names.length, source, at, problems);
    const wide = widePlace(name);
    if (wide) return [wide];
    const found = resolve(authority, name, day);
    switch (found.kind) {
      case "unknown":
        problems.push(
          error(
            source.file,
            at(),
            `không có tỉnh thành “${name}”`,
            didYouMean(found.near, "viết tên tỉnh, hoặc toàn quốc, quốc tế, không rõ"),
          ),
        );
        return [];
      case "ambiguous":
        problems.push(
          error(
            source.file,
            at(),
            `“${name}” có thể là nhiều tỉnh thành`,
            `viết rõ một trong: ${found.candidates.map((one) => fullNameOf(one, day)).join(", ")}`,
          ),
        );
        return [];
      case "anachronism": {
        const instead = found.instead.map((one) => one.name).join(" hoặc ");
        problems.push(
          warning(
            source.file,
            at(),
            `ngày ${day} không có tỉnh thành “${name}” (${spanOf(found.unit)})`,
            instead ? `viết ${instead}, hoặc xem lại ngày` : "xem lại tên hoặc ngày",
          ),
        );
        return [placeOfUnit(authority, found.unit)];
      }
      default:
        return [placeOfUnit(authority, found.unit)];
    }
  });
  return distinct(places);
}

/** The first of each slug. */
function distinct<T extends { readonly slug: string }>(named: readonly T[]): T[] {
  const seen = new Set<string>();
  return named.filter(({ slug }) => {
    const isFirst = !seen.has(slug);
    seen.add(slug);
    return isFirst;
  });
}

const UNKNOWN_FOLDED = fold(UNKNOWN);
const isUnknown = remembered((name: string) => fold(name) === UNKNOWN_FOLDED);

function refuseUnknownAmong(names: number, source: Source, at: () => Position, problems: Problem[]): [] {
  if (names > 1)
    problems.push(error(source.file, at(), `“${UNKNOWN}” đứng cùng tên khác`, "bỏ đi, hoặc chỉ viết một mình"));
  return [];
}

function didYouMean(near: readonly string[], otherwise: string): string {
  return near.length > 0 ? `có phải là ${near.map((name) => `“${name}”`).join(", ")}?` : otherwise;
}

function categoryOf(value: Written, source: Source, { categories }: Tables, problems: Problem[]): string {
  const name = value.category;
  if (name === undefined) return "";
  const found = categories.find((one) => one.slug === name) ?? categories.find((one) => fold(one.name) === fold(name));
  if (found) return found.slug;
  const near = nearest(
    name,
    categories.flatMap((one) => [one.slug, one.name]),
  );
  const all = `chọn một trong: ${categories.map((one) => one.slug).join(", ")}`;
  problems.push(
    error(source.file, placeOf(source.yaml, ["category"]), `không có chuyên mục “${name}”`, didYouMean(near, all)),
  );
  return "";
}

function bylinesOf(value: Written, source: Source, { peopleByName }: Tables, problems: Problem[]): Byline[] {
  const entries = [value.byline ?? []].flat();
  const bylines = entries.flatMap((entry, index): Byline[] => {
    const written = typeof entry === "string" ? { name: entry } : entry;
    const at = () => placeOf(source.yaml, Array.isArray(value.byline) ? ["byline", index] : ["byline"]);
    if (isUnknown(written.name)) return refuseUnknownAmong(entries.length, source, at, problems);
    const known = peopleByName.get(fold(written.name)) ?? [];
    if (known.length > 1) {
      const ids = known.map((one) => `${one.id} (${[one.role, one.org].filter(Boolean).join(", ")})`).join(" hoặc ");
      problems.push(
        error(source.file, at(), `có ${known.length} người tên “${written.name}”`, `viết id thay cho tên: ${ids}`),
      );
      return [];
    }
    const [person] = known;
    const slug = person?.id ?? listSlug(written.name);
    if (!slug) {
      problems.push(
        error(
          source.file,
          at(),
          `tên tác giả “${written.name}” không có chữ cái nào`,
          `viết tên người, hoặc ${UNKNOWN}`,
        ),
      );
      return [];
    }
    const holder = person ? undefined : peopleByName.get(slug)?.find(({ id }) => id === slug);
    if (holder) {
      problems.push(
        error(source.file, at(), `“${written.name}” trùng id của ${holder.name}`, "đổi id trong people.yaml"),
      );
      return [];
    }
    const name = person && written.name === person.id ? person.name : written.name;
    return [{ name, slug, role: written.role ?? person?.role ?? "", org: written.org ?? person?.org ?? "" }];
  });
  const firsts = new Map(bylines.toReversed().map((one) => [one.slug, one]));
  return bylines.filter((one) => {
    const first = firsts.get(one.slug);
    return first === one || (first?.name !== one.name && !peopleByName.has(one.slug));
  });
}

function tagsOf(value: Written, source: Source, problems: Problem[]): Tag[] {
  const tags = (value.tags ?? []).map((name) => ({ name, slug: listSlug(name) }));
  tags.forEach(({ name, slug }, index) => {
    if (slug) return;
    problems.push(
      error(
        source.file,
        placeOf(source.yaml, ["tags", index]),
        `thẻ “${name}” không có chữ cái nào`,
        "viết một từ, hoặc bỏ thẻ này",
      ),
    );
  });
  return distinct(tags);
}

const ALIAS = /^\/?(?:[A-Za-z0-9._~-]+\/)*[A-Za-z0-9._~-]+\.html?$|^\/?(?:[A-Za-z0-9._~-]+\/)+$/;
/** A name that Windows cannot write, or that a page has already: "con", "a.", "..", "bai.html" as a folder. */
const BAD_PART = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)|\.$|\.html?$/i;

function isWritable(alias: string): boolean {
  const parts = alias.replace(/\.html?$/, "").split("/");
  return ALIAS.test(alias) && !parts.some((part) => BAD_PART.test(part));
}

function aliasesOf(value: Written, own: string, source: Source, problems: Problem[]): string[] {
  const seen = new Set([own.toLowerCase()]);
  return (value.aliases ?? []).flatMap((alias, index) => {
    const wrong = (what: string, advice: string): [] => {
      problems.push(error(source.file, placeOf(source.yaml, ["aliases", index]), what, advice));
      return [];
    };
    if (!isWritable(alias)) {
      return wrong(`địa chỉ cũ “${alias}” không viết được thành tệp`, "viết như: /tin/2020/bai-cu.html");
    }
    const path = alias.replace(/^\//, "").replace(/\/$/, "/index.html");
    if (seen.has(path.toLowerCase())) return wrong(`địa chỉ cũ “${alias}” đã có ở chính bài này`, "bỏ địa chỉ này");
    seen.add(path.toLowerCase());
    return [path];
  });
}
