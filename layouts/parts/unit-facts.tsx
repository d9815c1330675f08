import { Fragment, type JSX } from "preact";
import { shortDay } from "../../scripts/archive/dates.ts";
import type { Link } from "../../scripts/archive/pages.ts";
import type { TurnFact, UnitFacts } from "../../scripts/archive/province-pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { type Href, hrefFrom } from "./href.ts";

const words = strings.provinces;

interface TurnsProps {
  readonly path: string;
  readonly unit: UnitFacts;
}

/** What happened to a unit, when, and by which resolution. */
export function Turns({ path, unit }: TurnsProps): JSX.Element {
  const href = hrefFrom(path);
  if (unit.turns.length === 0) return <p class="turns">{words.unchanged}</p>;
  return (
    <ul class="turns">
      {unit.turns.map((turn) => (
        <li key={turn.date}>
          <time datetime={turn.date}>{shortDay(turn.date)}</time> <What turn={turn} href={href} />.{" "}
          <span class="turn-act">{turn.act}</span>
        </li>
      ))}
    </ul>
  );
}

function What({ turn, href }: { readonly turn: TurnFact; readonly href: Href }): JSX.Element {
  const { way, others, partners } = turn;
  return (
    <>
      {words.turns[way]}
      {partners.length > 0 && (
        <>
          {" "}
          <Names links={partners} href={href} /> {words.into}
        </>
      )}
      {others.length > 0 && " "}
      <Names links={others} href={href} />
    </>
  );
}

/** "A, B và C" */
function Names({ links, href }: { readonly links: readonly Link[]; readonly href: Href }): JSX.Element {
  const between = (index: number) => (index === 0 ? "" : index === links.length - 1 ? ` ${words.and} ` : ", ");
  return (
    <>
      {links.map((link, index) => (
        <Fragment key={link.path}>
          {between(index)}
          <a href={href(link.path)}>{link.title}</a>
        </Fragment>
      ))}
    </>
  );
}
