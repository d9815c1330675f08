import type { ComponentChildren, JSX } from "preact";
import type { NameFilter } from "../../scripts/archive/province-pages.ts";
import { strings } from "../../scripts/archive/strings.ts";

const words = strings.provinces;

/** The class of an entry by which the stylesheet hides it when another name is chosen; it knows as many as there are here. */
export const filterClass = (name: number): string => `of-${name}`;
const KNOWN = 12;

interface FilteredProps {
  readonly filter: NameFilter | null;
  readonly children: ComponentChildren;
}

/** A listing, and where its articles are filed under several names the choice of one of them; it needs no script. */
export function Filtered({ filter, children }: FilteredProps): JSX.Element {
  if (!filter) return <>{children}</>;
  return (
    <div class="filtered">
      {filter.choices.length > 1 && (
        <fieldset class="name-filter">
          <legend>{words.filter}</legend>
          <Choice id="loc-tat-ca" name={words.all} checked />
          {filter.choices.slice(0, KNOWN).map((place) => (
            <Choice key={place} id={`loc-${place}`} name={nameOf(filter, place)} />
          ))}
        </fieldset>
      )}
      {children}
    </div>
  );
}

function nameOf({ names }: NameFilter, place: number): string {
  const name = names[place] ?? "";
  return place === 0 ? name : words.formerName(name);
}

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly checked?: boolean;
}

function Choice({ id, name, checked = false }: ChoiceProps): JSX.Element {
  return (
    <span class="choice">
      <input type="radio" name="loc" id={id} checked={checked} />
      <label for={id}>{name}</label>
    </span>
  );
}
