import type { JSX } from "preact";
import type { ReadyPage } from "../scripts/archive/pages.ts";
import { strings } from "../scripts/archive/strings.ts";
import { Doors } from "./parts/doors.tsx";
import { PageHead } from "./parts/heading.tsx";
import { htmlDocument, Shell } from "./parts/shell.tsx";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("not-found");

export function render({ planned }: Slot<"not-found">): string {
  return htmlDocument(<NotFound {...planned} />);
}

function NotFound({ path, props: { site, doors } }: ReadyPage<"not-found">): JSX.Element {
  return (
    <Shell site={site} path={path} title={strings.layout.notFoundTitle} description="">
      <PageHead kicker="404" title={strings.layout.notFoundTitle} description={strings.layout.notFoundText} />
      <Doors path={path} doors={doors} />
    </Shell>
  );
}
