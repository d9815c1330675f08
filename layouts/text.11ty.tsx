import type { JSX } from "preact";
import type { ReadyPage } from "../scripts/archive/pages.ts";
import { Body } from "./parts/body.tsx";
import { PageHead } from "./parts/heading.tsx";
import { htmlDocument, Shell } from "./parts/shell.tsx";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("text");

export function render({ planned }: Slot<"text">): string {
  return htmlDocument(<Text {...planned} />);
}

function Text({ path, props, html }: ReadyPage<"text">): JSX.Element {
  const { site, title, summary, trail } = props;
  return (
    <Shell site={site} path={path} title={title} description={summary} trail={trail}>
      <article class="article">
        <PageHead title={title} description={summary} />
        <Body html={html} />
      </article>
    </Shell>
  );
}
