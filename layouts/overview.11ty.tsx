import type { JSX } from "preact";
import type { OverviewEntry, OverviewProps, ReadyPage } from "../scripts/archive/pages.ts";
import { strings } from "../scripts/archive/strings.ts";
import { PageHead } from "./parts/heading.tsx";
import { hrefFrom } from "./parts/href.ts";
import { articleCount, number } from "./parts/number.ts";
import { htmlDocument, Shell } from "./parts/shell.tsx";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("overview");

export function render({ planned }: Slot<"overview">): string {
  return htmlDocument(<Overview {...planned} />);
}

function Overview({ path, props }: ReadyPage<"overview">): JSX.Element {
  const { site, title, trail, groups } = props;
  const lists = groups.reduce((sum, group) => sum + group.entries.length, 0);
  return (
    <Shell site={site} path={path} title={title} description={`${title} – ${site.title}`} trail={trail}>
      <PageHead title={title}>
        <p class="meta">
          {number(lists)} {strings.layout.entries}
        </p>
      </PageHead>
      <JumpBar groups={groups} />
      {groups.length === 0 && <p class="empty">{strings.layout.empty}</p>}
      {groups.map((group, index) => (
        <section key={group.title} class="overview-group" id={groupId(index)} aria-label={group.title || title}>
          {group.title && <h2 class="label">{group.title}</h2>}
          <ul class="overview">
            {group.entries.map((entry) => (
              <Entry key={entry.path} path={path} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </Shell>
  );
}

/** Letters share folded forms (A, Ă, Â), so a group is known by its place, not by its name. */
const groupId = (index: number): string => `nhom-${index + 1}`;

function JumpBar({ groups }: { readonly groups: OverviewProps["groups"] }): JSX.Element | null {
  if (groups.length < 2) return null;
  return (
    <nav class="jump" aria-label={strings.layout.jump}>
      <ul>
        {groups.map((group, index) => (
          <li key={group.title}>
            <a href={`#${groupId(index)}`}>{group.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Entry({ path, entry }: { readonly path: string; readonly entry: OverviewEntry }): JSX.Element {
  const years = entry.from === entry.to ? entry.from : `${entry.from}–${entry.to}`;
  return (
    <li>
      <a href={hrefFrom(path)(entry.path)}>{entry.title}</a>
      {entry.description && <span class="overview-description">{entry.description}</span>}
      <span class="meta">
        {articleCount(entry.count)}
        {years && <span>{years}</span>}
      </span>
    </li>
  );
}
