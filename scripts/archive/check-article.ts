import type { Article, Byline, Photo, Place, Tag } from "./article.ts";
import { checkBody, type Surroundings } from "./check-body.ts";
import { isMistake, type Moment, parseMoment } from "./dates.ts";
import { type FrontMatter, frontMatter, UNKNOWN } from "./frontmatter.ts";
import { captionParts } from "./markdown.ts";
import { error, type Problem, START, warning } from "./problems.ts";
import { placeOfUnit, resolve, widePlace } from "./provinces.ts";
import type { Source } from "./source.ts";
import type { Tables } from "./tables.ts";
import { compareAscii, fold, isPortableName, isReserved, listSlug, nearest, slugOf } from "./text.ts";
import { articlePath } from "./urls.ts";
import { checkYaml, placeOf } from "./yaml-file.ts";

/** An article, or nothing, and every mistake in its file. Links to other pages are checked when all articles are known. */
export function checkArticle(source: Source, around: Surroundings): { article: Article | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const { value, problems: shape } = checkYaml(frontMatter, source.yaml);
  const body = checkBody(source, around);
  problems.push(...shape, ...body.problems);
  if (!value) return { article: null, problems };

  const date = moment(value.date, "date", source, problems);
  const updated = value.updated === undefined ? null : moment(value.updated, "updated", source, problems);
  const slug = slugOfFile(source.file, problems);
  if (date) problems.push(...checkFolder(source.file, date));
  const article: Article = {
    source: source.file,
    path: date ? articlePath(date.day, slug) : "",
    title: value.title,
    date: date ?? { day: "", time: "" },
    updated,
    places: date ? placesOf(value, date.day, source, around.tables, problems) : [],
    category: categoryOf(value.category, source, around.tables, problems),
    bylines: bylinesOf(value, source, around.tables, problems),
    summary: value.summary ?? "",
    photos: photosOf(value, source, around, problems),
    origin: value.source ?? "",
    tags: tagsOf(value, source, problems),
    draft: value.draft ?? false,
    aliases: aliasesOf(value, source, problems),
    body: body.facts,
  };
  const failed = problems.some((problem) => problem.severity === "error");
  return { article: failed ? null : article, problems };
}

function moment(text: string, key: string, source: Source, problems: Problem[]): Moment | null {
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

function placesOf(
  value: FrontMatter,
  day: string,
  source: Source,
  { authority }: Tables,
  problems: Problem[],
): Place[] {
  const names = [value.province].flat();
  if (isUnknown(names)) return [];
  const places = names.flatMap((name, index): Place[] => {
    const wide = widePlace(name);
    if (wide) return [wide];
    const at = placeOf(source.yaml, ["province", index]);
    const found = resolve(authority, name, day);
    switch (found.kind) {
      case "unknown":
        problems.push(
          error(
            source.file,
            at,
            `không có tỉnh thành “${name}”`,
            didYouMean(found.near, "viết tên tỉnh, hoặc toàn quốc, quốc tế, không rõ"),
          ),
        );
        return [];
      case "ambiguous":
        problems.push(
          error(
            source.file,
            at,
            `“${name}” có thể là nhiều tỉnh thành`,
            `viết rõ một trong: ${found.candidates.map((one) => one.fullName).join(", ")}`,
          ),
        );
        return [];
      case "anachronism": {
        const instead = found.instead.map((one) => one.name).join(" hoặc ");
        problems.push(
          warning(
            source.file,
            at,
            `ngày ${day} không có tỉnh thành “${name}”`,
            instead ? `có phải là ${instead}?` : "xem lại tên hoặc ngày",
          ),
        );
        return [placeOfUnit(found.unit)];
      }
      default:
        return [placeOfUnit(found.unit)];
    }
  });
  return places.filter((place, index) => places.findIndex((other) => other.slug === place.slug) === index);
}

function isUnknown(names: readonly string[]): boolean {
  return names.length === 1 && names[0]?.toLowerCase() === UNKNOWN;
}

function didYouMean(near: readonly string[], otherwise: string): string {
  return near.length > 0 ? `có phải là ${near.map((name) => `“${name}”`).join(", ")}?` : otherwise;
}

function categoryOf(name: string, source: Source, { categories }: Tables, problems: Problem[]): string {
  const found = categories.find((one) => one.slug === name || fold(one.name) === fold(name));
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

function bylinesOf(value: FrontMatter, source: Source, { people }: Tables, problems: Problem[]): Byline[] {
  const entries = [value.byline].flat();
  if (isUnknown(entries.map((entry) => (typeof entry === "string" ? entry : entry.name)))) return [];
  return entries.flatMap((entry, index): Byline[] => {
    const written = typeof entry === "string" ? { name: entry } : entry;
    const known = people.filter(
      (one) => one.id === written.name || [one.name, ...one.aka].some((name) => fold(name) === fold(written.name)),
    );
    const at = placeOf(source.yaml, Array.isArray(value.byline) ? ["byline", index] : ["byline"]);
    if (known.length > 1) {
      const ids = known.map((one) => `${one.id} (${[one.role, one.org].filter(Boolean).join(", ")})`).join(" hoặc ");
      problems.push(
        error(source.file, at, `có ${known.length} người tên “${written.name}”`, `viết id thay cho tên: ${ids}`),
      );
      return [];
    }
    const [person] = known;
    const slug = person?.id ?? listSlug(written.name);
    if (!slug) {
      problems.push(
        error(source.file, at, `tên tác giả “${written.name}” không có chữ cái nào`, `viết tên người, hoặc ${UNKNOWN}`),
      );
      return [];
    }
    const name = person && written.name === person.id ? person.name : written.name;
    return [{ name, slug, role: written.role ?? person?.role ?? "", org: written.org ?? person?.org ?? "" }];
  });
}

function tagsOf(value: FrontMatter, source: Source, problems: Problem[]): Tag[] {
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
  return tags.filter((tag, index) => tags.findIndex((other) => other.slug === tag.slug) === index);
}

function photosOf(value: FrontMatter, source: Source, around: Surroundings, problems: Problem[]): Photo[] {
  const folder = source.file.slice(0, source.file.lastIndexOf("/"));
  const { image, caption, credit, alt } = value;
  const single = image ?? caption ?? credit ?? alt;
  const written = [
    ...(single === undefined ? [] : [{ src: image, caption, credit, alt, path: ["image"] as (string | number)[] }]),
    ...(value.photos ?? []).map((photo, index) => ({ ...photo, path: ["photos", index] })),
  ];
  return written.map((photo) => {
    const words = captionParts(photo.caption ?? "");
    const creditText = photo.credit ?? words.credit;
    const captionText = photo.credit === undefined ? words.caption : (photo.caption ?? "");
    if (photo.src !== undefined) {
      const at = placeOf(source.yaml, photo.path);
      const name = `“${photo.src}”`;
      if (!isPortableName(photo.src)) {
        problems.push(
          error(
            source.file,
            at,
            `tên ảnh ${name} không dùng được ở mọi máy`,
            "chỉ dùng a–z, 0–9, dấu - và đuôi .jpg, .png, .webp, .avif",
          ),
        );
      } else if (!around.exists(`${folder}/${photo.src}`)) {
        problems.push(error(source.file, at, `không thấy tệp ảnh ${name}`, `đặt ảnh vào ${folder}/, hoặc sửa tên`));
      }
      if (!photo.alt)
        problems.push(error(source.file, at, `ảnh ${name} thiếu mô tả (alt)`, "thêm alt: điều nhìn thấy trong ảnh"));
      if (!creditText)
        problems.push(error(source.file, at, `ảnh ${name} thiếu nguồn (credit)`, "thêm credit: tên người chụp"));
    }
    const file = photo.src === undefined ? null : `${folder}/${photo.src}`;
    return { file, alt: photo.alt ?? "", caption: captionText, credit: creditText };
  });
}

const ALIAS = /^\/?(?:[A-Za-z0-9._~-]+\/)*[A-Za-z0-9._~-]+\.html?$|^\/?(?:[A-Za-z0-9._~-]+\/)+$/;

function aliasesOf(value: FrontMatter, source: Source, problems: Problem[]): string[] {
  const paths = (value.aliases ?? []).map((alias, index) => {
    if (
      !ALIAS.test(alias) ||
      alias.split("/").some((part) => part === ".." || isReserved(part.replace(/\..*$/, "").replace(/^index$/, "")))
    ) {
      const at = placeOf(source.yaml, ["aliases", index]);
      problems.push(
        error(source.file, at, `địa chỉ cũ “${alias}” không viết được thành tệp`, "viết như: /tin/2020/bai-cu.html"),
      );
    }
    const path = alias.replace(/^\//, "");
    return path.endsWith("/") ? `${path}index.html` : path;
  });
  return [...new Set(paths)].sort(compareAscii);
}
