import type { TextPage } from "./article.ts";
import { checkBody, type Surroundings } from "./check-body.ts";
import { pageMatter } from "./frontmatter.ts";
import { error, type Problem, START } from "./problems.ts";
import type { Source } from "./source.ts";
import { isReserved, slugOf } from "./text.ts";
import { RESERVED_ROOT_NAMES, staticPage } from "./urls.ts";
import { checkYaml } from "./yaml-file.ts";

/** A page of content/pages, and every mistake in its file. */
export function checkPage(source: Source, around: Surroundings): { page: TextPage; problems: Problem[] } {
  const { value, problems: shape } = checkYaml(pageMatter, source.yaml);
  const body = checkBody(source, around);
  const problems: Problem[] = [...shape, ...body.problems];
  const slug = source.file.slice("pages/".length, -".md".length);
  if (slug !== slugOf(slug)) {
    problems.push(
      error(
        source.file,
        START,
        `tên tệp “${slug}.md” không dùng được ở mọi máy`,
        `đổi thành ${slugOf(slug) || "ten-trang"}.md`,
      ),
    );
  } else if (RESERVED_ROOT_NAMES.has(slug) || isReserved(slug) || /^\d{4}$/.test(slug)) {
    problems.push(error(source.file, START, `tên “${slug}” dành riêng cho hệ thống`, `đổi thành trang-${slug}.md`));
  }
  const { title = "", summary = "" } = value ?? {};
  return { page: { source: source.file, path: staticPage(slug), title, summary, body: body.facts }, problems };
}
