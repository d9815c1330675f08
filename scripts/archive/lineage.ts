import type { Place } from "./article.ts";
import { isValid, type Unit } from "./province-table.ts";
import { type Authority, compareUnits, heirOf, kindOn, shownName, successorsOf } from "./provinces.ts";
import { compareAscii } from "./text.ts";

/**
 * Where a unit's articles are shown. Under its own name always, for that is what the reader of its time saw; and, where
 * all of it is in one unit of today, under that one too, for that is what a reader looks for now. A unit whose land went
 * to several is assigned to none of them.
 */
export interface Section {
  /** The list that the section is part of: a name's page. */
  readonly slug: string;
  /** Id of the unit that gives the section its articles: its own, and those of the units that are all in it today. */
  readonly head: string;
}

/** The sections that an article filed under a place is shown in; its own first. */
export function sectionsOfPlace({ id, slug, today }: Place): readonly Section[] {
  const [heir, ...others] = today;
  if (!heir || others.length > 0) return [{ slug, head: id }];
  const gathered: Section = { slug: heir.slug, head: heir.id };
  return heir.slug === slug ? [gathered] : [{ slug, head: id }, gathered];
}

/** The unit as a place that an article is filed under, with the name that readers are shown. */
export function placeOfUnit(authority: Authority, unit: Unit): Place {
  const today = unit.validTo === undefined ? [] : (authority.today.get(unit) ?? []);
  return {
    id: unit.id,
    slug: unit.slug,
    name: shownName(unit),
    iso: unit.isoCode ?? "",
    today: today.map((heir) => ({
      id: heir.id,
      slug: heir.slug,
      name: shownName(heir),
      iso: heir.isoCode ?? "",
      isSame: isSame(authority, unit, heir),
    })),
  };
}

/** Whether a unit went on as another alone, under another name. */
function isSame(authority: Authority, unit: Unit, heir: Unit): boolean {
  const next = renamedTo(authority, unit);
  return next !== null && (next === heir || isSame(authority, next, heir));
}

/** The unit that a former one alone became on its last day, or null. */
function renamedTo({ byId, predecessors }: Authority, { validTo, successors = [] }: Unit): Unit | null {
  const heir = successors.length === 1 ? byId.get(successors[0] ?? "") : undefined;
  return heir && heir.validFrom === validTo && predecessors.get(heir)?.length === 1 ? heir : null;
}

/** A dated part of a name's page: one unit and, where it is of today, all those that are in it and in no other. */
export interface SectionUnits {
  readonly head: Unit;
  /** The units of the section that bear the page's name, newest first: the head, and its namesakes that are all in it. */
  readonly bearers: readonly Unit[];
  /** The units of other names that are all in the head, in the order of the alphabet, of one name the older first. */
  readonly gathered: readonly Unit[];
}

/** The sections of a name's page, newest first. */
export function sectionsOf(authority: Authority, slug: string): SectionUnits[] {
  const bearers = authority.bySlug.get(slug) ?? [];
  const headOf = (unit: Unit): Unit => {
    const heir = heirOf(authority, unit);
    return heir?.slug === slug ? heir : unit;
  };
  const heads = [...new Set(bearers.map(headOf))];
  return heads.map((head) => ({
    head,
    bearers: bearers.filter((unit) => headOf(unit) === head),
    gathered: lineOf(authority, head).filter((unit) => unit.slug !== slug),
  }));
}

/** The former units that are all in a unit of today, in the order of the alphabet; none for a former unit. */
function lineOf(authority: Authority, head: Unit): Unit[] {
  const isIn = (unit: Unit) => unit !== head && heirOf(authority, unit) === head;
  return head.validTo === undefined ? authority.units.filter(isIn).sort(compareUnits) : [];
}

/** The giants of a unit of today: the former units whose land went to it and to others. */
export function giantsOf(authority: Authority, head: Unit): Unit[] {
  const isShared = (unit: Unit) => {
    const heirs = authority.today.get(unit) ?? [];
    return heirs.length > 1 && heirs.includes(head);
  };
  return authority.units.filter(isShared).sort(compareUnits);
}

/** All that a unit came from, oldest first, the unit, and all that it became. */
export function lineageOf(authority: Authority, unit: Unit): Unit[] {
  const all = (next: (from: Unit) => readonly Unit[]): Unit[] => {
    const found = new Set<Unit>();
    const walk = (one: Unit): void => {
      for (const other of next(one)) {
        found.add(other);
        walk(other);
      }
    };
    walk(unit);
    return [...found].sort((a, b) => compareAscii(a.validFrom ?? "", b.validFrom ?? "") || compareUnits(a, b));
  };
  return [...all((one) => authority.predecessors.get(one) ?? []), unit, ...all((one) => successorsOf(authority, one))];
}

/** What happened to a unit on a day. */
export interface Turn {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly way:
    | "split from"
    | "merged from"
    | "made from"
    | "founded"
    | "joined by"
    | "became a city"
    | "split into"
    | "merged into"
    | "joined"
    | "became";
  /** The other units: those that it came from or was joined by, or became. */
  readonly others: readonly Unit[];
  /** The units that were merged with it. */
  readonly partners: readonly Unit[];
  /** The resolution, or "" where the table has none of that day. */
  readonly act: string;
}

/** Everything that the table says happened to a unit, oldest first. */
export function turnsOf(authority: Authority, unit: Unit): Turn[] {
  const before = authority.predecessors.get(unit) ?? [];
  const turn = (date: string, way: Turn["way"], others: readonly Unit[] = [], partners: readonly Unit[] = []): Turn => {
    const act = authority.resolutions.find((one) => one.date === date)?.act ?? "";
    return { date, way, others, partners, act };
  };
  const turns: Turn[] = [];
  const { validFrom = "", validTo } = unit;
  if (validFrom.length === 10) {
    const origins = before.filter((one) => one.validTo === validFrom);
    const isSplit = origins.some((one) => (one.successors?.length ?? 0) > 1);
    const merged = origins.length > 1 ? "merged from" : origins.length === 1 ? "made from" : "founded";
    turns.push(turn(validFrom, isSplit ? "split from" : merged, origins));
  }
  for (const date of new Set(before.map((one) => one.validTo ?? "").filter((day) => day > validFrom))) {
    turns.push(
      turn(
        date,
        "joined by",
        before.filter((one) => one.validTo === date),
      ),
    );
  }
  for (const { from } of unit.laterKinds.filter(({ from }) => kindOn(unit, from) === "city")) {
    turns.push(turn(from, "became a city"));
  }
  if (validTo !== undefined) {
    const heirs = successorsOf(authority, unit);
    const [heir] = heirs;
    const partners = heirs.length === 1 && heir ? partnersOf(authority, unit, heir) : [];
    const isOlder = heir !== undefined && (heir.validFrom ?? "") < validTo;
    const alone = isOlder ? "joined" : partners.length > 0 ? "merged into" : "became";
    turns.push(turn(validTo, heirs.length > 1 ? "split into" : alone, heirs, isOlder ? [] : partners));
  }
  return turns.sort((a, b) => compareAscii(a.date, b.date));
}

function partnersOf({ predecessors }: Authority, unit: Unit, heir: Unit): Unit[] {
  return (predecessors.get(heir) ?? []).filter((one) => one !== unit && one.validTo === unit.validTo);
}

/** A stretch of time in which the units stayed the same, but for names and kinds. */
export interface Era {
  /** YYYY-MM-DD */
  readonly from: string;
  /** The day after its last; "" for today's. */
  readonly to: string;
  readonly units: readonly Unit[];
}

const DAY = 86_400_000;
/** A state of things that did not last this long was only a step of a reform. */
const SHORTEST_ERA = 330 * DAY;

/** The eras of the table that lasted about a year or longer, newest first; today's always. */
export function erasOf(authority: Authority): Era[] {
  const { units, resolutions, predecessors } = authority;
  const changes = new Set(
    units.flatMap((unit) => [
      ...(unit.validTo !== undefined && renamedTo(authority, unit) === null ? [unit.validTo] : []),
      ...(unit.validFrom !== undefined && !predecessors.has(unit) ? [unit.validFrom] : []),
    ]),
  );
  const turning = resolutions.filter(({ date }) => changes.has(date));
  const eras = turning.map(({ date }, index) => ({
    from: date,
    to: turning[index + 1]?.date ?? "",
    units: units.filter((one) => isValid(one, date)),
  }));
  return eras.filter(({ from, to }) => to === "" || Date.parse(to) - Date.parse(from) >= SHORTEST_ERA).reverse();
}
